import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as source from '../src/index.ts';

// The bundle reads Markdown with a patched micromark (scripts/micromark.js); `npm test` builds first.
const { parse }: typeof source = await import(new URL('../dist/index.js', import.meta.url).href);

const posts = new URL('fixtures/published/', import.meta.url);
const names = readdirSync(posts, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);

test('the bundle reads every published post as the source does', () => {
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expectSame(readFileSync(new URL(name, posts), 'utf8'));
});

const piece = fc.constantFrom(
  ...['word', ' ', '  ', '\t', '\n', '\r\n', '\n\n', '\r', '\0', '\uFEFF', 'é', '日本', '😀'],
  ...['*', '**', '_', '`', '```\n', '~', '~~', '\\', '&amp;', '&', '<', '<b>', '<!--', '-->'],
  ...['[', ']', '(', ')', '![', '](a)', '[^1]', '[^1]: ', '[a]: /b "c"', '[x] ', '|', '|-|-|\n'],
  ...['# ', '## ', '- ', '1. ', '> ', '---', '===', '    ', '\n\t', ':'],
);

test('the bundle reads whatever is written as the source does', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => expectSame(pieces.join(''))),
    { numRuns: 500 },
  );
});

/** As JSON: trees of a whole archive are compared faster so. */
function expectSame(text: string): void {
  const [built, meant] = [parse(text, 'a.md'), source.parse(text, 'a.md')];
  expect(JSON.stringify(built.tree)).toBe(JSON.stringify(meant.tree));
  expect(built.problems).toEqual(meant.problems);
}
