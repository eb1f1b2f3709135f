/** No heading gets an id with a space in it. */
const PREFIX = 'paired ';

/**
 * Gives blocks with the same text the same id, here and there, for the time of a change: Idiomorph goes
 * by ids, and would else write each paragraph into the one before it where one was put in above.
 */
export function paired(here: Element, there: Element, change: () => void): void {
  for (const root of [here, there]) closeUp(root);
  const known = byText(here);
  let count = 0;
  for (const [text, block] of byText(there)) {
    const same = known.get(text);
    if (!block || !same) continue;
    block.id = same.id = `${PREFIX}${count++}`;
  }
  change();
  for (const block of here.querySelectorAll(`[id^="${PREFIX}"]`)) block.removeAttribute('id');
}

/** The blocks without an id by their element and text; undefined where several have the same. */
function byText(root: Element): ReadonlyMap<string, Element | undefined> {
  const found = new Map<string, Element | undefined>();
  for (const block of root.querySelectorAll('[data-lines]:not([id])')) {
    const text = `${block.localName} ${block.textContent}`;
    found.set(text, found.has(text) ? undefined : block);
  }
  return found;
}

/** Takes away the white space between blocks, which nobody sees: it would be paired as well, across blocks. */
function closeUp(root: Element): void {
  for (const block of root.querySelectorAll('[data-lines]')) {
    for (const beside of [block.previousSibling, block.nextSibling]) {
      if (beside?.nodeType === Node.TEXT_NODE && beside.nodeValue?.trim() === '') beside.remove();
    }
  }
}
