import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { write } from '../../src/core/frontmatter/write.ts';
import { parse } from '../../src/core/parse.ts';

const block = (text: string) => /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '';

test('writes what a person would have written', () => {
  const data = {
    title: 'Rents in Berlin',
    date: '2024-02-12',
    summary: 'What rises, and why.',
    group: undefined,
    authors: ['Ada Lovelace', { name: 'Emmy Noether', orcid: '0000-0002-1825-0097' }],
    number: '8',
    updated: '2024-03-01',
    corrections: [{ date: '2024-03-01', note: '2024-02-12' }],
    status: 'draft',
    event: { name: '2024', start: '2024-02-10' },
  };
  expect(write(data, '\n## Costs\n')).toBe(
    [
      '---',
      'title: Rents in Berlin',
      'date: 2024-02-12',
      'summary: What rises, and why.',
      'authors:',
      '  - Ada Lovelace',
      '  - name: Emmy Noether',
      '    orcid: 0000-0002-1825-0097',
      'number: 8',
      'updated: 2024-03-01',
      'corrections:',
      '  - date: 2024-03-01',
      '    note: "2024-02-12"',
      'status: draft',
      'event:',
      '  name: "2024"',
      '  start: 2024-02-10',
      '---',
      '',
      '## Costs',
      '',
    ].join('\n'),
  );
});

describe('quotes what YAML would take for something else', () => {
  it.each([
    ['May Brief: why it matters', '"May Brief: why it matters"'],
    ['Brief #7 and # 8', '"Brief #7 and # 8"'],
    ['"Cheap" rents', `'"Cheap" rents'`],
    ['2024-02-12', '"2024-02-12"'],
    ['1.10', '"1.10"'],
    ['007', '"007"'],
    ['0o17', '"0o17"'],
    ['1_000', '"1_000"'],
    ['12:30', '"12:30"'],
    ['no', '"no"'],
    ['Null', '"Null"'],
    ['~', '"~"'],
    ['', '""'],
    ['---', '"---"'],
    ['*bold*', '"*bold*"'],
    ['@home', '"@home"'],
    ['`code`', '"`code`"'],
    ['first\n---\nsecond', '"first\\n---\\nsecond"'],
    ['\u009B31m', '"\\u009b31m"'],
    ['\u202Eright to left', '"\\u202eright to left"'],
    ['no-break space at the end\u00A0', '"no-break space at the end\u00A0"'],
  ])('%j', (title, written) => {
    expect(write({ title }, 'Body.\n')).toBe(`---\ntitle: ${written}\n---\nBody.\n`);
  });
});

test('a date that the calendar does not have stays as it is', () => {
  const text = write({ date: '2024-02-31', updated: 'soon' }, 'Body.\n');
  expect(text).toBe('---\ndate: "2024-02-31"\nupdated: soon\n---\nBody.\n');
});

test('a body that begins like front matter is a body', () => {
  const body = '---js\nglobalThis.ran = true\n---\n';
  expect(write({ title: 'A' }, body)).toBe(`---\ntitle: A\n---\n${body}`);
  expect(globalThis).not.toHaveProperty('ran');
});

const sign = fc.constantFrom(
  ...': # \' " - --- * & @ ` % ! | > [ ] { } , ? = << ~ \\ / . … 🎉 👩‍💻 é ß 0 1 _ e yes no null true'.split(
    ' ',
  ),
  ...[
    ' ',
    '  ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\u00A0',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\u0000',
    '\u001B[2J',
  ],
);
const hostile = fc.oneof(
  fc.string({ unit: sign, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.double().map(String),
  fc.lorem({ maxCount: 80 }),
);

test('every text comes back exactly, on one line, and as a text', () => {
  fc.assert(
    fc.property(hostile, hostile, (title, summary) => {
      const data = { title, summary, authors: [title, { name: summary }] };
      const text = write(data, '\nBody.\n');
      const yaml = block(text);
      expect(yaml.split('\n')).toHaveLength(6);
      expect(parseYaml(yaml, { schema: 'failsafe' })).toEqual(data);
      expect(parseYaml(yaml)).toEqual(data);
      expect(parseYaml(yaml, { version: '1.1' })).toEqual(data);
      expect(text.endsWith('\n---\n\nBody.\n')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

// What consists of blanks says nothing; `parse` leaves it out.
const blankless = (text: string) => (text.trim() === '' ? undefined : text);

test('every text comes back exactly through `parse`', () => {
  fc.assert(
    fc.property(hostile, hostile, (title, summary) => {
      const { frontMatter, meta } = parse(write({ title, summary }, ''), 'a.md');
      expect(frontMatter.state).toBe('read');
      expect(meta.summary).toBe(blankless(summary));
      if (!/[\r\n]/.test(title)) expect(meta.title).toBe(blankless(title));
    }),
    { numRuns: 200 },
  );
});
