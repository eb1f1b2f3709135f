import type { Brief } from '../../brief.ts';
import { type Kind, scaffoldLanguage } from '../../kind.ts';
import { matchSections } from '../../kind-sections.ts';
import { nameOf } from '../../links/paths.ts';
import { repeatsTitle, type Section, sectionsOf } from '../../sections.ts';
import { rangeOf } from '../../tree.ts';

/** What a translator reads below a heading, and above all of them, by language. */
const words: Readonly<
  Record<string, { start(file: string): string; section(heading: string): string }>
> = {
  en: {
    start: (file) =>
      `Translate ${file}\nunder its headings. Delete each of these notes when its part is done.`,
    section: (heading) => `Translate the heading “${heading}” and what stands below it.`,
  },
  de: {
    start: (file) =>
      `Übersetzen Sie ${file}\nunter seinen Überschriften. Löschen Sie jeden dieser Hinweise, sobald sein Teil fertig ist.`,
    section: (heading) => `Übersetzen Sie die Überschrift „${heading}“ und was darunter steht.`,
  },
  fr: {
    start: (file) =>
      `Traduisez ${file}\nsous ses titres. Supprimez chacune de ces notes quand sa partie est prête.`,
    section: (heading) => `Traduisez le titre « ${heading} » et ce qui le suit.`,
  },
};

/**
 * The body of a translation: the headings of the original, in their order and depth, each with a note.
 * Those of the kind's sections stand in the new language, with what its scaffold says about them.
 *
 * @param scaffold of the kind in the new language; undefined where there is none
 */
export function translatedBody(
  brief: Brief,
  kind: Kind | undefined,
  { from, to, scaffold }: { from: string; to: string; scaffold: string | undefined },
): string {
  const said = words[to.split('-')[0] ?? ''] ?? words.en;
  const target = kind && scaffoldLanguage(kind, to);
  const matched = kind && matchSections(brief, kind, from);
  const ids = new Map([...(matched?.found ?? [])].map(([section, own]) => [own, section]));
  const notes = notesOf(scaffold ?? '');
  const parts = sectionsOf(brief.tree).flatMap((section) => {
    const source = sourceOf(section, brief);
    if (source === '' || (section.heading.depth === 1 && repeatsTitle(section, brief))) return [];
    const marks = '#'.repeat(section.heading.depth);
    const heading = target && ids.get(section)?.heading[target];
    const note = notes.get(heading ?? '') ?? noteOf(said?.section(shown(section.title)));
    return [`${marks} ${heading ?? source}`, note];
  });
  return [noteOf(said?.start(shown(nameOf(brief.path)))), ...parts]
    .map((part) => `${part}\n`)
    .join('\n');
}

/** What the scaffold says below each heading. */
function notesOf(scaffold: string): ReadonlyMap<string, string> {
  const [, ...parts] = scaffold.split(/^#{2,6} +/m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end).trim()] as const;
    }),
  );
}

/** A heading as its author wrote it, on one line, without footnotes: their texts are not here yet. */
function sourceOf({ heading }: Section, { text }: Brief): string {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  if (!first || !last) return '';
  return text
    .slice(rangeOf(first).start, rangeOf(last).end)
    .replace(/\[\^[^\]\s]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text without what would end a comment. */
function shown(text: string): string {
  return text.replace(/-{2,}/g, '–').replaceAll('>', '›');
}

function noteOf(text = ''): string {
  return `<!-- brief: ${text} -->`;
}
