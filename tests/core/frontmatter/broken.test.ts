import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../../../src/core/fix.ts';
import { parse } from '../../../src/core/parse.ts';
import { pointAt } from '../../../src/core/text.ts';

const fixtures = new URL('../../fixtures/broken/', import.meta.url);
const archive = new URL('../../../../shared/inputs/', import.meta.url);

/** What is said about each fixture: place, rule, message, and whether the fix is safe (or there is none). */
const expected: Record<string, readonly [string, string, string, boolean | undefined]> = {
  'bad-indent': ['33:1', 'yaml-syntax', 'unexpected indent before `topics`, expected none', true],
  'blank-before-fence': [
    '1:1',
    'missing',
    'unexpected blank line above the front matter, expected `---` in line 1',
    true,
  ],
  'dash-fence': [
    '1:1',
    'missing',
    'unexpected `—-`, expected `---` at the start of the front matter',
    true,
  ],
  'duplicate-key': ['20:1', 'duplicate-key', 'duplicate key `topics`', undefined],
  'inner-apostrophe': [
    '7:28',
    'yaml-syntax',
    "unexpected `'` inside the quoted value of `summary`",
    true,
  ],
  'inner-double-quote': [
    '7:28',
    'yaml-syntax',
    'unexpected `"` inside the quoted value of `display_name`',
    true,
  ],
  'list-without-key': [
    '37:3',
    'yaml-syntax',
    'unexpected list entry below `logo`, which has a value already',
    undefined,
  ],
  'lone-cr': [
    '1:4',
    'yaml-syntax',
    'unexpected line endings in the front matter, expected those of the text below it',
    true,
  ],
  'markdown-link-as-value': [
    '8:19',
    'yaml-syntax',
    'unquoted `[` at the start of the value of `registration_url`',
    true,
  ],
  'missing-close-quote': [
    '5:219',
    'yaml-syntax',
    'unexpected `\'` at the end of the value of `summary`, expected `"`',
    true,
  ],
  'mixed-quotes': [
    '5:120',
    'yaml-syntax',
    'unexpected `\'` at the end of the value of `summary`, expected `"`',
    true,
  ],
  'no-closing-fence': [
    '1:1',
    'missing',
    'unexpected end of the file, expected a line `---` that closes the front matter',
    undefined,
  ],
  'no-opening-fence': [
    '2:1',
    'missing',
    'unexpected start of the file, expected a line `---` that opens the front matter',
    true,
  ],
  'no-space-after-colon': [
    '24:11',
    'yaml-syntax',
    'missing space after the colon of `youtube_id`',
    true,
  ],
  'no-space-in-list': ['16:3', 'yaml-syntax', 'missing space after `-` in the list `topics`', true],
  'quoted-wraps-to-column-0': [
    '8:1',
    'multiline-quoted',
    'missing indent before a further line of the value of `summary`',
    true,
  ],
  'text-above': [
    '1:1',
    'missing',
    'unexpected text above the front matter, expected `---` in line 1',
    undefined,
  ],
  'text-in-front-matter': [
    '26:1',
    'yaml-syntax',
    'unexpected text in the front matter, expected `key: value`',
    undefined,
  ],
  'unquoted-colon': ['2:8', 'unquoted-colon', 'unquoted `:` in the value of `title`', true],
  'value-starts-with-asterisk': [
    '8:7',
    'yaml-syntax',
    'unquoted `*` at the start of the value of `deck`',
    true,
  ],
};

const syntax =
  /^frontmatter\/(?:missing|yaml-syntax|unquoted-colon|multiline-quoted|duplicate-key)$/;

/** Applies the fix of the first problem and asserts that it repairs the file and nothing else. */
function expectRepaired(text: string, path: string): void {
  const { problems, frontMatter } = parse(text, path);
  const [problem] = problems;
  if (!problem?.fix?.safe) return;
  const fixed = applyEdits(text, problem.fix.edits);
  const again = parse(fixed, path);
  expect(again.frontMatter.state, `${path} after its fix`).toBe('read');
  expect(again.problems.filter(({ rule }) => syntax.test(rule))).toEqual([]);
  const kept = problem.fix.edits.reduceRight(
    (rest, edit) => rest.slice(0, edit.start) + rest.slice(edit.end),
    text,
  );
  const added = problem.fix.edits.map((edit) => edit.text).join('').length;
  expect(fixed.length).toBe(kept.length + added);
  expect(fixed.endsWith(text.slice(frontMatter.block?.end))).toBe(true);
}

describe('one finding for each slip of real authors', () => {
  test('every fixture is expected', () => {
    const names = readdirSync(fixtures).map((name) => name.replace('.md', ''));
    expect(names.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s', (name, [place, rule, message, safe]) => {
    const text = readFileSync(new URL(`${name}.md`, fixtures), 'utf8');
    const { problems, lines } = parse(text, `${name}.md`);
    const { line, column } = pointAt(lines, problems[0]?.range.start ?? -1);
    expect(problems.map((problem) => problem.rule)).toEqual([`frontmatter/${rule}`]);
    expect([`${line}:${column}`, problems[0]?.message, problems[0]?.fix?.safe]).toEqual([
      place,
      message,
      safe,
    ]);
    expectRepaired(text, name);
  });
});

describe.skipIf(!existsSync(archive))(
  'the archive of real files (skipped where it is missing)',
  () => {
    const files = (folder: URL): string[] =>
      existsSync(folder)
        ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
            name.endsWith('.md'),
          )
        : [];
    const broken = new URL('broken/', archive);
    const published = new URL('published/', archive);

    test('each broken file has one problem, at a place, and safe fixes repair it', () => {
      const names = files(broken);
      expect(names).toHaveLength(85);
      for (const name of names) {
        const text = readFileSync(new URL(name, broken), 'utf8');
        const { problems } = parse(text, name);
        expect(problems, name).toHaveLength(1);
        expect(syntax.test(problems[0]?.rule ?? ''), name).toBe(true);
        expect(problems[0]?.range.end).toBeLessThanOrEqual(text.length);
        expectRepaired(text, name);
      }
    });

    test('each published file reads the same with all three line endings', {
      timeout: 120_000,
    }, () => {
      const names = files(published);
      expect(names).toHaveLength(343);
      for (const name of names) {
        const lf = readFileSync(new URL(name, published), 'utf8').replace(/\r\n?/g, '\n');
        const shape = (ending: string) => {
          const { problems, meta, lines, tree } = parse(lf.replaceAll('\n', ending), name);
          const places = problems.map(({ rule, range }) => [
            rule,
            pointAt(lines, range.start).line,
          ]);
          return JSON.stringify([
            places,
            Object.keys(meta),
            tree.children.map((node) => [node.type, node.position?.start.line]),
          ]);
        };
        expect(shape('\r\n'), name).toBe(shape('\n'));
        expect(shape('\r'), name).toBe(shape('\n'));
      }
    });
  },
);
