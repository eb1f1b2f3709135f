import * as v from 'valibot';
import { readYamlFile, type YamlFault } from '../frontmatter/yaml.ts';
import { type Entry, type Mapping, nodeAt, plain } from '../node.ts';
import type { RuleInfo } from '../rule.ts';
import { didYouMean } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';
import type { Group, Mistake, Theme, Workspace } from '../workspace.ts';
import { type Complain, isBlank, unexpected } from './expectation.ts';
import { lintKeys, readLintSettings } from './lint-settings.ts';
import { colorHelp, type ThemeSettings } from './theme-settings.ts';
import { keysBeside, settings } from './workspace-settings.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** The settings of a workspace made of all that is right, and what is wrong, in the order of the file. */
export interface Settings {
  readonly settings: Omit<Workspace, 'folder' | 'here' | 'file' | 'mistakes'>;
  readonly mistakes: readonly Mistake[];
}

/** Faults that spoil the entry that they stand in; all others leave nothing that can be trusted. */
const LOCAL = ['DUPLICATE_KEY', 'ALIAS', 'ANCHOR', 'TAG', 'KEY'];

/**
 * Reads the text of a `brief.yml` (YAML 1.2, every scalar a string). Never throws.
 *
 * @param rules the rules that it may name; without any, names of rules are not looked at
 */
export function readSettings(text: string, rules: readonly RuleInfo[] = []): Settings {
  const { root, faults } = readYamlFile(text);
  if (faults.some(({ code }) => !LOCAL.includes(code)))
    return { settings: { groups: {} }, mistakes: [yamlMistake(faults, text)] };
  const sound = faults.reduce(without, root);
  const mistakes: Mistake[] = faults.length > 0 ? [yamlMistake(faults, text)] : [];
  const complain: Complain = (mistake) => mistakes.push(mistake);
  const lint = readLintSettings(sound, rules, complain);
  const about = readWorkspace(sound, text, complain);
  mistakes.sort((a, b) => a.range.start - b.range.start);
  return { settings: { ...about, ...(lint && { lint }) }, mistakes };
}

/** Reads everything but what is said about rules, again without what is wrong in it until all is right. */
function readWorkspace(root: Mapping, text: string, complain: Complain) {
  let left = only(
    root,
    ({ key, value }) => !isBlank(value) && !lintKeys.some((one) => one === key),
  );
  let result = v.safeParse(settings, plain(left));
  for (const issue of result.issues ?? []) complain(inValue(issue, left, text));
  while (!result.success) {
    const before = left;
    left = result.issues.reduce((node, { path = [] }) => {
      const keys = path.map(({ key }) => String(key));
      return dropped(node, entryAt(node, keys) ? keys : keys.slice(0, -1));
    }, left);
    if (left === before) return { groups: {} };
    result = v.safeParse(settings, plain(left));
  }
  const { theme, ...rest } = result.output;
  return {
    ...rest,
    groups: withIds(root, rest.groups),
    ...(theme && { theme: withWords(theme, rest.name) }),
  };
}

/** A logo says who publishes. */
function withWords({ logo, ...theme }: ThemeSettings, name = ''): Theme {
  return { ...theme, ...(logo && { logo: { src: logo.src, alt: logo.alt ?? name } }) };
}

/** A group that is told of wrongly goes by its id: briefs of it are no briefs of an unknown group. */
function withIds(root: Mapping, groups: Readonly<Record<string, Group>>) {
  const given = nodeAt(root, ['groups']);
  if (given?.type !== 'mapping') return groups;
  return Object.fromEntries(given.entries.map(({ key }) => [key, groups[key] ?? { name: key }]));
}

function dropped(root: Mapping, [key, ...rest]: readonly string[]): Mapping {
  if (rest.length === 0) return only(root, (entry) => entry.key !== key);
  const entries = root.entries.map((entry) =>
    entry.key === key && entry.value.type === 'mapping'
      ? { ...entry, value: dropped(entry.value, rest) }
      : entry,
  );
  return { ...root, entries };
}

function without(root: Mapping, fault: YamlFault): Mapping {
  const next = (start: number) =>
    Math.min(...root.entries.map(({ range }) => range.start).filter((other) => other > start));
  return only(
    root,
    ({ key, range }) =>
      !(range.start <= fault.start && fault.start < next(range.start)) &&
      !root.entries.some((twin) => twin.key === key && twin.range.start === fault.start),
  );
}

function only(root: Mapping, keep: (entry: Entry) => boolean): Mapping {
  return { ...root, entries: root.entries.filter(keep) };
}

function inValue(issue: v.BaseIssue<unknown>, root: Mapping, text: string): Mistake {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const key = path.at(-1) ?? '';
  const entry = entryAt(root, path);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const keys = keysBeside(path);
    return {
      message: `unknown key ${typed(key)}`,
      help: didYouMean(key, keys) ?? `remove it; the keys here are ${quoted(keys, 'and')}`,
      range: entry?.range ?? root.range,
    };
  }
  if (entry) {
    const help = path.join() === 'theme,accent' ? colorHelp(entry, text) : undefined;
    return unexpected(path.length === 1 ? itemAmiss(entry) : entry, issue.message, help);
  }
  const above = entryAt(root, path.slice(0, -1));
  return {
    message: `missing \`${key}\``,
    help: `write \`${key}: …\` below it, two spaces further to the right`,
    range: above?.range ?? root.range,
  };
}

/** The entry with the first item that its list does not take in place of the whole list, if there is one. */
function itemAmiss(entry: Entry): Entry {
  const { key, value } = entry;
  const schema = key === 'authors' || key === 'formats' ? settings.entries[key] : undefined;
  const items = schema && value.type === 'list' ? value.items : [];
  const amiss = items.find((item) => schema && !v.is(schema, [plain(item)]));
  return amiss ? { ...entry, value: amiss } : entry;
}

function entryAt(root: Mapping, path: readonly string[]): Entry | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent?.type === 'mapping'
    ? parent.entries.find(({ key }) => key === path.at(-1))
    : undefined;
}
