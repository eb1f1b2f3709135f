import type { Entry, Mapping } from '../node.ts';
import type { RuleInfo } from '../rule.ts';
import { type LintSettings, type Override, type Profile, profiles } from '../ruling.ts';
import { didYouMean } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';
import { type Complain, isBlank, textsOf, unexpected } from './expectation.ts';
import { readRules } from './rule-settings.ts';

/** The keys of `brief.yml` that say which rules are checked how strictly. */
export const lintKeys = ['profile', 'rules', 'overrides'] as const;

/**
 * Reads `profile`, `rules` and `overrides` of a `brief.yml`; undefined where it has none of them. What
 * is wrong is told and left out. Without rules, neither ids nor options are looked at.
 */
export function readLintSettings(
  root: Mapping,
  rules: readonly RuleInfo[],
  complain: Complain,
): LintSettings | undefined {
  const given = entriesOf(root).filter(({ key }) => lintKeys.some((known) => known === key));
  if (given.length === 0) return undefined;
  return { ...readScope(given, rules, complain), overrides: readOverrides(given, rules, complain) };
}

/** What is said for the whole workspace, or for some of its briefs. */
function readScope(entries: readonly Entry[], rules: readonly RuleInfo[], complain: Complain) {
  const profile = entryOf(entries, 'profile');
  const settings = entryOf(entries, 'rules');
  return {
    profile: profile && readProfile(profile, complain),
    rules: settings ? readRules(settings, rules, complain) : {},
  };
}

function readProfile(entry: Entry, complain: Complain): Profile | undefined {
  const { value } = entry;
  const found = profiles.find((profile) => value.type === 'scalar' && profile === value.value);
  if (!found) {
    const near = value.type === 'scalar' ? didYouMean(value.value, profiles) : undefined;
    complain(unexpected(entry, quoted(profiles), near));
  }
  return found;
}

function readOverrides(
  entries: readonly Entry[],
  rules: readonly RuleInfo[],
  complain: Complain,
): readonly Override[] {
  const entry = entryOf(entries, 'overrides');
  if (!entry) return [];
  const expected = 'a list in which each entry has `files` and `rules`';
  if (entry.value.type !== 'list') {
    complain(unexpected(entry, expected));
    return [];
  }
  return entry.value.items.flatMap((item): readonly Override[] => {
    if (item.type === 'mapping') return readOverride(item, rules, complain);
    complain(unexpected({ ...entry, value: item }, '`files` and `rules` in each entry'));
    return [];
  });
}

function readOverride(
  item: Mapping,
  rules: readonly RuleInfo[],
  complain: Complain,
): readonly Override[] {
  const known = ['files', 'profile', 'rules'];
  const entries = entriesOf(item);
  for (const { key, range } of item.entries.filter(({ key }) => !known.includes(key))) {
    const help = didYouMean(key, known) ?? `remove it; the keys here are ${quoted(known, 'and')}`;
    complain({ message: `unknown key ${typed(key)}`, help, range });
  }
  const scope = readScope(entries, rules, complain);
  const files = entryOf(entries, 'files');
  if (!files) {
    const help = 'say for which briefs, like `files: briefs/2020-*`';
    complain({ message: 'missing `files`', help, range: item.entries[0]?.range ?? item.range });
    return [];
  }
  const patterns = textsOf(files.value);
  if (patterns?.length) return [{ files: patterns, ...scope }];
  complain(unexpected(files, 'a pattern or a list of patterns, like `briefs/2020-*`'));
  return [];
}

/** A key without a value says nothing. */
function entriesOf({ entries }: Mapping): readonly Entry[] {
  return entries.filter(({ value }) => !isBlank(value));
}

function entryOf(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.find((entry) => entry.key === key);
}
