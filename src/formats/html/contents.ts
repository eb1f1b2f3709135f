import type GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import type { Edition } from './edition.ts';
import type { Entry } from './headings.ts';
import type { Parts } from './prepare.ts';

/** From here on a reader is helped more by an overview than held up by it. */
const ENOUGH_ENTRIES = 4;
const ENOUGH_WORDS = 600;

/** The contents of a longer brief, two levels deep; undefined for a short one. */
export function contents(
  { labels }: Edition,
  { entries, body }: Parts,
  ids: GithubSlugger,
): Element | undefined {
  const shown = entries.filter(({ depth }) => depth <= 3);
  if (shown.length < ENOUGH_ENTRIES || wordsIn(textOf(body)) <= ENOUGH_WORDS) return undefined;
  const chapters: { readonly entry: Entry; readonly sections: Entry[] }[] = [];
  for (const entry of shown) {
    const chapter = chapters.at(-1);
    if (chapter && entry.depth > chapter.entry.depth) chapter.sections.push(entry);
    else chapters.push({ entry, sections: [] });
  }
  const id = ids.slug('contents');
  return h('nav', { className: ['contents'], ariaLabelledBy: [id] }, [
    h('h2', { id }, labels.contents),
    h(
      'ol',
      chapters.map(({ entry, sections }) =>
        h('li', [
          link(entry),
          ...(sections.length > 0
            ? [
                h(
                  'ol',
                  sections.map((section) => h('li', link(section))),
                ),
              ]
            : []),
        ]),
      ),
    ),
  ]);
}

function link({ id, text }: Entry): Element {
  return h('a', { href: `#${id}` }, text);
}

/** Near enough for a bound; Chinese and Japanese do not part their words, so each sign counts. */
function wordsIn(text: string): number {
  return text.match(/\p{Ideographic}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)?.length ?? 0;
}
