import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import * as commonmark from 'commonmark-spec';
import { expect, test } from 'vitest';
import * as source from '../src/index.ts';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);
const scripts = readdirSync(dist).filter((name) => /\.c?js$/.test(name));

// `npm test` builds first.
test('dist holds the program, the library, its types and the licences of others', () => {
  expect(scripts).toEqual(expect.arrayContaining(['index.js', 'main.cjs']));
  expect(read('types/index.d.ts')).toContain('parse');
  expect(read('THIRD-PARTY.txt')).toMatch(/^commander \d+\.\d+\.\d+ \(MIT\)$/m);
});

test('the library exports what its source exports', async () => {
  const built: object = await import(new URL('index.js', dist).href);
  expect(Object.keys(built).sort()).toEqual(Object.keys(source).sort());
});

test('the library reads Markdown as its source does', async () => {
  const { parse }: typeof source = await import(new URL('index.js', dist).href);
  for (const { markdown } of commonmark.tests) {
    expect(parse(markdown, 'a.md').tree).toEqual(source.parse(markdown, 'a.md').tree);
  }
});

test('what V8 has compiled belongs to the program that stands beside it', () => {
  const name = `main.cjs.${process.versions.v8}-${process.arch}.cache`;
  const code = `(function (exports, module) {${read('main.cjs')}\n})`;
  const cachedData = readFileSync(new URL(name, dist));
  expect(new Script(code, { cachedData }).cachedDataRejected).toBe(false);
  expect(read('main.cjs')).not.toMatch(/[^\0-\x7F]/);
});

const unwanted: readonly (readonly [what: string, pattern: RegExp, home: string])[] = [
  ['code that is made at run time', /\beval\(/, 'gray-matter/lib/engines.js'],
  ['a second YAML parser', /safeLoad|js-yaml/, 'js-yaml/lib/js-yaml.js'],
  ['a call of require', /\brequire\(/, 'gray-matter/index.js'],
];

test.each(unwanted)('dist does not hold %s', (_, pattern, home) => {
  // The pattern knows what it looks for.
  expect(readFileSync(new URL(`node_modules/${home}`, root), 'utf8')).toMatch(pattern);
  expect(scripts.filter((name) => pattern.test(read(name)))).toEqual([]);
});

function read(name: string): string {
  return readFileSync(new URL(name, dist), 'utf8');
}
