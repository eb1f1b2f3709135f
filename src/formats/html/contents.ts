import type { Article } from '../../core/edition/article.ts';
import { type Box, box, linkTo } from '../../core/edition/box.ts';
import type { Entry } from '../../core/edition/headings.ts';

/** From here on a reader is helped more by an overview than held up by it. */
const ENOUGH_ENTRIES = 4;
const ENOUGH_WORDS = 600;

/** The contents of a brief of so many words, two levels deep; undefined for a short one. */
export function contents(
  { edition, entries, notes, notesHeading, ids }: Article,
  words: number,
): Box | undefined {
  const all = notes.length > 0 && notesHeading ? [...entries, notesHeading] : entries;
  const shown = all.filter(({ depth }) => depth <= 3);
  if (shown.length < ENOUGH_ENTRIES || words <= ENOUGH_WORDS) return undefined;
  const chapters: { readonly entry: Entry; readonly sections: Entry[] }[] = [];
  for (const entry of shown) {
    const chapter = chapters.at(-1);
    if (chapter && entry.depth > chapter.entry.depth) chapter.sections.push(entry);
    else chapters.push({ entry, sections: [] });
  }
  const id = ids.slug('contents');
  const items = chapters.map(({ entry, sections }) => {
    const inner = sections.map((one) => box('li', {}, [link(one)]));
    return box('li', {}, [link(entry), ...(inner.length > 0 ? [box('ol', {}, inner)] : [])]);
  });
  return box('nav', { className: ['contents'], ariaLabelledBy: [id] }, [
    box('h2', { id }, [edition.labels.contents]),
    box('ol', {}, items),
  ]);
}

function link({ id, text }: Entry) {
  return linkTo(`#${id}`, text);
}
