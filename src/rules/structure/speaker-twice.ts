import { briefWith } from '../../core/example.ts';
import { foundSections } from '../../core/kind-sections.ts';
import { speakersIn } from '../../core/kind-speakers.ts';
import { sameText } from '../../core/links/same.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { typed } from '../../core/wording/typed.ts';

const programme = (third: string) =>
  briefWith(
    { kind: 'event-report', status: 'draft' },
    `## Programme\n\nSpeakers:\n\n- Anna Wood, mayor\n- Karim Haddad, driver\n- ${third}\n`,
  );

const rule: Rule = {
  id: 'structure/speaker-twice',
  summary: 'a speaker who is listed twice',
  why: 'readers count the voices in a list, and whoever stands there twice was probably somebody else',
  source: 'the scaffolds of `brief new`: the speakers, each one once',
  severity: 'warning',
  fixes: 'none',
  good: { text: programme('Anna Winter, teacher') },
  bad: { text: programme('Anna Wood, teacher') },
  *check(brief, context) {
    for (const [{ speakers }, section] of foundSections(brief, context)) {
      for (const list of speakers ? speakersIn(brief, section) : []) {
        const places = new Map<string, Range>();
        for (const { name, range } of list) {
          const first = places.get(sameText(name));
          if (!first) places.set(sameText(name), range);
          else {
            yield {
              message: `${typed(name)} is listed twice`,
              range,
              help: 'name each speaker once, with every role, or correct the name',
              related: [{ message: 'the first time', range: first }],
            };
          }
        }
      }
    }
  },
};

export default rule;
