/** A workflow command as the runner of GitHub Actions understands it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Commands that the runner obeys; in any other line `::` is text. */
const KNOWN = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'add-matcher',
];

/**
 * Reads an output as the runner does (actions/runner, ActionCommand.cs): a command of the second kind
 * begins its line, one of the first kind, `##[name]`, stands anywhere in it.
 */
export function commandsIn(output: string): readonly WorkflowCommand[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => second(line) ?? first(line) ?? []);
}

function second(line: string): WorkflowCommand | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  if (!KNOWN.includes(name)) return undefined;
  return command(name, rest.join(' ').trim().split(','), text.slice(end + 2));
}

function first(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const [name = '', ...rest] = line.slice(start + 3, end).split(' ');
  if (!KNOWN.includes(name)) return undefined;
  return command(name, rest.join(' ').split(';'), line.slice(end + 1));
}

function command(name: string, list: readonly string[], data: string): WorkflowCommand {
  const pairs = list.flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [] : [[pair.slice(0, at), unescaped(pair.slice(at + 1), PROPERTY)] as const];
  });
  return { name, properties: Object.fromEntries(pairs), data: unescaped(data, DATA) };
}

/** In the order of the runner: `%25` is the last one. */
const DATA = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const PROPERTY = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;

function unescaped(text: string, mapping: readonly (readonly [string, string])[]): string {
  return mapping.reduce((done, [code, sign]) => done.replaceAll(code, sign), text);
}
