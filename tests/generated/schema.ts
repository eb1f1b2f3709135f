import { toJsonSchema } from '@valibot/to-json-schema';
import type { Field } from '../../src/core/fields.ts';
import { KIND_ID, kindIds } from '../../src/core/kind.ts';

/** Keys that YAML 1.2 reads as numbers when they look like one; an editor must accept them. */
const numeric = ['number', 'version'];

/** Choices to which a workspace may add its own. */
const open: Readonly<Record<string, object>> = {
  kind: { anyOf: [{ enum: kindIds }, { type: 'string', pattern: KIND_ID.source }] },
};

/** Returns the JSON Schema (draft 2020-12) of the front matter, for editors that complete and check YAML. */
export function frontMatterSchema(fields: Readonly<Record<string, Field>>): string {
  const properties = Object.entries(fields).map(([name, { about, schema }]) => {
    // Checks that are code (calendar, check digits) have no JSON Schema: lint makes them.
    const { $schema, ...converted } = toJsonSchema(schema, {
      target: 'draft-2020-12',
      errorMode: 'ignore',
    });
    const written = numeric.includes(name)
      ? { type: ['string', 'number'] }
      : (open[name] ?? converted);
    return [name, { description: about, ...written }];
  });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of a brief',
    type: 'object',
    required: Object.keys(fields).filter((name) => fields[name]?.required),
    properties: Object.fromEntries(properties),
    patternProperties: { '^x-': { description: 'A key of your own; brief passes it through' } },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
