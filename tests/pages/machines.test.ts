import { describe, expect, it, test } from 'vitest';
import { samples } from './samples.ts';
import { build, pagesOf } from './site.ts';

const site = await build();
const pages = pagesOf(site).map(([name, html]) => ({ name, html }));
const pageOf = (name: string) => pages.find((page) => page.name === name)?.html ?? '';

type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** What schema.org (29.2) has for the types that a page speaks of; those of their parents included. */
const properties: Readonly<Record<string, readonly string[]>> = {
  Report: [
    ...['@context', '@type', '@id', 'url', 'mainEntityOfPage', 'headline', 'name'],
    ...['alternativeHeadline', 'abstract', 'description', 'genre', 'reportNumber'],
    ...['datePublished', 'dateModified', 'version', 'inLanguage', 'author', 'publisher'],
    ...['isPartOf', 'locationCreated', 'temporalCoverage', 'keywords', 'about', 'image', 'license'],
    ...['copyrightNotice', 'creativeWorkStatus', 'correction', 'identifier', 'sameAs', 'citation'],
    ...['encoding', 'translationOfWork', 'workTranslation'],
  ],
  Person: ['name', 'givenName', 'familyName', 'jobTitle', 'affiliation', 'url', 'sameAs'],
  Organization: ['name', 'url', 'department'],
  CreativeWorkSeries: ['name', 'issn'],
  CreativeWork: ['name'],
  Place: ['name'],
  Event: ['name', 'startDate', 'endDate', 'location'],
  ImageObject: ['url', 'width', 'height', 'caption'],
  MediaObject: ['contentUrl', 'encodingFormat'],
  CorrectionComment: ['datePublished', 'text'],
  PropertyValue: ['propertyID', 'value'],
};

function reportIn(html: string): Thing {
  const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(found).toHaveLength(1);
  return JSON.parse(found[0]?.[1] ?? '');
}

/** All things in a thing, itself included. */
function thingsIn(value: unknown): readonly Thing[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(thingsIn);
  return Array.isArray(value) ? inside : [value as Thing, ...inside];
}

/** The contents of a `meta` element by its name. */
function contents(html: string, name: string): readonly string[] {
  const metas = [...html.matchAll(/<meta name="([^"]*)" content="([^"]*)">/g)];
  return metas.flatMap(([, key, content = '']) => (key === name ? [content] : []));
}

test.each(samples)('$name says nothing that schema.org does not know', ({ html }) => {
  const things = thingsIn(reportIn(html));
  const unknown = things.flatMap((thing) =>
    Object.keys(thing)
      .filter((key) => key !== '@type' && !properties[thing['@type']]?.includes(key))
      .map((key) => `${thing['@type']}.${key}`),
  );
  expect(unknown).toEqual([]);
  const empty = things.flatMap((thing) => Object.values(thing)).filter((value) => value === '');
  expect(empty).toEqual([]);
});

/** Google Search Central, Article structured data: no property is required; these are recommended. */
test.each(pages)('$name has what Google recommends for an article', ({ html }) => {
  const report = reportIn(html);
  const day = /^\d{4}-\d{2}-\d{2}$/;
  expect(report).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Report',
    headline: expect.stringMatching(/./),
    datePublished: expect.stringMatching(day),
    dateModified: expect.stringMatching(day),
    image: { url: expect.stringMatching(/^https:.*\.png$/), width: 1200, height: 630 },
  });
  const authors = report.author as readonly Thing[];
  expect(authors.length).toBeGreaterThan(0);
  for (const author of authors) {
    expect(['Person', 'Organization']).toContain(author['@type']);
    expect(author.name).toMatch(/./);
  }
});

describe("Google Scholar's tags", () => {
  const fees = pageOf('harbour-fees.html');

  it('have title, authors, date and a PDF in the same folder', () => {
    expect(contents(fees, 'citation_title')).toEqual([
      'Harbour fees for cleaner ships: What three ports have tried',
    ]);
    expect(contents(fees, 'citation_author')).toEqual([
      'da Silva, Ana',
      'von der Weber, Jonas',
      'Port Observatory',
    ]);
    expect(contents(fees, 'citation_publication_date')).toEqual(['2026/02/12']);
    const [page = ''] = contents(fees, 'citation_abstract_html_url');
    const [pdf = ''] = contents(fees, 'citation_pdf_url');
    expect(new URL('.', pdf).href).toBe(new URL('.', page).href);
    expect(site.has(pdf.replace(/.*\//, ''))).toBe(true);
  });

  it('are on every finished page whose kind needs sources, all three or none', () => {
    for (const { name, html } of samples) {
      const required = ['citation_title', 'citation_author', 'citation_publication_date'];
      const found = required.filter((tag) => contents(html, tag).length > 0);
      expect([0, 3], name).toContain(found.length);
    }
    expect(pageOf('hafengebuehren.html')).not.toContain('citation_');
    expect(pageOf('droits-de-port.html')).not.toContain('citation_');
  });
});
