/** What snippets need of a JSON Schema (draft 2020-12). */
export interface Shape {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** A snippet of VS Code: what is typed, what comes of it, and what is said about it. */
interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** A day as the schema writes it. */
const DAY = '^\\d{4}-\\d{2}-\\d{2}$';

/** Makes a snippet of VS Code of each key of a JSON Schema: an editor completes them without an extension. */
export function snippets({ properties = {} }: Shape): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => [
      `Front matter: ${key}`,
      {
        // The front matter of a Markdown file is YAML to the editor.
        scope: 'yaml,markdown',
        prefix: key,
        body: bodyOf(key, shape),
        description: shape.description ?? key,
      },
    ]),
  );
}

function bodyOf(key: string, shape: Shape): readonly string[] {
  const values = [shape, ...(shape.anyOf ?? [])].flatMap((one) => one.enum ?? []);
  if (values.length > 0) return [`${key}: ${choice(values)}`];
  if (shape.pattern === DAY)
    return [`${key}: \${1:\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}}`];
  if (shape.type === 'array') return [`${key}:`, '  - $0'];
  const inner = shape.required ?? [];
  if (shape.type === 'object' && inner.length > 0)
    return [`${key}:`, ...inner.map((name, index) => `  ${name}: $${index + 1}`)];
  return [`${key}: $0`];
}

/** A list to choose from, in the grammar of snippets. */
function choice(values: readonly string[]): string {
  const escaped = values.map((value) => value.replace(/[\\,|]/g, '\\$&'));
  return `\${1|${escaped.join(',')}|}`;
}
