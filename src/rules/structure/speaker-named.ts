import { briefWith } from '../../core/example.ts';
import { foundSections } from '../../core/kind-sections.ts';
import { speakersIn } from '../../core/kind-speakers.ts';
import { isNote, type Passage } from '../../core/prose/passages.ts';
import type { Rule } from '../../core/rule.ts';
import { passagesIn } from '../../core/sections.ts';
import { typed } from '../../core/wording/typed.ts';

/** No report lists more speakers; what does is made to keep programs busy. */
const MOST = 200;

const report = (said: string) =>
  briefWith(
    {
      kind: 'event-report',
      status: 'draft',
      event: '{ name: Rails, start: 2026-02-20, place: Vienna, rule: chatham-house }',
    },
    `## Programme\n\nSpeakers:\n\n- Anna Wood, mayor\n- Karim Haddad, driver\n\n## Discussion\n\n${said}\n`,
  );

const rule: Rule = {
  id: 'structure/speaker-named',
  summary: 'the name of a speaker in a report under the Chatham House Rule',
  why: 'people spoke freely because nobody was to learn who said what',
  source:
    'Chatham House Rule: neither the identity nor the affiliation of a speaker may be revealed',
  severity: 'error',
  fixes: 'none',
  good: { text: report('One speaker wanted fewer stops.') },
  bad: { text: report('Anna Wood wanted fewer stops.') },
  *check(brief, context) {
    const found = foundSections(brief, context);
    const silent = found.filter(([{ unnamed }]) => unnamed && unnamed === brief.meta.event?.rule);
    if (silent.length === 0) return;
    const lists = found.filter(([{ speakers }]) => speakers).map(([, section]) => section);
    const listed = new Set(lists.flatMap((section) => passagesIn(brief, section)));
    const named = lists.flatMap((section) => speakersIn(brief, section).flat()).slice(0, MOST);
    if (named.length === 0) return;
    const speakers = new Map(named.map(({ name, range }) => [name, range]));
    const pattern = namesOf(speakers.keys());
    const told = new Set<Passage>();
    for (const [, section] of silent) {
      for (const passage of passagesIn(brief, section)) {
        // What somebody has published may be cited by name.
        if (isNote(passage) || listed.has(passage) || told.has(passage)) continue;
        told.add(passage);
        for (const { 0: match, index } of passage.text.matchAll(pattern)) {
          const name = match.replace(/\s+/g, ' ');
          const speaker = speakers.get(name);
          if (!speaker) continue;
          yield {
            message: `${typed(name)} is named in ${typed(section.title)}, where the Chatham House Rule holds`,
            range: passage.rangeOf(index, index + match.length, brief.text),
            help: 'write what was said and not by whom, or correct `rule` below `event`',
            related: [{ message: 'listed as a speaker here', range: speaker }],
          };
        }
      }
    }
  },
};

export default rule;

/** Their full names, as a text has them; behind an article, it is that of a body. */
function namesOf(speakers: Iterable<string>): RegExp {
  const names = [...speakers].sort((a, b) => b.length - a.length);
  const either = names.map((name) => name.replaceAll('.', '\\.').replaceAll(' ', '\\s+')).join('|');
  const article = '(?<!\\p{L})(?:the|der|die|das|dem|den|des|la|le|les)\\s+';
  return new RegExp(`(?<!\\p{L}|${article})(?:${either})(?!\\p{L})`, 'gu');
}
