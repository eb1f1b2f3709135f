import matter from 'gray-matter';

/** gray-matter's other engines, shut: its own would run JavaScript. */
const shut = {
  parse(): object {
    throw new Error('front matter is YAML');
  },
  stringify(): string {
    throw new Error('front matter is YAML');
  },
};

/**
 * Returns what gray-matter takes for the front matter of a text that begins with a fence: the lines
 * between the fences. It stops at the first line that begins with `---`, as most tools do.
 *
 * Options are always passed, since gray-matter otherwise caches, failed reads included. Its YAML
 * engine gets nothing to do: our reader keeps the places of keys and values.
 */
export function blockOf(text: string): string {
  const engines = { yaml: { ...shut, parse: () => ({}) }, javascript: shut, json: shut };
  return matter(text, { language: 'yaml', engines }).matter.replace(/^[^\n]*\n?/, '');
}

/** Puts a YAML block, written by `yaml`, before a body. */
export function withBlock(body: string, data: object, yaml: (data: object) => string): string {
  // An object, never a string: gray-matter would read the string's own front matter, and run it.
  const engines = { yaml: { ...shut, stringify: yaml }, javascript: shut, json: shut };
  return matter.stringify({ content: body }, data, { language: 'yaml', engines });
}
