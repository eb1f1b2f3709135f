import * as v from 'valibot';
import { fields, type Person } from '../fields.ts';
import { isLanguageTag, isWebAddress } from '../identifiers.ts';
import { formatNames } from '../workspace.ts';
import { mapping } from './expectation.ts';
import { lintKeys } from './lint-settings.ts';
import { logoKeys, theme, themeKeys } from './theme-settings.ts';

const line = v.pipe(v.string('text'), v.nonEmpty('text'));
const language = v.pipe(
  v.string('a language tag'),
  v.check(isLanguageTag, 'a language tag, like `en`, `de` or `pt-BR`'),
);
const webAddress = 'a whole web address, like `https://example.org/page`';
const address = v.pipe(v.string(webAddress), v.check(isWebAddress, webAddress));
const contact = v.pipe(
  v.string(webAddress),
  v.check((link) => isWebAddress(link) || /^mailto:\S+@\S+$/.test(link), webAddress),
);
const localised = v.union(
  [line, v.pipe(mapping('languages'), v.record(language, line))],
  'text, or a text for each language, like `en: …`',
);
const group = v.strictObject({
  name: localised,
  about: v.optional(localised),
  url: v.optional(address),
  links: v.optional(v.pipe(mapping('`label: address` lines'), v.record(v.string(), contact))),
});
const groups = v.pipe(
  mapping('groups, each with an id and a `name`'),
  v.record(v.string(), v.pipe(mapping('a group with a `name`'), group)),
);
/** As a whole: an entry of a list has no key of its own to be told of. */
const formats = v.custom<readonly (typeof formatNames)[number][]>(
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => formatNames.includes(one)),
  'formats that there are, like `[html, pdf]`',
);
/** As a whole, for the same reason; what is amiss in it is said in the words of the front matter. */
const authors = v.custom<readonly Person[]>(
  (value) => v.is(fields.authors.schema, value),
  ({ input }) => v.safeParse(fields.authors.schema, input).issues?.[0].message ?? 'people',
);
/** What a `brief.yml` may say of the workspace; what it says of rules is read elsewhere. */
export const settings = v.strictObject({
  name: v.optional(line),
  lang: v.optional(language),
  url: v.optional(address),
  groups: v.optional(groups, {}),
  authors: v.optional(authors),
  theme: v.optional(theme),
  formats: v.optional(formats),
});
/** All keys that a `brief.yml` may have. */
const known: readonly string[] = [...Object.keys(settings.entries), ...lintKeys];

/** The keys that may stand where an unknown one does. */
export function keysBeside(path: readonly string[]): readonly string[] {
  if (path.length === 1) return known;
  if (path[0] !== 'theme') return Object.keys(group.entries);
  return path.length === 2 ? themeKeys : logoKeys;
}
