import type { Brief } from '../../brief.ts';
import type { Edit } from '../../diagnostic.ts';
import { applyEdits } from '../../fix.ts';
import { readFrontMatter } from '../../frontmatter/read.ts';
import { asValue } from '../../frontmatter/value.ts';
import { Refusal } from '../../io.ts';
import { type Mapping, nodeAt, plain } from '../../node.ts';
import { endingOf } from '../../text.ts';
import { typed } from '../../wording/typed.ts';

/** The text of a brief that names a translation, with nothing else changed. Throws a Refusal where it cannot. */
export function withTranslation(brief: Brief, lang: string, file: string): string {
  const { text, path, frontMatter } = brief;
  const line = `${asValue(lang)}: ${asValue(file)}`;
  const edited = applyEdits(text, [editFor(brief, line)]);
  const before = known(frontMatter.root);
  const { frontMatter: after } = readFrontMatter(edited);
  const names = { ...record(before.translations), [lang]: file };
  if (after.state === 'read' && isSame(known(after.root), { ...before, translations: names }))
    return edited;
  throw new Refusal(
    `cannot add the translation to the front matter of ${typed(path)}`,
    'give `translations` there one line for each language, like `  de: brief.de.md`',
  );
}

function editFor({ text, frontMatter: { root, close } }: Brief, line: string): Edit {
  const ending = endingOf(text);
  const entry = root.entries.find(({ key }) => key === 'translations');
  if (!entry) {
    return {
      start: close.start,
      end: close.start,
      text: `translations:${ending}  ${line}${ending}`,
    };
  }
  const { value, range } = entry;
  const first = value.type === 'mapping' ? value.entries[0] : undefined;
  if (first && text[value.range.start] !== '{') {
    const start = first.range.start;
    const indent = /[^\r\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
    return { start, end: start, text: `${line}${ending}${indent}` };
  }
  if (first) return { start: first.range.start, end: first.range.start, text: `${line}, ` };
  // Nothing was filled in: `{}`, quotes or no value at all. A comment stays.
  const colon = text.indexOf(':', range.end) + 1;
  const empty = text.slice(value.range.start, value.range.end).trim() !== '';
  return { start: colon, end: empty ? value.range.end : colon, text: ` { ${line} }` };
}

function known(root: Mapping): Record<string, unknown> {
  const translations = nodeAt(root, ['translations']);
  const rest = { ...root, entries: root.entries.filter(({ key }) => key !== 'translations') };
  return {
    ...record(plain(rest)),
    translations: translations?.type === 'mapping' ? record(plain(translations)) : {},
  };
}

function record(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** Whether two sets of plain data say the same, in whatever order. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([key, value]) => b.has(key) && isSame(value, b.get(key)));
}
