import spdx from 'spdx-license-ids/index.json' with { type: 'json' };
import * as v from 'valibot';
import { isCalendarDate } from './dates/calendar.ts';
import { isDoi, isIsbn, isIssn, isLanguageTag, isOrcid, isWebAddress } from './identifiers.ts';
import { kindIds } from './kind.ts';

/** A key of the front matter: one row of the table from which types, checks, JSON Schema and README come. */
export interface Field {
  /** What it is, in one line for tables and editors. Markdown. */
  readonly about: string;
  /** How the value is written, for the README. */
  readonly form: string;
  readonly required?: true;
  /** Checks the value; every scalar reaches it as a string. A failed check's message says what was expected. */
  readonly schema: v.GenericSchema;
}

/** Messages that stand for a rule of their own instead of `frontmatter/type`. */
export const DATE_FORMAT = 'date/format';
export const DATE_INVALID = 'date/invalid';

const KIND = 'a kind of brief, like `policy-brief`';
const text = v.string('text');
const line = v.pipe(v.string('one line of text'), v.regex(/^[^\r\n]*$/, 'one line of text'));
const date = v.pipe(
  v.string(DATE_FORMAT),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, DATE_FORMAT),
  v.check(isCalendarDate, DATE_INVALID),
);
const matching = (check: (value: string) => boolean, expected: string) =>
  v.pipe(v.string(expected), v.check(check, expected));
const address = matching(isWebAddress, 'a whole web address, like `https://example.org/page`');
const language = matching(isLanguageTag, 'a language tag, like `en`, `de` or `pt-BR`');
const lines = v.array(line, 'a list, one entry a line, each after `- `');
const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`);

const person = v.pipe(
  v.strictObject(
    {
      name: v.optional(line),
      given: v.optional(line),
      family: v.optional(line),
      orcid: v.optional(matching(isOrcid, 'an ORCID, like `0000-0002-1825-0097`')),
      affiliation: v.optional(line),
      role: v.optional(line),
      bio: v.optional(text),
      url: v.optional(address),
      email: v.optional(v.pipe(v.string(), v.email('an e-mail address'))),
    },
    'a name, or `name`, `given`, `family`, `orcid`, `affiliation`, `role`, `bio`, `url`, `email`',
  ),
  v.check(({ name, family }) => Boolean(name ?? family), 'a `name`, or `given` and `family`'),
);
const people = v.array(
  v.union([line, person], 'a name or a person'),
  'a list of people, one a line',
);
const license = matching(
  (id) => spdx.includes(id) || /^LicenseRef-[\w.-]+$/.test(id),
  'an SPDX licence id, like `CC-BY-4.0`',
);

/** Every key that a brief's front matter may hold, in the order in which a brief shows them. */
export const fields = {
  title: {
    about: 'The title, without the name of the series',
    form: 'one line',
    required: true,
    schema: line,
  },
  date: { about: 'The day of publication', form: '`YYYY-MM-DD`', required: true, schema: date },
  summary: {
    about: 'The standfirst: what the brief says, in one or two sentences',
    form: 'one line, 40 to 320 characters',
    required: true,
    schema: text,
  },
  group: {
    about: 'The working group that publishes it: an id under `groups` in `brief.yml`',
    form: 'id',
    required: true,
    schema: line,
  },
  kind: {
    about: 'The kind of brief',
    form: `${kindIds.map((id) => `\`${id}\``).join(', ')}, or a kind of your own`,
    // Which kinds there are, a workspace says: `frontmatter/type` looks there.
    schema: v.pipe(v.string(KIND), v.regex(/^[^\r\n]*$/, KIND)),
  },
  lang: { about: 'The language it is written in', form: 'BCP 47 tag', schema: language },
  authors: { about: 'Who wrote it', form: 'list of names or people', schema: people },
  keyMessages: {
    about: 'What a hurried reader must take away',
    form: 'list of 3 to 5 sentences',
    schema: lines,
  },
  subtitle: { about: 'A second line to the title', form: 'one line', schema: line },
  slug: {
    about: 'The name of its page; by default that of the file, without the date',
    form: 'lowercase words with hyphens',
    schema: v.pipe(
      v.string(),
      v.regex(
        /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u,
        'lowercase words with hyphens',
      ),
    ),
  },
  place: {
    about: 'Where it was published; in a situation brief, the country or region that it speaks of',
    form: 'one line',
    schema: line,
  },
  series: { about: 'The series it belongs to', form: 'one line', schema: line },
  number: { about: 'Its number in the series', form: 'number or text', schema: line },
  period: {
    about: 'The month that it speaks of',
    form: '`YYYY-MM`',
    schema: v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month, like `2024-05`')),
  },
  updated: { about: 'The day of the last change', form: '`YYYY-MM-DD`', schema: date },
  version: { about: 'The version, where there are several', form: 'number or text', schema: line },
  corrections: {
    about: 'What was corrected after publication',
    form: 'list of `date` and `note`',
    schema: v.array(
      v.strictObject({ date, note: text }, 'a correction with `date` and `note`'),
      'a list of corrections, each with `date` and `note`',
    ),
  },
  status: {
    about: 'Where it stands; without it, it is published',
    form: '`draft`, `review`, `published`, `withdrawn`',
    schema: oneOf(['draft', 'review', 'published', 'withdrawn']),
  },
  tags: { about: 'Topics', form: 'list', schema: lines },
  image: {
    about: 'The picture that stands for it',
    form: '`src`, `alt`, `credit`',
    schema: v.strictObject(
      { src: line, alt: line, credit: v.optional(line) },
      'a picture with `src`, `alt` and, if you like, `credit`',
    ),
  },
  license: { about: 'How it may be used', form: 'SPDX id', schema: license },
  copyright: { about: 'Who holds the rights', form: 'one line', schema: line },
  doi: {
    about: 'Digital Object Identifier',
    form: '`10.…/…`',
    schema: matching(isDoi, 'a DOI, like `10.5281/zenodo.123`'),
  },
  isbn: {
    about: 'International Standard Book Number',
    form: 'ISBN',
    schema: matching(isIsbn, 'an ISBN whose check digit fits'),
  },
  issn: {
    about: 'International Standard Serial Number of the series',
    form: 'ISSN',
    schema: matching(isIssn, 'an ISSN whose check digit fits, like `2049-3630`'),
  },
  url: { about: 'The address of its page', form: 'web address', schema: address },
  pdf: { about: 'The address of its PDF', form: 'web address', schema: address },
  translations: {
    about: 'Its translations',
    form: 'language: file',
    schema: v.pipe(
      v.record(v.string(), line, 'a file for each language, like `de: brief.de.md`'),
      v.check(
        (map) => Object.keys(map).every(isLanguageTag),
        'language tags as keys, like `de: brief.de.md`',
      ),
    ),
  },
  translationOf: { about: 'The file that it translates', form: 'file', schema: line },
  funding: { about: 'Who paid for it', form: 'text', schema: text },
  disclaimer: { about: 'Whose views these are', form: 'text', schema: text },
  acknowledgements: { about: 'Whom it thanks', form: 'text', schema: text },
  reviewers: { about: 'Who reviewed it', form: 'list of names or people', schema: people },
  contact: { about: 'Whom to ask', form: 'text', schema: text },
  references: {
    about: 'Its sources: CSL items, or a bibliography file',
    form: 'list or file',
    schema: v.union(
      [line, v.array(v.looseObject({ id: line }))],
      'a file, or a list of CSL items, each with an `id`',
    ),
  },
  event: {
    about: 'The event that it reports on',
    form: '`name`, `start`, `end`, `place`, `rule`',
    schema: v.strictObject(
      {
        name: line,
        start: date,
        end: v.optional(date),
        place: v.optional(line),
        rule: v.optional(oneOf(['public', 'chatham-house'])),
      },
      'an event with `name` and `start`',
    ),
  },
  asOf: { about: 'The day up to which the facts are known', form: '`YYYY-MM-DD`', schema: date },
  nextReport: { about: 'The day of the next report', form: '`YYYY-MM-DD`', schema: date },
  to: { about: 'Whom a memo addresses', form: 'one line', schema: line },
  from: { about: 'Who sends a memo', form: 'one line', schema: line },
  subject: { about: 'What a memo is about', form: 'one line', schema: line },
  decisionBy: {
    about: 'The day by which a decision is needed',
    form: '`YYYY-MM-DD`',
    schema: date,
  },
} satisfies Record<string, Field>;

/** The name of a key that a brief's front matter may hold. */
export type FieldName = keyof typeof fields;

/** The values of a brief's front matter that passed their checks. */
export type Meta = {
  readonly [Name in FieldName]?: v.InferOutput<(typeof fields)[Name]['schema']>;
};

/** One entry of `authors` or `reviewers`: a name, or what is known of a person. */
export type Person = NonNullable<Meta['authors']>[number];

/** Whether a key is one of the table's. */
export function isField(key: string): key is FieldName {
  return Object.hasOwn(fields, key);
}

/** Whether a brief is not meant for readers yet. */
export function isDraft({ status }: Meta): boolean {
  return status === 'draft' || status === 'review';
}
