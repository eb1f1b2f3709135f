import type { Severity } from '../diagnostic.ts';
import { Refusal } from '../io.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../wording/nearest.ts';
import { quoted } from '../wording/words.ts';

/** The rules of a run, and their severities by id where they differ from the rules' own. */
export interface Selection {
  readonly rules: readonly Rule[];
  readonly levels: Readonly<Record<string, Level>>;
}

type Level = Severity | 'off';
const levels: readonly Level[] = ['off', 'info', 'warning', 'error'];

/**
 * Narrows rules to those that are named, and reads `id=level` settings; the last one wins. An id may
 * be that of a group, like `date`. Throws a Refusal where a rule or a level is unknown.
 */
export function select(
  rules: readonly Rule[],
  only: readonly string[],
  settings: readonly string[],
): Selection {
  const chosen = only.flatMap((names) => names.split(',')).flatMap((id) => named(rules, id.trim()));
  return {
    rules: only.length > 0 ? rules.filter((rule) => chosen.includes(rule)) : rules,
    levels: Object.fromEntries(
      settings.flatMap((setting) => {
        const [id, level] = parts(setting);
        return named(rules, id).map((rule) => [rule.id, level]);
      }),
    ),
  };
}

function named(rules: readonly Rule[], id: string): readonly Rule[] {
  if (id === '') throw new Refusal('missing name of a rule or group', 'name one, like `date`');
  const found = rules.filter((rule) => rule.id === id || groupOf(rule) === id);
  if (found.length > 0) return found;
  const ids = rules.map((rule) => rule.id);
  const groups = [...new Set(rules.map(groupOf))];
  // Most people remember a rule by the second half of its id.
  const half = ids.find((known) => known.endsWith(`/${id}`));
  throw new Refusal(
    `unknown rule \`${id}\``,
    half
      ? `did you mean \`${half}\`?`
      : (didYouMean(id, [...ids, ...groups]) ??
          `name a rule, like \`${ids[0]}\`, or a group: ${quoted(groups)}`),
  );
}

function parts(setting: string): readonly [id: string, level: Level] {
  const [, id, typed] = /^([^=]+)=(.*)$/.exec(setting) ?? [];
  const level = levels.find((known) => known === typed);
  if (id !== undefined && level) return [id.trim(), level];
  const expected = `expected ${quoted(levels)}`;
  if (id === undefined || !typed)
    throw new Refusal(
      `unexpected setting \`${setting}\`, expected a rule and a level`,
      `write it like \`--rule ${id ?? 'date/future'}=off\`; levels are ${quoted(levels, 'and')}`,
    );
  throw new Refusal(`unknown level \`${typed}\`, ${expected}`, didYouMean(typed, levels));
}

function groupOf(rule: Rule): string {
  return rule.id.split('/')[0] ?? '';
}
