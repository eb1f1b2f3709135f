/** What a link of a page can do in a preview. */
export interface Links {
  /** Goes to another brief by the name of its page and an id on it; whether there is one. */
  readonly follow: (page: string, fragment: string) => boolean;
}

/**
 * Takes over the links of a page: to places on it, to other briefs, and out of it into a tab of its own.
 * The page itself is never left.
 */
export function takeLinks(page: Document, { follow }: Links): void {
  const take = (event: MouseEvent) => {
    const { target, button } = event;
    if (button > 1 || !isElement(target)) return;
    const link = target.closest('a');
    const href = link?.getAttribute('href') ?? '';
    // Places on the page are found by the browser.
    if (!link || href.startsWith('#')) return;
    event.preventDefault();
    const [, name, fragment = ''] = /^([^/:?#]+)(?:#(.*))?$/.exec(href) ?? [];
    if (name !== undefined && follow(decoded(name), decoded(fragment))) return;
    if (/^(?:https?|mailto|tel|data):/i.test(href)) open(href, link.getAttribute('download'));
  };
  page.addEventListener('click', take);
  page.addEventListener('auxclick', take);
}

/** What the page may not do, the interface does: the page is in a sandbox. */
function open(href: string, download: string | null): void {
  const link = document.createElement('a');
  link.href = href;
  if (download !== null) link.download = download;
  else if (/^https?:/i.test(href)) link.target = '_blank';
  else if (/^data:/i.test(href)) return;
  link.rel = 'noopener noreferrer';
  link.click();
}

/** What is no escape stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** An element of another document is none of this window's classes. */
function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}
