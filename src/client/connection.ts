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

/**
 * Listens to the server (Server-sent events, HTML Living Standard), and finds it again when it was away.
 * A window that nobody sees does not listen: a browser has six connections to a server for all of them.
 */
export function listen(token: string, listener: Listener): void {
  let source: EventSource | undefined;
  const connect = () => {
    source?.close();
    source = document.hidden ? undefined : opened(token, listener, connect);
  };
  document.addEventListener('visibilitychange', connect);
  connect();
}

function opened(
  token: string,
  { onChange, onLost, onBack }: Listener,
  connect: () => void,
): EventSource {
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
      if (isSame) connect();
      else location.reload();
    });
  });
  return source;
}

/** Waits for a preview, whoever has its port meanwhile; whether it is the run that the token is of. */
async function revived(token: string): Promise<boolean> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const html = await fetch('/', { cache: 'no-store' })
      .then((answer) => (answer.ok ? answer.text() : undefined))
      .catch(() => undefined);
    const found = tokenIn(new DOMParser().parseFromString(html ?? '', 'text/html'));
    if (found !== '') return found === token;
  }
}
