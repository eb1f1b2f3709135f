import type { Severity } from './diagnostic.ts';
import type { OptionValues, Rule } from './rule.ts';

/** What a run checks, and how strictly. */
export interface Ruling {
  readonly rules: readonly Rule[];
  /** Severities by rule id, where they differ from the rules' own. */
  readonly levels?: Readonly<Record<string, Severity | 'off'>>;
  /** Options by rule id, where they differ from the rules' own. */
  readonly options?: Readonly<Record<string, OptionValues>>;
}

/** The options of a rule: its own, and those that are set. */
export function optionsOf({ id, options = {} }: Rule, ruling: Ruling): OptionValues {
  const own = Object.entries(options).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(own), ...ruling.options?.[id] };
}

/** `recommended`: precise and few; `strict`: everything, for a last check before publication. */
export const profiles = ['recommended', 'strict'] as const;

/** How strictly to check. */
export type Profile = (typeof profiles)[number];

/** What a file of settings says about one rule, or a group of rules. */
export interface RuleSetting {
  readonly level?: Severity | 'off' | undefined;
  readonly options: OptionValues;
}

/** What `brief.yml` says about rules, by the id of a rule or a group. */
export interface LintSettings {
  readonly profile?: Profile | undefined;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** For the briefs whose paths, from the folder of `brief.yml`, match one of the patterns; the last one wins. */
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly profile?: Profile | undefined;
    readonly rules: Readonly<Record<string, RuleSetting>>;
  }[];
}
