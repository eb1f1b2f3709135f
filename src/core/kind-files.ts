import * as v from 'valibot';
import { type FieldName, isField } from './fields.ts';
import { faultProblem } from './frontmatter/problems.ts';
import { readYaml } from './frontmatter/yaml.ts';
import { type Files, Refusal } from './io.ts';
import { type Kind, kindIds } from './kind.ts';
import { HOME } from './kinds.ts';
import { join } from './links/paths.ts';
import { nodeAt, plain } from './node.ts';
import { readText } from './run/read.ts';
import { lineStarts, pointAt, type Range } from './text.ts';

const line = v.pipe(v.string('text'), v.regex(/^[^\r\n]+$/, 'text'));
const byLanguage = v.record(v.string(), line, 'a text for each language, like `en: …`');
const localised = v.union([line, byLanguage], 'a text, or one for each language, like `en: …`');
const amount = v.pipe(v.string('a number'), v.digits('a number'), v.transform(Number));
const bounds = v.strictObject(
  { min: v.optional(amount), max: v.optional(amount) },
  '`min`, `max` or both',
);
const truth = v.pipe(
  v.picklist(['true', 'false'], '`true` or `false`'),
  v.transform((text) => text === 'true'),
);
const key = v.custom<FieldName>(
  (name) => typeof name === 'string' && isField(name),
  'a key of the front matter',
);
const names = v.record(
  v.string(),
  v.array(line, 'a list of headings'),
  'a list of headings for each language, like `en: [Sources]`',
);
const section = v.strictObject(
  {
    id: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/, 'lowercase words with hyphens')),
    heading: byLanguage,
    synonyms: v.optional(names, {}),
    key: v.optional(key),
    optional: v.optional(truth, 'false'),
    backMatter: v.optional(truth, 'false'),
    items: v.optional(bounds),
    sentences: v.optional(bounds),
    words: v.optional(bounds),
  },
  'a section with `id` and `heading`, and perhaps `synonyms`, `key`, `optional`, `backMatter`, `items`, `sentences` and `words`',
);
const forbidden = v.strictObject(
  {
    headings: names,
    because: line,
    rule: v.optional(v.literal('chatham-house', '`chatham-house`')),
  },
  '`headings` and `because`, and perhaps `rule`',
);
const description = v.strictObject(
  {
    name: localised,
    about: localised,
    frontMatter: v.optional(v.array(key, 'a list of keys'), []),
    words: bounds,
    questions: v.optional(bounds),
    sections: v.array(section, 'a list of sections'),
    forbidden: v.optional(v.array(forbidden, 'a list of sections'), []),
  },
  '`name`, `about`, `words` and `sections`, and perhaps `frontMatter`, `questions` and `forbidden`',
);

/**
 * Reads the `kind.yml` of every kind in the templates, in the order of `kindIds`, then by name. A
 * mistake in one is a Refusal that names its place.
 */
export function compileKinds(templates: Files): readonly Kind[] {
  const ids = (templates.list(HOME) ?? []).filter(
    (name) => templates.kind(join(HOME, name)) === 'folder',
  );
  const order = [...new Set([...kindIds, ...ids])];
  return order.filter((id) => ids.includes(id)).map((id) => readKind(templates, id));
}

function readKind(templates: Files, id: string): Kind {
  const folder = join(HOME, id);
  const path = join(folder, 'kind.yml');
  const text = readText(templates, path);
  const refuse = (range: Range, message: string) => {
    const { line, column } = pointAt(lineStarts(text), range.start);
    return new Refusal(`${path}:${line}:${column}: ${message}`);
  };
  const { root, faults } = readYaml(text);
  if (faults.length > 0) {
    const { range, message } = faultProblem(faults);
    throw refuse(range, message);
  }
  const { success, output, issues } = v.safeParse(description, plain(root));
  if (!success) {
    const keys = (issues[0].path ?? []).map(({ key }) => String(key));
    const { range } = nodeAt(root, keys) ?? nodeAt(root, keys.slice(0, -1)) ?? root;
    throw refuse(range, `unexpected \`${keys.join('.')}\`, expected ${issues[0].message}`);
  }
  const languages = (templates.list(folder) ?? []).flatMap(
    (name) => /^(.+)\.md$/.exec(name)?.[1] ?? [],
  );
  for (const [index, { id: name, heading }] of output.sections.entries()) {
    const missing = languages.find((language) => !Object.hasOwn(heading, language));
    const range = nodeAt(root, ['sections', index])?.range ?? root.range;
    if (missing) throw refuse(range, `missing heading of \`${name}\` in \`${missing}\``);
  }
  return { id, languages, ...output };
}
