import { toJsonSchema } from '@valibot/to-json-schema';
import { fields } from '../../src/core/fields.ts';
import type { Rule } from '../../src/core/rule.ts';
import { levels, profiles } from '../../src/core/ruling.ts';
import { settings } from '../../src/core/run/workspace-settings.ts';
import { formatNames } from '../../src/core/workspace.ts';

/** What stands beside a key in an editor. Markdown. */
const about: Readonly<Record<string, string>> = {
  name: 'The organisation that publishes',
  lang: 'The language of briefs that do not say theirs: a BCP 47 tag',
  url: 'Where the pages will live on the web',
  groups: 'The working groups, each below its id',
  authors: 'The people who write most of the briefs',
  theme: 'How pages and PDFs look',
  formats: 'What `brief build` makes',
  profile: 'How strictly `brief lint` checks',
  rules: 'What it checks: rules or groups of rules, each with a level',
  overrides: 'Other rules for some of the briefs',
};

const path = { type: 'string', minLength: 1 };

/** Keys whose checks are code. */
const people = converted(fields.authors.schema);
const theme = {
  logo: { anyOf: [path, { type: 'object', properties: { src: path, alt: { type: 'string' } } }] },
  fonts: { anyOf: [path, { type: 'array', items: path }] },
};

/** What a rule may be set to. */
const level = { enum: levels };
const setting = { anyOf: [level, { type: 'object', properties: { level } }] };

/** Returns the JSON Schema (draft 7) of `brief.yml`, for editors that complete and check YAML. */
export function settingsSchema(rules: readonly Rule[]): string {
  const { properties = {}, ...rest } = converted(settings);
  const lint = { profile: { enum: profiles }, rules: { $ref: '#/definitions/rules' } };
  const files = { anyOf: [path, { type: 'array', items: path }] };
  const override = { type: 'object', properties: { files, ...lint }, required: ['files', 'rules'] };
  const all: Readonly<Record<string, object>> = {
    ...Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, Object(value)])),
    authors: people,
    theme: { ...Object(properties.theme), properties: themeOf(Object(properties.theme)) },
    formats: { type: 'array', items: { enum: formatNames }, minItems: 1 },
    ...lint,
    overrides: { type: 'array', items: override },
  };
  const described = Object.entries(all).map(([key, value]) => [
    key,
    { description: about[key], ...('$ref' in value ? { allOf: [value] } : value) },
  ]);
  const { $defs, ...schema } = rest;
  return `${JSON.stringify(
    {
      ...schema,
      title: 'Settings of a workspace',
      properties: Object.fromEntries(described),
      additionalProperties: false,
      definitions: { setting, rules: levelsOf(rules) },
    },
    null,
    2,
  )}\n`;
}

function themeOf({ properties }: { readonly properties?: object }): object {
  return { ...properties, ...theme };
}

/** Every rule and every group of rules, with what it may be set to. */
function levelsOf(rules: readonly Rule[]): object {
  const ref = { $ref: '#/definitions/setting' };
  const changeable = rules.filter(({ always }) => !always);
  const groups = new Set(changeable.map(({ id }) => id.split('/')[0]));
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...[...groups].map((group) => [group, ref]),
      ...changeable.map(({ id, summary }) => [id, { description: summary, allOf: [ref] }]),
    ]),
    additionalProperties: false,
  };
}

function converted(schema: Parameters<typeof toJsonSchema>[0]) {
  return toJsonSchema(schema, { target: 'draft-07', typeMode: 'output', errorMode: 'ignore' });
}
