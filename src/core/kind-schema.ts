import * as v from 'valibot';
import { type FieldName, isField } from './fields.ts';
import { isLanguageTag } from './identifiers.ts';
import { mapping } from './run/expectation.ts';

const LINE = 'text in one line';
const line = v.pipe(v.string(LINE), v.regex(/^[^\r\n]*\S[^\r\n]*$/, LINE));
const language = v.pipe(
  v.string(),
  v.check(isWritten, 'a language tag, like `en`, `de` or `pt-BR`'),
);
const byLanguage = v.pipe(
  mapping('a text for each language, like `en: …`'),
  v.record(language, line),
);
const localised = v.lazy((given) =>
  typeof given === 'object'
    ? byLanguage
    : v.pipe(v.string(), v.regex(/\S/, 'text, or a text for each language, like `en: …`')),
);
const names = v.pipe(
  mapping('a list of headings for each language, like `en: [Sources]`'),
  v.record(language, v.array(line, 'a list of headings')),
);
const AMOUNT = 'a whole number';
const amount = v.pipe(v.string(AMOUNT), v.regex(/^\d{1,7}$/, AMOUNT), v.transform(Number));
const bounds = v.pipe(
  mapping('`min`, `max` or both'),
  v.object({ min: v.optional(amount), max: v.optional(amount) }),
  v.forward(
    v.check(({ min = 0, max = min }) => min <= max, 'a number that is at most `max`'),
    ['min'],
  ),
);
const truth = v.pipe(
  v.picklist(['true', 'false'], '`true` or `false`'),
  v.transform((text) => text === 'true'),
);
const TIMES = 'a number from 1 on, like `2` or `1.5`';
const times = v.pipe(
  v.string(TIMES),
  v.regex(/^[1-9]\d{0,2}(?:\.\d)?$/, TIMES),
  v.transform(Number),
);
const chathamHouse = v.literal('chatham-house', '`chatham-house`');
const key = v.custom<FieldName>(
  (name) => typeof name === 'string' && isField(name),
  'a key of the front matter',
);
const ID = 'lowercase words with hyphens';
const section = v.object({
  id: v.pipe(v.string(ID), v.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, ID)),
  heading: byLanguage,
  synonyms: v.optional(names, {}),
  key: v.optional(key),
  optional: v.optional(truth, 'false'),
  backMatter: v.optional(truth, 'false'),
  items: v.optional(bounds),
  sentences: v.optional(bounds),
  words: v.optional(bounds),
  balance: v.optional(times),
  filled: v.optional(truth),
  speakers: v.optional(truth),
  unnamed: v.optional(chathamHouse),
});
const forbidden = v.object({
  headings: names,
  because: line,
  rule: v.optional(chathamHouse),
});

/** What a `kind.yml` says; every scalar reaches it as a string. Unknown keys are dropped: `keysIn` tells of them. */
export const description = v.object({
  name: localised,
  about: localised,
  frontMatter: v.optional(v.array(key, 'a list of keys of the front matter'), []),
  words: v.optional(bounds, {}),
  questions: v.optional(bounds),
  sections: v.array(
    v.pipe(mapping('`id` and `heading` for each section'), section),
    'a list of sections, each with `id` and `heading`',
  ),
  forbidden: v.optional(
    v.array(
      v.pipe(mapping('`headings` and `because` for each section'), forbidden),
      'a list of sections, each with `headings` and `because`',
    ),
    [],
  ),
});

const top = Object.keys(description.entries);
const inSection = Object.keys(section.entries);
const inForbidden = Object.keys(forbidden.entries);

/** Whether a text is the tag of a language that people write in: `readme` and `german` could be tags too. */
export function isWritten(text: string): boolean {
  return /^[a-z]{2,3}(?:-|$)/.test(text) && isLanguageTag(text);
}

/** The keys that the mapping at a path may have; undefined where they are the author's to choose. */
export function keysIn(path: readonly (string | number)[]): readonly string[] | undefined {
  const [first, , last] = path;
  if (path.length === 0) return top;
  const isSection = first === 'sections' && path.length > 1;
  if (isSection && path.length === 2) return inSection;
  if (first === 'forbidden' && path.length === 2) return inForbidden;
  const name = isSection && path.length === 3 ? last : path.length === 1 ? first : undefined;
  const isBounds = ['words', 'questions', 'items', 'sentences'].some((one) => one === name);
  return isBounds ? ['min', 'max'] : undefined;
}
