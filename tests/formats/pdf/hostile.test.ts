import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meta } from '../../../src/core/fields.ts';
import { Refusal } from '../../../src/core/io.ts';
import { parse } from '../../../src/core/parse.ts';
import missingGlyph from '../../../src/rules/pdf/missing-glyph.ts';
import tooDeep from '../../../src/rules/pdf/too-deep.ts';
import wideTable from '../../../src/rules/pdf/wide-table.ts';
import { briefOf } from '../html/render.ts';
import { findingsOf } from './findings.ts';
import { lettersOf, readPdf } from './reading.ts';
import { renderPdf } from './render.ts';

const meta: Meta = {
  title: 'A title',
  date: '2026-03-02',
  summary: 'A summary.',
  group: 'working-group',
  lang: 'en',
};

const RULES = [missingGlyph, tooDeep, wideTable];

/** Text that means something to Typst, to a shell of tags, or to whoever opens files by their paths. */
const MARKUP = [
  '#panic("no")',
  '#read("/etc/passwd")',
  '#import "@preview/x:1.0.0"',
  '$ sum_(i=1)^n $ <label> @reference',
  '#set page(width: 1pt)',
  '\\u{41} ~ -- --- ... // comment /* comment */',
  '../../etc/passwd C:\\Windows\\win.ini',
  '</text></svg> %%EOF endstream endobj trailer',
  '{{ doc.title }} %s %00 \\0',
];

describe('markup comes out as the text that it is', () => {
  test('in the text, its tables, notes, headings, code and lists', async () => {
    const escaped = MARKUP.map((line) => line.replace(/[\\`*_{}[\]()#+.!|<>~$@"/:-]/g, '\\$&'));
    const body = escaped
      .map(
        (line, index) =>
          `## ${line}\n\n${line}[^${index}]\n\n| ${line} | b |\n| --- | --- |\n| a | ${line} |\n\n- ${line}\n\n\`\`\`\n${MARKUP[index]}\n\`\`\`\n\n[^${index}]: ${line}`,
      )
      .join('\n\n');
    const { words, notes } = await readPdf(await renderPdf(briefOf(body, meta)));
    for (const line of MARKUP) {
      const letters = lettersOf(line);
      expect(words.split(letters).length - 1, line).toBeGreaterThanOrEqual(5);
      expect(notes).toContain(letters);
    }
  });

  test('in every field of the front matter', async () => {
    for (const line of MARKUP) {
      const brief = briefOf('Text.\n', {
        ...meta,
        ...{ title: line, subtitle: line, summary: line, tags: [line], authors: [line] },
        ...{ keyMessages: [line], series: line, number: line, disclaimer: line, funding: line },
        ...{ acknowledgements: line, contact: line, copyright: line, place: line },
      });
      const { title, words } = await readPdf(await renderPdf(brief));
      expect(lettersOf(String(title))).toBe(lettersOf(line));
      expect(words.split(lettersOf(line)).length - 1, line).toBeGreaterThanOrEqual(9);
    }
  });
});

describe('much of something', () => {
  const many = 100_000;
  test.each([
    ['letters', 'a'.repeat(many)],
    ['letters of two bytes', 'é'.repeat(many)],
    ['letters that join', 'م'.repeat(many)],
    ['marks on one letter', `a${'\u0301'.repeat(many)}`],
    ['spaces that do not break', '\u00A0'.repeat(many)],
    ['joiners', 'a\u2060'.repeat(many / 2)],
    ['digits', '1'.repeat(many)],
    ['signs', '…'.repeat(many)],
    ['marks of direction', 'a\u202Eb\u2066'.repeat(many / 8)],
    ['references to one note', `${'a[^1] '.repeat(500)}\n\n[^1]: b`],
    ['an address', `[a](https://example.org/${'a'.repeat(5000)})`],
    ['nothing', ''],
    [
      'headings without words',
      '[a](#section) [b](#x)\n\n## \u200B\n\n## [^1]\n\n## ![](x.svg)\n\n[^1]: b',
    ],
    ['control characters', 'a\u0001\u0008\u001B[31m\u007F\u0085b'],
    ['a table without columns', '|\n|\n|'],
    ['a table of one column', '| a |\n| --- |\n| b |'],
    ['levels of headings', '###### a\n\n# b\n\n#### c'],
    ['a numbered list from far', '999999999. a\n1000000000. b'],
    ['a chain of notes', 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^3]\n\n[^3]: d[^1]'],
    ['an empty list, quotation, cell and note', '-\n\n>\n\n| |\n|-|\n| |\n\n[^1]\n\n[^1]:'],
  ])('makes a PDF: %s', async (_, body) => {
    const pdf = await renderPdf(briefOf(body, meta));
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  });

  test('a title of 5,000 words is told in full, and its head on each page in short', async () => {
    const title = 'W '.repeat(5000).trim();
    const pdf = await readPdf(await renderPdf(briefOf('a\n', { ...meta, title })));
    expect(pdf.title).toBe(title);
  });

  test.each([
    ['quotations', '> '.repeat(60)],
    ['lists', '- '.repeat(60)],
    ['a mixture', '> - '.repeat(30)],
  ])('is a finding, for the PDF would not be made: %s', async (_, nested) => {
    const brief = parse(`${nested}a\n`, 'briefs/deep.md');
    expect(findingsOf(brief, [tooDeep])).toHaveLength(1);
  });

  test('200 columns are a finding', () => {
    const line = '| ab '.repeat(200);
    const brief = parse(`${line}\n${'|---'.repeat(200)}\n${line}\n`, 'briefs/wide.md');
    expect(findingsOf(brief, [wideTable])).toHaveLength(1);
  });
});

test('what is not too deep for the rule is not too deep for the engine', async () => {
  const container = fc.constantFrom('> ', '- ', '1. ');
  const inline = fc.constantFrom('*', '**', '~~');
  const nesting = fc.record({
    outer: fc.array(container, { maxLength: 12 }),
    inner: fc.array(inline, { maxLength: 12 }),
    note: fc.array(container, { maxLength: 12 }),
    framed: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(nesting, async ({ outer, inner, note, framed }) => {
      const start = inner.map((mark, index) => `${mark}a${index} `.replace(/ $/, ' ')).join('');
      const words = `${inner.join('')}a[^1]${[...inner].reverse().join('')}`;
      const text = `${outer.join('')}${start.length > 0 ? words : 'a[^1]'}`;
      const body = framed ? `<details>\n<summary>S</summary>\n\n${text}\n\n</details>` : text;
      const brief = briefOf(`${body}\n\n[^1]: ${note.join('')}b\n`, meta);
      if (findingsOf(brief, RULES).length > 0) return;
      await renderPdf(brief, {}, 'native');
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('any text makes a PDF, or a finding, or a refusal with its place', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(...'aé ж ع \u202E\u0301\u200D\u00AD\n*_[](){}<>#$\\|`~^@&%-'),
      maxLength: 200,
    }),
    fc
      .array(
        fc.constantFrom(
          ...MARKUP,
          '> ',
          '- ',
          '\n',
          '\n\n',
          '| a ',
          '|---',
          '[^1]',
          '![a](b)',
          '<sub>',
          '`',
        ),
      )
      .map((parts) => parts.join('')),
  );
  let set = 0;
  await fc.assert(
    fc.asyncProperty(text, text, async (body, field) => {
      const front = {
        ...meta,
        title: field || 'T',
        summary: field,
        tags: [field],
        authors: [field],
      };
      const brief = briefOf(body, { ...front, keyMessages: [field] });
      const quoted = parse(`---\ntitle: ${JSON.stringify(field)}\n---\n\n${body}`, brief.path);
      if (findingsOf(brief, RULES).length + findingsOf(quoted, RULES).length > 0) return;
      try {
        await renderPdf(brief, {}, 'native');
        set++;
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 100 },
  );
  expect(set).toBeGreaterThan(40);
}, 60_000);
