import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import { type Edition, editionOf } from '../../../src/core/edition/edition.ts';
import type { Meta } from '../../../src/core/fields.ts';
import type { Setting } from '../../../src/core/format.ts';
import { designOf } from '../../../src/core/theme/design.ts';
import { rulerFor } from '../../../src/formats/html/card/widths.ts';
import { CARD, card } from '../../../src/formats/html/card.ts';
import { briefOf, workspace } from './render.ts';

const table = new URL('../../../templates/card/widths.json', import.meta.url);
const widths = JSON.parse(readFileSync(table, 'utf8'));
const ruler = rulerFor(widths, Object.keys(widths));

const edition = (meta: Meta): Edition =>
  editionOf(briefOf('', { group: 'working-group', date: '2024-02-12', ...meta }), {
    workspace,
    lang: meta.lang ?? 'en',
  } as Setting);

interface Text {
  readonly '#text': string;
  readonly '@x': string;
  readonly '@y': string;
  readonly '@fill': string;
  readonly '@font-size': string;
  readonly '@text-anchor': string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'text',
});

/** The lines of a card. */
function textsOn(svg: string | undefined): readonly Text[] {
  return svg === undefined ? [] : parser.parse(svg, true).svg.text;
}

/** What a card says, its title as one line in the size in which it is set. */
function said(meta: Meta, theme = {}, kind?: string) {
  const texts = textsOn(card(edition(meta), kind, designOf(theme), widths));
  const title = texts.filter((one) => one['@fill'] === '#1f1d1a');
  const others = texts.filter((one) => !title.includes(one));
  return {
    title,
    lines: title.map((one) => one['#text']),
    others: others.map((one) => one['#text']),
  };
}

describe('a card', () => {
  it('says what the brief is called, who publishes it and when', () => {
    const meta = { title: 'Why rents rise', series: 'Policy Brief', number: '7' };
    expect(said(meta)).toMatchObject({
      lines: ['Why rents rise'],
      others: [
        'POLICY BRIEF · NO.\u00A07',
        'Policy Writing Working Group',
        'Policy Writing Forum',
        '12 February 2024',
      ],
    });
  });

  it('says the kind of a brief without a series, and leaves out what is not known', () => {
    expect(said({ title: 'Rents' }, {}, 'Backgrounder').others[0]).toBe('BACKGROUNDER');
    const bare = editionOf(briefOf('', { title: 'Rents' }), { lang: 'en' } as Setting);
    expect(textsOn(card(bare, undefined, designOf(), widths)).map((one) => one['#text'])).toEqual([
      'Rents',
    ]);
  });

  it('has the accent of the theme, and its type', () => {
    const svg = card(
      edition({ title: 'A' }),
      '',
      designOf({ accent: '#7a2048', font: 'sans' }),
      widths,
    );
    expect(svg).toContain('fill="#7a2048"');
    expect(svg).not.toContain('Source Serif 4');
    expect(card(edition({ title: 'A' }), '', designOf(), widths)).toContain("'Source Serif 4'");
    // IPA is in the sans alone.
    expect(said({ title: 'The vowel ɘ' }).lines).toEqual(['The vowel ɘ']);
  });

  it('sets short titles large and long ones small', () => {
    const sizes = [10, 60, 120, 200].map((length) => {
      const title = 'The price of heat in flats and what to do about it now, city by city. '.repeat(
        3,
      );
      const set = said({ title: title.slice(0, length).trim() });
      expect(set.lines.length).toBeLessThanOrEqual(5);
      expect(set.lines.join(' ')).not.toContain('…');
      return Number(set.title[0]?.['@font-size']);
    });
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(100);
    expect(sizes.at(-1)).toBeGreaterThan(44);
  });

  it('turns around for a language that is read from right to left', () => {
    const { title, lines } = said({ title: 'التحالف بعد قمة 2024', lang: 'ar' });
    expect(title[0]).toMatchObject({ '@x': '1128', '@text-anchor': 'end' });
    expect(lines[0]).toMatch(/^\u2067.*\u2069$/);
  });
});

test.each(['日本の政策', 'Rents 🏠', 'A\uD800B', '', ' '])(
  'no font has what %j needs: no card',
  (title) => {
    const design = designOf();
    expect(card({ ...edition({}), title }, '', design, widths)).toBeUndefined();
  },
);

it('no word leaves the card, whatever it says; hostile text is text', () => {
  const signs = fc.constantFrom(
    '<',
    '&',
    '"',
    "'",
    ']',
    '>',
    ' ',
    '-',
    '\0',
    '\n',
    'W',
    'é',
    'ß',
    'ل',
    'א',
    '\u00AD',
    '\u202E',
  );
  const words = fc.oneof(
    fc.string({ unit: signs, minLength: 1, maxLength: 250 }),
    fc.lorem({ maxCount: 40 }),
    fc.constant('</text><script>alert(0)</script>'),
    fc.constant('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3)),
  );
  const lang = fc.constantFrom('en', 'de', 'ar', 'he');
  fc.assert(
    fc.property(words, words, lang, (title, series, lang) => {
      const texts = textsOn(card(edition({ title, series, lang }), '', designOf(), widths));
      for (const one of texts) {
        const width = (ruler(one['#text']) ?? 0) * Number(one['@font-size']);
        // The small type is measured in the other family.
        if (one['@fill'] === '#1f1d1a') expect(width).toBeLessThanOrEqual(1056);
        expect(Number(one['@y'])).toBeGreaterThan(70);
        expect(Number(one['@y'])).toBeLessThan(CARD.height - 20);
      }
    }),
  );
});
