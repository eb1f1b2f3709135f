import type { Files } from '../io.ts';
import { readText } from '../run/read.ts';
import { type Shape, snippets } from './snippets.ts';
import type { Part } from './starter.ts';

/** Files of `templates/editor` that go to `.vscode` as they are: JSON with comments. */
const AS_THEY_ARE = ['settings', 'extensions', 'tasks'];

/** The JSON Schema of `brief.yml`. */
const SETTINGS = 'brief-settings.schema.json';

/** The ids that a workspace lets choose, by key of the front matter. */
type Known = Readonly<Record<'group' | 'kind', readonly string[]>>;

/**
 * What VS Code reads in a workspace (VSCodium and Cursor too): completion in the front matter with
 * nothing to install, lint as a task whose findings stand beside the lines, and JSON Schemas of front
 * matter and `brief.yml` for the tools that take them.
 */
export function editorParts(templates: Files, known: Known): readonly Part[] {
  const schema = schemaFor(templates, known);
  return [
    ...AS_THEY_ARE.map((name) => ({
      path: `.vscode/${name}.json`,
      text: readText(templates, `editor/${name}.jsonc`),
    })),
    { path: '.vscode/brief.code-snippets', text: json(snippets(schema)) },
    { path: '.vscode/brief.schema.json', text: json(schema) },
    {
      path: `.vscode/${SETTINGS}`,
      text: readText(templates, `schema/${SETTINGS}`),
    },
  ];
}

/** The JSON Schema of the front matter, with what this workspace lets choose. */
function schemaFor(templates: Files, known: Known): Shape {
  const schema: Shape = JSON.parse(readText(templates, 'schema/brief.schema.json'));
  // Others may be added any day, and nothing that is right may be marked: lint knows all of them.
  const chosen = Object.entries(known).map(([key, ids]) => [
    key,
    {
      description: schema.properties?.[key]?.description,
      anyOf: [{ enum: ids }, { type: 'string' }],
    },
  ]);
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries(chosen) } };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
