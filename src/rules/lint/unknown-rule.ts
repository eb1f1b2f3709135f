import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import {
  isWord,
  type Suppression,
  suppressionsOf,
  suppressionWords,
} from '../../core/suppressions.ts';
import type { Range } from '../../core/text.ts';
import { withinTwo } from '../../core/wording/nearest.ts';
import { typed } from '../../core/wording/typed.ts';
import { quoted } from '../../core/wording/words.ts';

const rule: Rule<{ reason: boolean }> = {
  id: 'lint/unknown-rule',
  summary: 'a comment for lint that names no rule, or none that there is',
  why: 'a comment with a typing error hides nothing, and its author believes that it does',
  source: 'the rules that `brief explain` lists',
  severity: 'error',
  fixes: 'safe',
  options: { reason: { about: 'every comment must say why, behind `--`', default: false } },
  good: {
    text: '<!-- brief-ignore images/alt-missing -- a line between two parts -->\n\n![](line.png)\n',
    files: ['line.png'],
  },
  bad: { text: '<!-- brief-ignore links/bare-ulr -->\n\nSee https://www.destatis.de/heat.\n' },
  *check(brief, { known }, { reason }) {
    for (const suppression of suppressionsOf(brief)) {
      const { word, rules, range } = suppression;
      if (!isWord(word)) {
        yield* unknownWord(suppression, brief);
        continue;
      }
      for (const { id, range: place } of rules) {
        if (!known.includes(id)) yield unknownId(id, known, place);
      }
      if (word === 'ignore-end') continue;
      if (rules.length === 0) {
        yield {
          message: `\`brief-${word}\` names no rule`,
          range,
          help: `write the id of the rule behind it, like \`brief-${word} images/alt-missing\``,
        };
      }
      if (reason && suppression.reason === undefined) {
        yield {
          message: 'a comment that hides a finding and does not say why',
          range,
          help: 'write the reason behind two hyphens: `-- …`',
        };
      }
    }
  },
};

export default rule;

/** Other programs and authors begin a comment with `brief-` too: it must look like one of our words. */
function* unknownWord({ word, range }: Suppression, { text }: Brief): Iterable<Finding> {
  if (!/^(?:lint-?)?(?:ignore|disable|enable)/.test(word) && !withinTwo(word, suppressionWords)[0])
    return;
  const start = text.indexOf('brief-', range.start) + 'brief-'.length;
  yield {
    message: `unknown word ${typed(`brief-${word}`)}`,
    ...repair(withinTwo(word, suppressionWords), { start, end: start + word.length }),
    help: `write ${quoted(suppressionWords.map((one) => `brief-${one}`))}`,
  };
}

function unknownId(id: string, known: readonly string[], range: Range): Finding {
  const whole = known.filter((one) => one.endsWith(`/${id}`));
  const meant = whole.length > 0 ? whole : withinTwo(id, known);
  const help =
    meant.length > 0
      ? `write ${quoted(meant)}`
      : 'write the whole id of one rule; `brief explain` lists them';
  return { message: `unknown rule ${typed(id)}`, ...repair(meant, range), help };
}

function repair(
  [meant, ...others]: readonly string[],
  range: Range,
): Pick<Finding, 'range' | 'fix'> {
  if (meant === undefined || others.length > 0) return { range };
  const fix = { title: `write \`${meant}\``, safe: true, edits: [{ ...range, text: meant }] };
  return { range, fix };
}
