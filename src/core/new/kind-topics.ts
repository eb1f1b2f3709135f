import { type FieldName, fields, isField } from '../fields.ts';
import { type Answers, isMapping, textAt } from './answers.ts';
import { askOneByOne, MAY_STAY_OPEN } from './one-by-one.ts';
import { partsAt, type Shape, shapeAt } from './shape.ts';
import { kindIn, type Situation, type Topic } from './topic.ts';
import { topics } from './topics.ts';

/** What the parts of a key are called, where the table of fields has no words for them. */
const words: Readonly<Record<string, string>> = {
  'event.name': 'Name of the event',
  'event.start': 'Day on which it began',
  'event.end': 'Day on which it ended',
  'event.place': 'Place of the event',
  'event.rule': 'Rule of the discussion',
  'image.src': 'File of the picture that stands for it',
  'image.alt': 'What the picture shows, for those who cannot see it',
  'image.credit': 'Who made the picture',
};

const choiceNames: Readonly<Record<string, string>> = {
  public: 'Public: everything may be quoted',
  'chatham-house': 'Chatham House rule: nobody may be named',
};

/** What goes without saying. */
const fallbacks: Readonly<Record<string, (answers: Answers) => string | undefined>> = {
  asOf: (answers) => textAt(answers, 'date'),
  'event.start': (answers) => textAt(answers, 'date'),
  from: firstAuthor,
};

/** Days that cannot come before another one, as lint sees it. */
const orders: readonly (readonly [early: string, late: string])[] = [
  ['asOf', 'date'],
  ['event.start', 'date'],
  ['event.start', 'event.end'],
  ['date', 'decisionBy'],
  ['date', 'nextReport'],
];

/** Keys whose words are those of a language: a translation has its own. */
const inWords: readonly FieldName[] = ['subject', 'keyMessages', 'subtitle', 'tags'];

/** What a kind needs beside what every brief is asked for; and the rest of what was begun, like `event`. */
export function kindTopics(situation: Situation): readonly Topic[] {
  const asked = topics.map(({ path }) => path);
  const begun = Object.keys(situation.answers).filter((key) => partsAt(key).length > 0);
  const keys = new Set([...(kindIn(situation)?.frontMatter ?? []), ...begun].filter(isField));
  return [...keys].filter((key) => !asked.includes(key)).flatMap(topicsFor);
}

/** The paths that are missing in mappings that were begun, like `event.start`. */
export function missingParts(answers: Answers): readonly string[] {
  return Object.entries(answers).flatMap(([key, value]) =>
    isMapping(value)
      ? partsAt(key)
          .filter(({ name, optional }) => !optional && value[name] === undefined)
          .map(({ name }) => `${key}.${name}`)
      : [],
  );
}

function topicsFor(key: FieldName): readonly Topic[] {
  const carried = !inWords.includes(key);
  const parts = partsAt(key);
  if (parts.length > 0) {
    return parts.map(({ name, optional }, index): Topic => {
      const isOpen = (answers: Answers) => answers[key] === undefined;
      const path = `${key}.${name}`;
      return {
        ...simple(path, words[path] ?? `${fields[key].about}: ${name}`, shapeAt(path)),
        carried,
        optional: ({ answers }) => optional || (index === 0 && isOpen(answers)),
        needed: ({ answers }) => index === 0 || !isOpen(answers),
      };
    });
  }
  const shape = shapeAt(key);
  const { about } = fields[key];
  // Corrections come after publication, and a translation begins with `--from`.
  if (!shape || shape.is === 'mapping') return [];
  if (shape.is !== 'list') return [{ ...simple(key, about, shape), carried }];
  if (shape.items.is === 'mapping') return [];
  const topic = { path: key, noun: `\`${key}\``, question: about, expected: 'text', carried };
  const conduct: Topic['conduct'] = (situation, person) => askOneByOne(topic, situation, person);
  return [{ ...topic, optional: () => true, conduct }];
}

function simple(path: string, question: string, shape: Shape | undefined): Topic {
  const choices = shape?.is === 'choice' ? shape.choices : undefined;
  const open = { value: '', name: 'None' };
  const offered = choices?.map((value) => ({ value, name: choiceNames[value] ?? value }));
  const fallback = fallbacks[path];
  return {
    path,
    noun: `\`${path}\``,
    question,
    expected: shape?.is === 'date' ? '`YYYY-MM-DD`' : 'text',
    optional: () => true,
    ...(offered && { choices: () => [open, ...offered] }),
    ...(fallback && { fallback: ({ answers }) => fallback(answers) }),
    advise: (answer, { answers }) =>
      answer === ''
        ? shape?.is === 'date'
          ? `\`YYYY-MM-DD\`; ${MAY_STAY_OPEN}`
          : MAY_STAY_OPEN
        : disorder(path, answer, answers),
  };
}

/** Says that a day comes before one that it has to follow, or after one that it has to precede. */
function disorder(path: string, day: string, answers: Answers): string | undefined {
  for (const [early, late] of orders) {
    const other = textAt(answers, path === early ? late : early);
    if (other === undefined || (path !== early && path !== late)) continue;
    if (path === early && day > other) return `later than \`${late}\`, ${other}`;
    if (path === late && day < other) return `earlier than \`${early}\`, ${other}`;
  }
  return undefined;
}

function firstAuthor(answers: Answers): string | undefined {
  const [alone, name, given, family] = ['', '.name', '.given', '.family'].map((part) =>
    textAt(answers, `authors.1${part}`),
  );
  return alone ?? name ?? ([given, family].filter(Boolean).join(' ') || undefined);
}
