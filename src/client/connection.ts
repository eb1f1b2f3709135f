/** Between two looks for a server that has gone, in ms. */
const PAUSE = 1500;

/** What the interface does about its server. */
export interface Listener {
  /** Something has changed, or may have while nobody listened. */
  readonly onChange: () => void;
  readonly onLost: () => void;
  readonly onBack: () => void;
}

/** The token of this run of the server, without which it says nothing. */
export function tokenIn(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="brief-token"]')?.content ?? '';
}

/** Listens to the server (Server-sent events, HTML Living Standard), and finds it again when it was away. */
export function listen(token: string, { onChange, onLost, onBack }: Listener): void {
  const source = new EventSource(`/events?${new URLSearchParams({ token })}`);
  source.addEventListener('hello', () => {
    onBack();
    onChange();
  });
  source.addEventListener('change', onChange);
  source.addEventListener('error', () => {
    onLost();
    // What was refused is not tried again by the browser: the server is another one now.
    if (source.readyState !== EventSource.CLOSED) return;
    void revived(token).then((isSame) => {
      if (isSame) listen(token, { onChange, onLost, onBack });
      else location.reload();
    });
  });
}

/** Waits for a server; whether it is the run that the token is of. */
async function revived(token: string): Promise<boolean> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const html = await fetch('/', { cache: 'no-store' })
      .then((answer) => (answer.ok ? answer.text() : undefined))
      .catch(() => undefined);
    if (html === undefined) continue;
    return tokenIn(new DOMParser().parseFromString(html, 'text/html')) === token;
  }
}
