import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bibtex } from '../../../src/core/citation/bibtex.ts';
import { csl } from '../../../src/core/citation/csl.ts';
import type { CslItem } from '../../../src/core/citation/item.ts';
import { recordOf } from '../../../src/core/citation/record.ts';
import { ris } from '../../../src/core/citation/ris.ts';
import { takeAways } from '../../../src/core/citation/take-away.ts';
import type { Meta } from '../../../src/core/fields.ts';
import { edition, rich, settingOf } from './sample.ts';

function record(meta: Meta, change: Parameters<typeof settingOf>[0] = {}): CslItem {
  const setting = settingOf(change);
  return recordOf(edition(meta, setting), setting);
}

/** The properties of an item in csl-data.json 1.0.2, which allows no others. */
const CSL_PROPERTIES = [
  ...['type', 'id', 'language', 'author', 'issued', 'abstract', 'collection-title', 'DOI', 'genre'],
  ...['ISBN', 'ISSN', 'keyword', 'number', 'publisher', 'publisher-place', 'title', 'URL'],
  ...['version', 'custom'],
];

describe('a record', () => {
  it('says all that the front matter says, under the names of CSL', () => {
    const full = record({ ...rich, series: 'Coastal Papers' });
    expect(full).toEqual({
      id: 'harbour-fees',
      type: 'report',
      title: 'Harbour fees for cleaner ships: What three ports have tried',
      author: [
        { family: 'da Silva', given: 'Ana' },
        { family: 'Weber', given: 'Jonas', 'non-dropping-particle': 'von der' },
      ],
      issued: { 'date-parts': [[2024, 2, 12]] },
      genre: 'Policy brief',
      number: '7',
      'collection-title': 'Coastal Papers',
      publisher: 'Policy Writing Forum',
      'publisher-place': 'Porto',
      URL: 'https://forum.example.org/briefs/harbour-fees.html',
      DOI: '10.5281/zenodo.123',
      ISBN: '978-3-16-148410-0',
      ISSN: '2049-3630',
      language: 'en',
      version: '2',
      abstract: 'Ports that charge dirty ships more have changed what calls there.',
      keyword: 'ports, clean air',
      custom: { license: 'CC-BY-4.0' },
    });
    expect(Object.keys(full).filter((key) => !CSL_PROPERTIES.includes(key))).toEqual([]);
  });

  it('has the group for its author where no people are named, and no address without one', () => {
    const setting = settingOf({ workspace: undefined, kind: undefined });
    expect(recordOf(edition({ title: 'T', group: 'harbours' }, setting), setting)).toEqual({
      id: 'harbour-fees',
      type: 'report',
      title: 'T',
      author: [{ literal: 'harbours' }],
      publisher: 'harbours',
      language: 'en',
    });
  });

  test.each([
    ['Who pays?', 'Three ports', 'Who pays? Three ports'],
    ['Fees: a start', 'Three ports', 'Fees: a start – Three ports'],
    ['Fees', undefined, 'Fees'],
  ])('joins title and subtitle: %s', (title, subtitle, joined) => {
    expect(record({ title, ...(subtitle ? { subtitle } : {}) }).title).toBe(joined);
  });
});

describe('BibTeX', () => {
  it('is a technical report', () => {
    expect(bibtex(record(rich))).toBe(`@techreport{harbour-fees,
  author = {da Silva, Ana and von der Weber, Jonas},
  title = {Harbour fees for cleaner ships: {What} three ports have tried},
  institution = {Policy Writing Forum},
  type = {Policy brief},
  number = {7},
  year = {2024},
  month = feb,
  address = {Porto},
  version = {2},
  language = {en},
  doi = {10.5281/zenodo.123},
  url = {https://forum.example.org/briefs/harbour-fees.html},
  isbn = {978-3-16-148410-0},
  issn = {2049-3630},
  abstract = {Ports that charge dirty ships more have changed what calls there.},
  keywords = {ports, clean air}
}
`);
  });

  it('prints what TeX would obey, and keeps names and capitals together', () => {
    const tex = bibtex(
      record({
        title: 'EU & US: 50% of {all} \\fees_1 ~ $5 #7 ^',
        group: 'Smith and Sons, e.V.',
        url: 'https://example.org/a_b%20c?d={e}&f=\\g',
      }),
    );
    expect(tex).toContain(
      '  title = {{EU} \\& {US:} 50\\% of \\textbraceleft{}all\\textbraceright{} \\textbackslash{}fees\\_1 \\textasciitilde{} \\$5 \\#7 \\textasciicircum{}},',
    );
    expect(tex).toContain('  author = {{Smith and Sons, e.V.}},');
    expect(tex).toContain('  url = {https://example.org/a_b%20c?d=%7Be%7D&f=%5Cg}');
  });

  it('has a key that every program reads', () => {
    const key = (name: string) => /^@techreport\{([^,]*),/.exec(bibtex(record({}, { name })))?.[1];
    expect(['häfen-und-gebühren', '港湾料金', 'a,b'].map(key)).toEqual([
      'ha-fen-und-gebu-hren',
      'brief',
      'a-b',
    ]);
  });
});

describe('RIS', () => {
  it('is a report, with a line for each tag', () => {
    expect(ris(record({ ...rich, series: 'Coastal Papers' })).split('\r\n')).toEqual([
      'TY  - RPRT',
      'ID  - harbour-fees',
      'TI  - Harbour fees for cleaner ships: What three ports have tried',
      'AU  - da Silva, Ana',
      'AU  - von der Weber, Jonas',
      'PY  - 2024',
      'DA  - 2024/02/12',
      'M3  - Policy brief',
      'T2  - Coastal Papers',
      'SN  - 7',
      'PB  - Policy Writing Forum',
      'CY  - Porto',
      'ET  - 2',
      'LA  - en',
      'DO  - 10.5281/zenodo.123',
      'UR  - https://forum.example.org/briefs/harbour-fees.html',
      'N1  - ISBN 978-3-16-148410-0',
      'N1  - ISSN 2049-3630',
      'AB  - Ports that charge dirty ships more have changed what calls there.',
      'KW  - ports',
      'KW  - clean air',
      'ER  - ',
      '',
    ]);
  });
});

describe('files to take away', () => {
  it('are whole inside their addresses', () => {
    const item = record(rich);
    const files = takeAways(item).map(({ label, name, href }) => {
      const [type, ...body] = href.split(',');
      return [label, name, type, decodeURIComponent(body.join(','))];
    });
    expect(files).toEqual([
      ['BibTeX', 'harbour-fees.bib', 'data:application/x-bibtex;charset=utf-8', bibtex(item)],
      [
        'RIS',
        'harbour-fees.ris',
        'data:application/x-research-info-systems;charset=utf-8',
        ris(item),
      ],
      [
        'CSL-JSON',
        'harbour-fees.json',
        'data:application/vnd.citationstyles.csl+json;charset=utf-8',
        csl(item),
      ],
    ]);
  });
});

describe('hostile text', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '{',
            '}',
            '\\',
            '"',
            '@',
            ',',
            ' and ',
            '\r\nER  - ',
            '\u2028',
            '\u0085',
            '%',
            '$',
            '&',
          ],
          ...['\uD800', '~', '^', '\0', 'A', 'é', '</script>', '<!--', '_', '#', ' '],
        ),
      )
      .map((parts) => parts.join('')),
  );
  const meta: fc.Arbitrary<Meta> = fc.record({
    title: nasty,
    subtitle: nasty,
    summary: nasty,
    group: nasty,
    series: nasty,
    number: nasty,
    place: nasty,
    version: nasty,
    copyright: nasty,
    tags: fc.array(nasty),
    authors: fc.array(
      fc.oneof(nasty, fc.record({ given: nasty, family: nasty }), fc.record({ name: nasty })),
    ),
  });

  it('never unbalances the braces of BibTeX, nor adds an entry', () => {
    fc.assert(
      fc.property(meta, (values) => {
        const tex = bibtex(record(values));
        let depth = 0;
        for (const sign of tex.trimEnd().slice(0, -1)) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(sign === '}' ? depth : 1).toBeGreaterThan(0);
        }
        expect(depth).toBe(1);
        const lines = tex.trimEnd().split('\n');
        expect(lines.slice(1, -1).filter((line) => !/^ {2}[a-z]+ = .+$/u.test(line))).toEqual([]);
      }),
    );
  });

  it('never adds a line to RIS', () => {
    fc.assert(
      fc.property(meta, (values) => {
        const lines = ris(record(values)).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
        expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual(
          [],
        );
        expect(lines.filter((line) => /^(?:ER|TY)/.test(line))).toEqual(['TY  - RPRT', 'ER  - ']);
      }),
    );
  });

  it('comes back from CSL-JSON and from a data address as it was', () => {
    fc.assert(
      fc.property(meta, (values) => {
        const item = record(values);
        expect(JSON.parse(csl(item))).toEqual([item]);
        for (const { href } of takeAways(item)) {
          expect(href).toMatch(/^data:[a-z.+-]+\/[a-z.+-]+;charset=utf-8,[\w%.!~*'()-]+$/);
        }
      }),
    );
  });
});
