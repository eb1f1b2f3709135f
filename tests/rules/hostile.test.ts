import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../src/core/facts.ts';
import { applyEdits } from '../../src/core/fix.ts';
import { kindFinder } from '../../src/core/kinds.ts';
import { lint } from '../../src/core/lint.ts';
import { parse } from '../../src/core/parse.ts';
import { optionsOf } from '../../src/core/ruling.ts';
import { rules } from '../../src/rules/index.ts';
import { memoryIo } from '../memory.ts';
import { areApart, stage } from './harness.ts';

const RUNS = 400;
const kindOf = kindFinder(memoryIo().templates);

/** Pieces that rules look for, so that random files meet them often. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    ...['# A', '#### B', '- ', '> ', '    ', '\n', '\n\n', '\r\n', '\r', '---', '`', '```', '|'],
    ...['![](a.png)', '![', '](', ')', '[a]: ', '<img', '>', '<!-- brief:', '-->', '{decorative}'],
    ...['[x](a%.md)', '[x](../../', 'TODO:', 'TODO', '[insert', ']', '“', '”', ' #4', '[^1]', ': '],
    ...[
      '[x](a b.png)',
      '(#a)',
      'https://b.eu/c',
      '[here](',
      '<!-- brief-ignore links/txt, links/text -->',
    ],
    ...[
      '<!-- brief-ignore-start date/format -->',
      '<!-- brief-ignore-end',
      '# brief-ignore',
      '[](',
    ],
    ...[
      '[^2]: ',
      '[^2]',
      'said',
      '“a b c d e f g h”',
      '12 %',
      '## Sources',
      'Studies show ',
      '(A, 2024)',
    ],
    ...[
      'top of page',
      'the the ',
      '\u200B',
      '\u202E',
      'Ã¤',
      'Montag, ',
      'in order to',
      'TLC ',
      '(',
      '«',
      '„',
    ],
    ...['Tuesday, 12 February 2024', '12.', 'Februar', '2024', '年2月', '30 February 2024'],
    ...['# ', '===', '## Options', '## Sources', 'In April 2034 they met.', 'May Brief', 'Why?'],
  ),
);
const body = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

const key = fc.constantFrom(
  ...['title', 'date', 'summary', 'group', 'kind', 'lang', 'authors', 'image', 'status', 'slug'],
  ...['updated', 'period', 'doi', 'license', 'url', 'event', 'corrections', 'translations', 'x-a'],
  ...['pubDate', 'author', 'sumary', '"a b"', '__proto__', 'translationOf', 'references'],
);
const value = fc.oneof(
  piece,
  body.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    ...[
      '',
      '""',
      '~',
      '[]',
      '{}',
      '[a, b]',
      '{ src: a.png }',
      '>\n  a\n  b',
      '|\n  a\n\n  b',
      '# a',
    ],
    ...['Montag, 12. Februar 2024', '2024-02-30', '12/02/2024', '“a”', 'Brief #4', 'A: b', '../a%'],
    ...[
      '\n  - a\n  - name: b',
      '\n  de: a.md',
      '\n  src: a.png\n  alt: b',
      '2024-1-1 10:00 Z',
      '2024-02-12',
      'May Brief',
      'policy-brief',
      'backgrounder',
    ],
  ),
);
const lines = fc.array(
  fc.tuple(key, value).map((pair) => pair.join(': ')),
  { maxLength: 8 },
);
const text = fc
  .tuple(fc.constantFrom('', '\uFEFF', '\n'), lines, body, fc.constantFrom('\n', '\r\n', '\r'))
  .map(([mark, front, words, ending]) =>
    `${mark}---\n${front.join('\n')}\n---\n${words}`.replaceAll('\n', ending),
  );
const path = fc.constantFrom('a.md', '2024-02-30-a.md', '2020-01-01.md', '../x/a.md', '/a.md', '');

test('no rule throws, and what it says lies inside the file', () => {
  fc.assert(
    fc.property(fc.oneof(text, body), path, (whole, name) => {
      const brief = parse(whole, name);
      const briefs = [factsOf(brief, 'en')];
      const { context } = stage(
        { text: 'a' },
        { briefs, kind: kindOf(brief.meta.kind ?? 'policy-brief') },
      );
      for (const rule of rules) {
        const options = optionsOf(rule, { rules });
        const found = [
          ...(rule.check?.(brief, context, options) ?? []),
          ...(rule.survey?.(context, options) ?? []),
        ];
        for (const { message, help, range, related = [], fix } of found) {
          expect(message).not.toMatch(/[\r\n]|undefined|NaN|\[object/);
          expect(help ?? 'a').not.toMatch(/[\r\n]|undefined|NaN|\[object|^$/);
          for (const { start, end } of [range, ...related.map((one) => one.range)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(whole.length);
          }
          if (!fix) continue;
          expect(['none', fix.safe ? 'unsafe' : 'safe']).not.toContain(rule.fixes);
          expect(areApart(fix.edits, whole)).toBe(true);
          expect(applyEdits(whole, fix.edits)).not.toBe(whole);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('a safe fix settles its finding and breaks no front matter', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { today, workspace, list } = stage({ text: 'a' }).context;
      const context = { today, workspace, list };
      const before = parse(whole, 'a.md');
      const found = lint(before, { rules, context });
      for (const { rule, fix } of found) {
        if (!fix?.safe) continue;
        const after = parse(applyEdits(whole, fix.edits), 'a.md');
        const left = lint(after, { rules, context });
        if (before.frontMatter.state === 'read') expect(after.frontMatter.state).toBe('read');
        const count = (all: typeof found) => all.filter((one) => one.rule === rule).length;
        if (before.frontMatter.state === 'read') expect(count(left)).toBeLessThan(count(found));
      }
    }),
    { numRuns: RUNS },
  );
});
