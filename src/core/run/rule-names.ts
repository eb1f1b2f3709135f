import type { RuleInfo } from '../rule.ts';
import { groupOf } from '../ruling.ts';
import { didYouMean } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';

/** The rules that an id names: a rule, or those of a group like `date`. */
export function rulesNamed<Named extends Pick<RuleInfo, 'id'>>(
  rules: readonly Named[],
  id: string,
): readonly Named[] {
  return rules.filter((rule) => rule.id === id || groupOf(rule) === id);
}

/** What to say where an id names none, with the one that was probably meant. */
export function unknownRule(rules: readonly Pick<RuleInfo, 'id'>[], id: string) {
  const ids = rules.map((rule) => rule.id);
  const groups = [...new Set(rules.map(groupOf))];
  // Most people remember a rule by the second half of its id.
  const half = ids.find((known) => known.endsWith(`/${id}`));
  const help = half
    ? `did you mean \`${half}\`?`
    : (didYouMean(id, [...ids, ...groups]) ??
      `name a rule, like \`${ids[0]}\`, or a group: ${quoted(groups)}`);
  return { message: `unknown rule ${typed(id)}`, help };
}

/** What to say where somebody wants to change a rule that nobody can. */
export function unchangeable(id: string) {
  return {
    message: `${typed(id)} cannot be changed`,
    help: 'mend what it finds: until then the program cannot do what it was told to do',
  };
}
