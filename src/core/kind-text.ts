import * as v from 'valibot';
import { fields } from './fields.ts';
import { readYamlFile } from './frontmatter/yaml.ts';
import type { Kind } from './kind.ts';
import { description, keysIn } from './kind-schema.ts';
import { type Entry, type Mapping, type Node, nodeAt, plain } from './node.ts';
import { type Complain, unexpected } from './run/expectation.ts';
import { yamlMistake } from './run/yaml-mistake.ts';
import { sectionName } from './section-name.ts';
import type { Range } from './text.ts';
import { didYouMean } from './wording/nearest.ts';
import { typed } from './wording/typed.ts';
import { quoted } from './wording/words.ts';
import type { Mistake } from './workspace.ts';

type Path = readonly (string | number)[];

/** What a `kind.yml` says, or all that is wrong in it, in the order of the file. */
type KindText =
  | { readonly kind: Kind; readonly mistakes: readonly [] }
  | { readonly kind: undefined; readonly mistakes: readonly Mistake[] };

/**
 * Reads the text of a `kind.yml` (YAML 1.2, every scalar a string). Never throws.
 *
 * @param id the name of its folder
 * @param languages those of the scaffolds beside it, sorted
 */
export function readKindText(text: string, id: string, languages: readonly string[]): KindText {
  const { root, faults } = readYamlFile(text);
  const mistakes: Mistake[] = [];
  const complain: Complain = (mistake) => mistakes.push(mistake);
  if (faults.some(({ code }) => code !== 'DUPLICATE_KEY')) {
    return { kind: undefined, mistakes: [yamlMistake(faults, text)] };
  }
  for (const fault of faults) complain(yamlMistake([fault], text));
  tellUnknown(root, [], complain);
  const { success, output, issues } = v.safeParse(description, plain(root));
  for (const issue of issues ?? []) complain(inValue(issue, root));
  tellTwins(root, complain);
  if (languages.length === 0) {
    const help = 'write one, like `en.md`, with its headings and a note below each';
    complain({ message: 'no scaffold beside `kind.yml`', help, range: startOf(root) });
  }
  if (success) tellMissing(output.sections, root, languages, complain);
  mistakes.sort((a, b) => a.range.start - b.range.start);
  return success && mistakes.length === 0
    ? { kind: { id, languages, ...output }, mistakes: [] }
    : { kind: undefined, mistakes };
}

/** Tells of keys that nobody reads, each with the nearest one that somebody does. */
function tellUnknown(node: Node, path: Path, complain: Complain): void {
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) tellUnknown(item, [...path, index], complain);
  }
  if (node.type !== 'mapping') return;
  const known = keysIn(path);
  for (const { key, range, value } of node.entries) {
    if (!known || known.includes(key)) {
      tellUnknown(value, [...path, key], complain);
      continue;
    }
    const help = didYouMean(key, known) ?? `remove it; the keys here are ${quoted(known, 'and')}`;
    complain({ message: `unknown key ${typed(key)}`, help, range });
  }
}

/** Tells of sections with one id, or with one name in a language: nobody could tell which one a heading is. */
function tellTwins(root: Mapping, complain: Complain): void {
  const sections = nodeAt(root, ['sections']);
  if (sections?.type !== 'list') return;
  const ids = new Set<string>();
  const owners = new Map<string, number>();
  for (const [index, section] of sections.items.entries()) {
    const id = nodeAt(section, ['id']);
    if (id?.type === 'scalar' && id.value !== '') {
      const help = 'give each section an `id` of its own';
      const message = `duplicate section ${typed(id.value)}`;
      if (ids.has(id.value)) complain({ message, help, range: id.range });
      ids.add(id.value);
    }
    for (const { lang, value, range } of [...namesOf(section)]) {
      const name = `${lang}\n${sectionName(value)}`;
      const owner = owners.get(name) ?? index;
      owners.set(name, owner);
      if (owner === index) continue;
      const help = 'name each section so that its heading stands for no other';
      const message = `another section is called ${typed(value)} in \`${lang}\` already`;
      complain({ message, help, range });
    }
  }
}

/** The headings of a section and what else it is called. */
function* namesOf(section: Node): Iterable<{ lang: string; value: string; range: Range }> {
  for (const key of ['heading', 'synonyms']) {
    const names = nodeAt(section, [key]);
    for (const { key: lang, value } of names?.type === 'mapping' ? names.entries : []) {
      for (const one of value.type === 'list' ? value.items : [value]) {
        if (one.type === 'scalar' && one.value.trim() !== '') {
          yield { lang, value: one.value, range: one.range };
        }
      }
    }
  }
}

/** Tells of languages in which there is a scaffold, and no heading for one of its sections. */
function tellMissing(
  sections: Kind['sections'],
  root: Mapping,
  languages: readonly string[],
  complain: Complain,
): void {
  for (const [index, { id, heading }] of sections.entries()) {
    const missing = languages.filter((language) => !Object.hasOwn(heading, language));
    const range = entryAt(root, ['sections', index, 'heading'])?.range ?? root.range;
    for (const language of missing) {
      const help = `write \`${language}: …\` below \`heading\`, or delete \`${language}.md\``;
      complain({ message: `missing heading of \`${id}\` in \`${language}\``, help, range });
    }
  }
}

function inValue(issue: v.BaseIssue<unknown>, root: Mapping): Mistake {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const key = String(path.at(-1) ?? '');
  const entry = entryAt(root, path);
  if (!entry) {
    const above = nodeAt(root, path.slice(0, -1)) ?? root;
    return {
      message: `missing \`${key}\``,
      help: `write \`${key}: …\` here`,
      range: startOf(above),
    };
  }
  if (issue.path?.at(-1)?.origin === 'key') {
    const message = `unexpected ${typed(key)}, expected ${issue.message}`;
    return { message, help: undefined, range: entry.range };
  }
  const { value } = entry;
  const isName = value.type === 'scalar' && issue.type === 'custom';
  const help = isName ? didYouMean(value.value, Object.keys(fields)) : undefined;
  return unexpected(entry, issue.message, help);
}

/** The entry at a path; an item of a list goes by the key of the list. */
function entryAt(root: Mapping, path: Path): Entry | undefined {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent?.type === 'mapping') return parent.entries.findLast(({ key }) => key === last);
  const list = parent?.type === 'list' ? entryAt(root, path.slice(0, -1)) : undefined;
  const value = nodeAt(root, path);
  return list && value && { ...list, value };
}

/** Its first key: what spans many lines is no place. */
function startOf(node: Node): Range {
  const first = node.type === 'mapping' ? node.entries[0]?.range : undefined;
  return first ?? { start: node.range.start, end: node.range.start };
}
