import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { tagsOf, valuesOf } from '../formats/html/tags.ts';
import { build, pagesOf } from './site.ts';
import { chromium, pathOf, skips, titled } from './tools.ts';

const site = await build();
const pages = pagesOf(site).map(([name, html]) => ({ name, html }));

test('the build makes a page, a card and a PDF of each brief', () => {
  expect([...site.keys()].sort()).toEqual(
    ['droits-de-port', 'hafengebuehren', 'harbour-fees'].flatMap((name) =>
      ['-card.png', '.html', '.pdf'].map((ending) => name + ending),
    ),
  );
});

test.each(pages)('$name leads only to what there is', ({ html }) => {
  const ids = new Map(pages.map((page) => [page.name, new Set(valuesOf(page.html, 'id'))]));
  const own = 'https://forum.example.org/briefs/';
  const addresses = [
    ...valuesOf(html, 'href').filter((href) => !/^[a-z]+:/.test(href)),
    ...[...valuesOf(html, 'href'), ...valuesOf(html, 'content')].flatMap((address) =>
      address.startsWith(own) ? [address.slice(own.length)] : [],
    ),
  ];
  expect(addresses.length).toBeGreaterThan(10);
  const here = new Set(valuesOf(html, 'id'));
  const dead = addresses.filter((address) => {
    const [file = '', fragment] = address.split('#');
    if (file !== '' && !site.has(file)) return true;
    const there = file === '' ? here : ids.get(file);
    return fragment !== undefined && !there?.has(decodeURIComponent(fragment));
  });
  expect(dead).toEqual([]);
});

test.each(pages)('$name has each id once', ({ html }) => {
  const ids = valuesOf(html, 'id');
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  for (const name of ['aria-labelledby', 'aria-describedby']) {
    const named = valuesOf(html, name).flatMap((list) => list.split(' '));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  }
});

describe.skipIf(skips(chromium))(titled('the site in Chromium', chromium), () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'brief-site-'));
  const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;

  beforeAll(async () => {
    for (const [name, data] of site) writeFileSync(join(folder, name), data);
    browser = await playwright.launch({ executablePath: pathOf(chromium), args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from the disk; says what it asked for and what it told the console. */
  async function open<Seen>(
    name: string,
    javaScriptEnabled: boolean,
    look: (page: Page) => Promise<Seen>,
  ): Promise<{ readonly seen: Seen; readonly heard: readonly string[] }> {
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
    try {
      const page = await context.newPage();
      const heard: string[] = [];
      page.on('request', (request) => heard.push(request.url()));
      page.on('console', (message) => heard.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
      await page.goto(addressOf(name));
      const seen = await look(page);
      return { seen, heard: heard.filter((one) => !one.startsWith('data:')) };
    } finally {
      await context.close();
    }
  }

  test.each(pages)(
    '$name is all there is: it asks for nothing and says nothing',
    async ({ name }) => {
      for (const javaScript of [true, false]) {
        const { heard } = await open(name, javaScript, (page) => page.waitForLoadState('load'));
        expect(heard).toEqual([addressOf(name)]);
      }
    },
    60_000,
  );

  test.each([
    ['harbour-fees.bib', /^@techreport\{[\s\S]*title = \{/],
    ['harbour-fees.ris', /^TY {2}- RPRT\r\n[\s\S]*ER {2}- \r\n$/],
    ['harbour-fees.json', /^\[\s*\{[\s\S]*"type": ?"report"/],
  ])(
    '%s can be taken away, without JavaScript',
    async (name, start) => {
      const { seen } = await open('harbour-fees.html', false, async (page) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.click(`a[download="${name}"]`),
        ]);
        const chunks: Buffer[] = [];
        for await (const chunk of await download.createReadStream()) chunks.push(chunk);
        return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
      });
      expect(seen.name).toBe(name);
      expect(seen.text).toMatch(start);
      expect(seen.text).toContain('Harbour fees for cleaner ships');
    },
    60_000,
  );

  it('unfolds, jumps and leads to its translations without JavaScript', async () => {
    const { seen } = await open('harbour-fees.html', false, async (page) => {
      const hidden = page.getByText('We asked three ports');
      const before = await hidden.isVisible();
      await page.click('summary');
      const after = await hidden.isVisible();
      await page.click('.text [role=doc-noteref]');
      const jumped = new URL(page.url()).hash;
      await page.click('.downloads [hreflang=de]');
      return { before, after, jumped, arrived: page.url() };
    });
    expect(seen).toEqual({
      before: false,
      after: true,
      jumped: '#note-1',
      arrived: addressOf('hafengebuehren.html'),
    });
  }, 60_000);

  it('prints what is folded up, and nothing that only a screen can do', async () => {
    const { seen } = await open('harbour-fees.html', true, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const shown = (selector: string) => page.locator(selector).first().isVisible();
      return {
        folded: await page.getByText('We asked three ports').isVisible(),
        citation: await shown('.suggestion'),
        screen: await Promise.all(
          ['.formats', '.downloads', '.reading-time', '.anchor', 'nav.contents'].map(shown),
        ),
      };
    });
    expect(seen).toEqual({
      folded: true,
      citation: true,
      screen: [false, false, false, false, false],
    });
  }, 60_000);
});

test('a site page has everything that its head promises', () => {
  const [page] = pages.filter(({ name }) => name === 'harbour-fees.html');
  const links = tagsOf(page?.html ?? '').filter(({ name }) => name === 'link');
  const kinds = links.map(({ attributes }) => attributes.hreflang ?? attributes.rel);
  expect(kinds).toEqual([
    ...['canonical', 'de', 'en', 'fr', 'x-default', 'alternate', 'license'],
    ...['author', 'schema.DC'],
  ]);
  expect(links.map(({ attributes }) => attributes.href)).toContain(
    'https://ports.example.org/notes/droits-de-port',
  );
});
