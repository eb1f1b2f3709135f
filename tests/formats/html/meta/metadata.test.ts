import * as fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it, test } from 'vitest';
import type { CslItem } from '../../../../src/core/citation/item.ts';
import { recordOf } from '../../../../src/core/citation/record.ts';
import type { Meta } from '../../../../src/core/fields.ts';
import type { Setting } from '../../../../src/core/format.ts';
import type { Card } from '../../../../src/formats/html/meta/context.ts';
import { metadata } from '../../../../src/formats/html/meta/metadata.ts';
import { edition, kindOf, rich, settingOf, workspace } from '../../../core/citation/sample.ts';

interface Extras {
  readonly card?: Card;
  readonly references?: readonly CslItem[];
}

const extras: Extras = {
  card: {
    name: 'harbour-fees-card.png',
    type: 'image/png',
    width: 1200,
    height: 630,
    alt: 'Harbour fees',
  },
  references: [{ id: 'a', type: 'book', title: 'Ports', issued: { 'date-parts': [[2019]] } }],
};
const german = { lang: 'de', title: 'Hafengebühren', name: 'hafengebuehren', isOriginal: false };
const french = { lang: 'fr', title: 'Les ports', name: 'les-ports', isOriginal: true };

function lines(meta: Meta, change: Partial<Setting> = {}, more: Extras = extras): string[] {
  const setting = settingOf(change);
  const found = edition(meta, setting);
  const record = recordOf(found, setting);
  const article = { edition: found, record, sources: more.references ?? [] };
  const elements = metadata(article, setting, more.card);
  return elements.map((element) => toHtml(element, { allowDangerousHtml: true }));
}

function starting(start: string, from: readonly string[]): string[] {
  return from.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length, -2));
}

function report(from: readonly string[]): Record<string, unknown> {
  const script = from.find((line) => line.startsWith('<script'));
  return JSON.parse(
    script?.replace(/^<script type="application\/ld\+json">|<\/script>$/g, '') ?? '',
  );
}

const page = 'https://forum.example.org/briefs/harbour-fees.html';
const full = lines(rich, { translations: [german] });

describe('a rich brief', () => {
  test.each(['en', 'de', 'fr'])('has all that machines read, in %s', async (lang) => {
    const meta = { ...rich, lang, series: 'Coastal Papers' };
    const translations = [german, french].filter((one) => one.lang !== lang);
    await expect(`${lines(meta, { lang, translations }).join('\n')}\n`).toMatchFileSnapshot(
      `expected/${lang}.html`,
    );
  });
});

/**
 * ogp.me: "The four required properties for every page are: og:title, og:type, og:image, og:url";
 * "og:image:alt: If the page specifies an og:image it should specify og:image:alt".
 */
test.each([
  ['og:title', ['Harbour fees for cleaner ships']],
  ['og:type', ['article']],
  ['og:image', ['https://forum.example.org/briefs/harbour-fees-card.png']],
  ['og:image:alt', ['Harbour fees']],
  ['og:url', [page]],
  ['og:locale', ['en_GB']],
  ['og:locale:alternate', ['de_DE']],
  ['article:tag', ['ports', 'clean air']],
])('Open Graph has %s', (name, values) => {
  expect(starting(`<meta property="${name}" content="`, full)).toEqual(values);
});

/**
 * Google Scholar, Inclusion Guidelines for Webmasters, Indexing: "you need to provide at least three
 * fields: (1) the title of the article, (2) the full name of at least the first author, and (3) the
 * year of publication. Pages that don't provide any one of these three fields will be processed as if
 * they had no meta tags at all"; "Put each author name in a separate tag"; of citation_pdf_url: "for
 * security reasons, it must refer to a file in the same subdirectory as the HTML abstract".
 */
test.each([
  ['citation_title', ['Harbour fees for cleaner ships: What three ports have tried']],
  ['citation_author', ['da Silva, Ana', 'von der Weber, Jonas']],
  ['citation_publication_date', ['2024/02/12']],
  ['citation_technical_report_institution', ['Policy Writing Forum']],
  ['citation_technical_report_number', ['7']],
  ['citation_pdf_url', ['https://forum.example.org/briefs/harbour-fees.pdf']],
])('Highwire has %s', (name, values) => {
  expect(starting(`<meta name="${name}" content="`, full)).toEqual(values);
});

it('says which type of picture a card is', () => {
  const card = { name: 'x.jpg', type: 'image/jpeg', width: 800, height: 600, alt: 'A quay' };
  const found = lines(rich, {}, { card });
  expect(starting('<meta property="og:image:type" content="', found)).toEqual(['image/jpeg']);
});

it('gives a licence without an address a name, not an address', () => {
  const found = lines({ ...rich, license: 'LicenseRef-all-rights-reserved' });
  expect(report(found).license).toEqual({ '@type': 'CreativeWork', name: 'All rights reserved' });
});

describe('Highwire tags', () => {
  test.each<[string, Meta, Partial<Setting>]>([
    ['a kind that needs no sources', rich, { kind: kindOf('policy-memo') }],
    ['a brief that says no kind', rich, { kind: undefined }],
    ['a draft', { ...rich, status: 'draft' }, {}],
    ['a brief without a date', { title: 'T', authors: ['Ana Silva'] }, {}],
    ['a brief without an author', { title: 'T', date: '2024-02-12' }, {}],
  ])('are left out of %s', (_, meta, change) => {
    expect(lines(meta, change).join()).not.toContain('citation_');
    expect(full.join()).toContain('citation_');
  });

  test.each([
    ['another folder', { pdf: 'https://forum.example.org/pdf/x.pdf' }],
    ['another site', { pdf: 'https://example.org/briefs/x.pdf' }],
    ['beside another page', { url: 'https://example.org/briefs/x.html' }],
  ])('name no PDF that lies elsewhere: %s', (_, change) => {
    expect(lines({ ...rich, ...change }).join()).not.toContain('citation_pdf_url');
  });
});

/** schema.org/Report and Google, Article structured data: what each recommends, with its type. */
test.each([
  ['@context', 'https://schema.org'],
  ['@type', 'Report'],
  ['headline', 'Harbour fees for cleaner ships'],
  ['url', page],
  ['datePublished', '2024-02-12'],
  ['dateModified', '2024-04-20'],
  ['inLanguage', 'en'],
  ['reportNumber', '7'],
  ['license', 'https://creativecommons.org/licenses/by/4.0/'],
  [
    'author',
    [
      {
        '@type': 'Person',
        name: 'Ana da Silva',
        givenName: 'Ana',
        familyName: 'da Silva',
        affiliation: { '@type': 'Organization', name: 'Coast Lab' },
        sameAs: 'https://orcid.org/0000-0002-1825-0097',
      },
      {
        '@type': 'Person',
        name: 'Jonas von der Weber',
        jobTitle: 'Editor',
        url: 'https://example.org/weber',
      },
    ],
  ],
  [
    'publisher',
    {
      '@type': 'Organization',
      name: 'Policy Writing Forum',
      url: 'https://forum.example.org/briefs/',
      department: {
        '@type': 'Organization',
        name: 'Harbour Working Group',
        url: 'https://forum.example.org/harbours',
      },
    },
  ],
  [
    'image',
    {
      '@type': 'ImageObject',
      url: 'https://forum.example.org/briefs/harbour-fees-card.png',
      width: 1200,
      height: 630,
      caption: 'Harbour fees',
    },
  ],
  ['citation', ['Ports. (2019).']],
  [
    'encoding',
    {
      '@type': 'MediaObject',
      contentUrl: 'https://forum.example.org/briefs/harbour-fees.pdf',
      encodingFormat: 'application/pdf',
    },
  ],
])('JSON-LD has %s', (name, value) => {
  expect(report(full)[name]).toEqual(value);
});

describe('the languages of a brief', () => {
  const alternates = (from: readonly string[]) =>
    starting('<link rel="alternate" hreflang="', from);

  it('name each other and themselves, and the original for all others', () => {
    expect(alternates(lines(rich, { translations: [german, french] }))).toEqual([
      'de" href="https://forum.example.org/briefs/hafengebuehren.html',
      `en" href="${page}`,
      'fr" href="https://forum.example.org/briefs/les-ports.html',
      'x-default" href="https://forum.example.org/briefs/les-ports.html',
    ]);
    expect(alternates(full).at(-1)).toBe(`x-default" href="${page}`);
    expect(alternates(lines(rich))).toEqual([]);
  });

  it('lead to where a translation says that it is', () => {
    const url = 'https://example.org/de/haefen';
    const found = lines(rich, { translations: [{ ...german, url }] });
    expect(alternates(found)[0]).toBe(`de" href="${url}`);
    expect(report(found)).toMatchObject({ workTranslation: [{ url }] });
    expect(starting('<meta name="DC.relation" content="', found)).toContain(url);
  });

  it('say which is the original in JSON-LD', () => {
    expect(report(full)).toMatchObject({ workTranslation: [{ name: 'Hafengebühren' }] });
    expect(report(lines(rich, { translations: [german, french] }))).toMatchObject({
      translationOfWork: { name: 'Les ports', inLanguage: 'fr' },
    });
  });
});

describe('without addresses', () => {
  const { url: _, ...homeless } = workspace;

  it('leaves out what needs one', () => {
    const found = lines(rich, { workspace: homeless, translations: [german] }).join('\n');
    expect(found).not.toMatch(/forum\.example\.org\/briefs|og:url|og:image|canonical|hreflang/);
    expect(found).toContain('<meta name="twitter:card" content="summary">');
    expect(found).toContain(
      '<link rel="alternate" type="application/pdf" href="harbour-fees.pdf">',
    );
    expect(found).toContain('<meta name="citation_title"');
  });

  it('takes those that the brief says itself', () => {
    const meta = { ...rich, url: 'https://example.org/a/b', pdf: 'https://example.org/a/b.pdf' };
    const found = lines(meta, { workspace: homeless, formats: ['html'] });
    expect(found).toContain('<link rel="canonical" href="https://example.org/a/b">');
    expect(starting('<meta name="citation_pdf_url" content="', found)).toEqual([meta.pdf]);
    expect(found.join()).toContain('type="application/pdf" href="https://example.org/a/b.pdf"');
  });

  it('says nothing at all of what it does not know', () => {
    const found = lines({}, { workspace: undefined, kind: undefined, formats: ['html'] }, {});
    expect(found.filter((line) => /content=""|undefined|null/.test(line))).toEqual([]);
    expect(report(found)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Report',
      headline: 'harbour-fees',
      name: 'harbour-fees',
      inLanguage: 'en',
    });
  });
});

describe('hostile text', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '</script',
          '>',
          '<!--',
          '<script>',
          '"',
          "'",
          '&',
          '\u2028',
          '\0',
          '\uD800',
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
    copyright: nasty,
    tags: fc.array(nasty),
    authors: fc.array(fc.oneof(nasty, fc.record({ name: nasty, affiliation: nasty }))),
    corrections: fc.array(fc.record({ date: fc.constant('2024-01-01'), note: nasty })),
    date: fc.constant('2024-02-12'),
  });

  it('never ends an element, and comes back from JSON-LD as it was', () => {
    fc.assert(
      fc.property(meta, (values) => {
        const found = lines(values);
        for (const line of found) {
          expect(line).toMatch(
            /^<(?:link|meta)(?: [\w:-]+="[^"]*")+>$|^<script type="[^"]*">[^<>\u2028]*<\/script>$/,
          );
        }
        expect(report(found).headline).toBe(values.title || 'harbour-fees');
      }),
    );
  });
});
