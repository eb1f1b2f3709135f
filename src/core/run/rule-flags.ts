import { Refusal } from '../io.ts';
import type { Rule } from '../rule.ts';
import { levels, type Profile, profiles } from '../ruling.ts';
import { didYouMean } from '../wording/nearest.ts';
import { quoted } from '../wording/words.ts';
import { rulesNamed, unchangeable, unknownRule } from './rule-names.ts';

/** What a command line says about rules, as it was typed. */
export interface RuleFlags {
  /** Instead of the profiles of `brief.yml`. */
  readonly profile?: string | undefined;
  /** Ids of rules and groups, each text a list with commas. */
  readonly only: readonly string[];
  readonly ignore: readonly string[];
  /** `id=level`. */
  readonly rule: readonly string[];
  /** The formats that are made, by name, instead of those of `brief.yml`. */
  readonly formats?: readonly string[] | undefined;
}

/** Reads what was typed; throws a Refusal where a rule, a level or a profile is unknown. */
export function readFlags(rules: readonly Rule[], { profile, only, ignore, rule }: RuleFlags) {
  return {
    profile: profile === undefined ? undefined : readProfile(profile),
    only: listed(rules, only),
    ignored: listed(rules, ignore).flatMap(({ id, named }) => changeable(id, named)),
    set: rule.map((setting) => parts(rules, setting)),
  };
}

/** The rules that an id names: one rule, or those of a group; throws a Refusal where it names none. */
export function wantedRules(rules: readonly Rule[], id: string): readonly Rule[] {
  if (id === '') throw new Refusal('missing name of a rule or group', 'name one, like `date`');
  const found = rulesNamed(rules, id);
  if (found.length > 0) return found;
  const { message, help } = unknownRule(rules, id);
  throw new Refusal(message, help);
}

function changeable(id: string, named: readonly Rule[]): readonly Rule[] {
  const fixed = named.find((rule) => rule.always && rule.id === id);
  if (!fixed) return named;
  const { message, help } = unchangeable(id);
  throw new Refusal(message, help);
}

function readProfile(typed: string): Profile {
  const profile = profiles.find((known) => known === typed);
  if (profile) return profile;
  throw new Refusal(
    `unknown profile \`${typed}\`, expected ${quoted(profiles)}`,
    didYouMean(typed, profiles),
  );
}

function parts(rules: readonly Rule[], setting: string) {
  const [, id, typed] = /^([^=]+)=(.*)$/.exec(setting) ?? [];
  const level = levels.find((known) => known === typed);
  if (id !== undefined && level) {
    return { named: changeable(id.trim(), wantedRules(rules, id.trim())), level };
  }
  const expected = `expected ${quoted(levels)}`;
  if (id === undefined || !typed)
    throw new Refusal(
      `unexpected setting \`${setting}\`, expected a rule and a level`,
      `write it like \`--rule ${id ?? 'date/future'}=off\`; levels are ${quoted(levels, 'and')}`,
    );
  throw new Refusal(`unknown level \`${typed}\`, ${expected}`, didYouMean(typed, levels));
}

function listed(rules: readonly Rule[], typed: readonly string[]) {
  return typed
    .flatMap((names) => names.split(','))
    .map((name) => ({ id: name.trim(), named: wantedRules(rules, name.trim()) }));
}
