import type { OptionValues, Rule } from './rule.ts';

/** What a rule may be set to. */
export const levels = ['off', 'info', 'warning', 'error'] as const;

/** How much a rule weighs, or `off`. */
export type Level = (typeof levels)[number];

/** What a run checks, and how strictly. */
export interface Ruling {
  readonly rules: readonly Rule[];
  /** Severities by rule id, where they differ from the rules' own. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Options by rule id, where they differ from the rules' own. */
  readonly options?: Readonly<Record<string, OptionValues>>;
}

/** The rule of mistakes in `brief.yml` and own kinds: what it finds is wrong with the whole run, whatever is looked at. */
export const SETTINGS_RULE = 'workspace/settings';

/** The rules of what every page is made with, whichever briefs are looked at. */
export const THEME_RULES: readonly string[] = ['workspace/contrast', 'workspace/theme-files'];

/** The rule of an id, where it is checked under a ruling. */
export function ruleIn({ rules, levels }: Ruling, id: string): Rule | undefined {
  return levels?.[id] === 'off' ? undefined : rules.find((rule) => rule.id === id);
}

/** Whether a rule is about the front matter or its dates, and says nothing where that cannot be read. */
export function needsFrontMatter(id: string): boolean {
  return /^(?:frontmatter|date)\//.test(id);
}

const NONE: OptionValues = {};

/** The options of a rule: its own, and those that are set. */
export function optionsOf({ id, options }: Rule, ruling: Ruling): OptionValues {
  if (!options) return NONE;
  const own = Object.entries(options).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(own), ...ruling.options?.[id] };
}

/** `recommended`: precise and few; `strict`: everything, for a last check before publication. */
export const profiles = ['recommended', 'strict'] as const;

/** How strictly to check: a strict rule is checked in the strict profile only. */
export type Profile = (typeof profiles)[number];

/** What a file of settings says about one rule, or a group of rules. */
export interface RuleSetting {
  readonly level?: Level | undefined;
  readonly options: OptionValues;
}

/** What `brief.yml` says about rules, by the id of a rule or a group. */
export interface LintSettings {
  readonly profile?: Profile | undefined;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** For some of the briefs; the last one that holds for a brief wins. */
  readonly overrides: readonly Override[];
}

/** What `brief.yml` says about rules for some briefs. */
export interface Override {
  /** Patterns of paths from the folder of `brief.yml`; one that matches is enough. */
  readonly files: readonly string[];
  readonly profile?: Profile | undefined;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** The first profile that a rule is checked in. */
export function profileOf({ strict }: Pick<Rule, 'strict'>): Profile {
  return strict ? 'strict' : 'recommended';
}

/** The group of a rule: what stands before the slash of its id. */
export function groupOf({ id }: Pick<Rule, 'id'>): string {
  return id.split('/')[0] ?? '';
}

/** Whether an id is that of a group, like `date`, and not that of a rule. */
export function isGroup(id: string): boolean {
  return !id.includes('/');
}
