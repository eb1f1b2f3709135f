import { Idiomorph } from 'idiomorph';
import { paired } from './pairing.ts';

/** Turns a page into another one in place: what has not changed stays what it was, selected or opened. */
export function morph(page: Document, html: string): void {
  const { defaultView } = page;
  if (!defaultView) return;
  // That of the page: its policy allows the styles that the interface's own refuses.
  const next = new defaultView.DOMParser().parseFromString(html, 'text/html');
  for (const name of ['lang', 'dir']) {
    page.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? '');
  }
  // In their order: the group's own style sheet stays the last.
  Idiomorph.morph(page.head, next.head, { morphStyle: 'outerHTML', head: { style: 'morph' } });
  paired(page.body, next.body, () => {
    Idiomorph.morph(page.body, next.body, {
      morphStyle: 'outerHTML',
      callbacks: { beforeAttributeUpdated: (name, element) => !isOpening(name, element) },
    });
  });
}

/** What a reader has opened stays open. */
function isOpening(name: string, element: Element): boolean {
  return name === 'open' && element.localName === 'details';
}
