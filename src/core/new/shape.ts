import type * as v from 'valibot';
import { fields, isField } from '../fields.ts';
import { fieldMeant } from '../frontmatter/meant.ts';

/** A part of a value, like the name of an event. */
interface Part {
  readonly name: string;
  readonly optional: boolean;
}

/** How the value of a key is written, as far as a question or an option can give it. */
export type Shape =
  | { readonly is: 'text'; readonly schema: v.GenericSchema }
  | { readonly is: 'date'; readonly schema: v.GenericSchema }
  | {
      readonly is: 'choice';
      readonly schema: v.GenericSchema;
      readonly choices: readonly string[];
    }
  | { readonly is: 'list'; readonly schema: v.GenericSchema; readonly items: Shape }
  | {
      readonly is: 'mapping';
      readonly schema: v.GenericSchema;
      /** Undefined where any name will do. */
      readonly names: readonly Part[] | undefined;
    };

/** The shape of the value at a path; undefined where no value can be, or anything can. */
export function shapeAt(path: string): Shape | undefined {
  const [key = '', ...steps] = path.split('.');
  if (!isField(key)) return undefined;
  let schema: unknown = fields[key].schema;
  for (const step of steps) schema = within(schema, step);
  return isSchema(schema) ? shapeOf(schema) : undefined;
}

/** Whether a path takes its texts one after the other, like `tags`. */
export function isOpenList(path: string): boolean {
  return shapeAt(path)?.is === 'list';
}

/** Whether a path begins with a key that a brief may have. */
export function isKnown(path: string): boolean {
  const [key = ''] = path.split('.');
  return isField(key) || key.startsWith('x-');
}

/** What to write instead of a key that no brief has. */
export function keyMeant(key: string): string {
  const meant = fieldMeant(key);
  return meant ? `did you mean \`${meant}\`?` : 'a key of your own begins with `x-`';
}

/** The names of the parts that the value at a path has; none where it has none, or any. */
export function namesIn(path: string): readonly string[] {
  return partsAt(path).map(({ name }) => name);
}

/** The parts that the value at a path has; none where it has none, or any. */
export function partsAt(path: string): readonly Part[] {
  const shape = shapeAt(path);
  return shape?.is === 'mapping' ? (shape.names ?? []) : [];
}

function shapeOf(schema: v.GenericSchema): Shape {
  const options = part(schema, 'options');
  if (schema.type === 'picklist' && Array.isArray(options)) {
    return { is: 'choice', schema, choices: options.map(String) };
  }
  const item = part(schema, 'item');
  if (isSchema(item)) return { is: 'list', schema, items: shapeOf(item) };
  const entries = part(schema, 'entries');
  if (isRecord(entries) && schema.type === 'strict_object') {
    const names = Object.entries(entries).map(([name, inner]) => ({
      name,
      optional: isSchema(inner) && inner.type === 'optional',
    }));
    return { is: 'mapping', schema, names };
  }
  if (schema.type === 'record') return { is: 'mapping', schema, names: undefined };
  return { is: schema === fields.date.schema ? 'date' : 'text', schema };
}

/** The schema of what a value holds under a name or at a place in a list. */
function within(schema: unknown, step: string): unknown {
  if (!isSchema(schema)) return undefined;
  if (/^\d+$/.test(step) && part(schema, 'item')) return part(schema, 'item');
  const entries = part(schema, 'entries');
  if (isRecord(entries)) {
    const inner = Object.hasOwn(entries, step) ? entries[step] : undefined;
    return (isSchema(inner) && part(inner, 'wrapped')) || inner;
  }
  if (schema.type === 'record') return part(schema, 'value');
  const options = part(schema, 'options');
  if (schema.type !== 'union' || !Array.isArray(options)) return undefined;
  return options.map((option) => within(option, step)).find((inner) => inner !== undefined);
}

function part(schema: object, name: string): unknown {
  return isRecord(schema) ? schema[name] : undefined;
}

function isSchema(value: unknown): value is v.GenericSchema {
  return isRecord(value) && value.kind === 'schema';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
