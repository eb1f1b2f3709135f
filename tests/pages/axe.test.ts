import axe from 'axe-core';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { samples } from './samples.ts';
import { chromium, pathOf, skips, titled } from './tools.ts';

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;
const views = samples.flatMap(({ name, html }) =>
  widths.flatMap((width) => schemes.map((scheme) => ({ name, html, width, scheme }))),
);

/** Every rule of axe, and the contrast of 7:1 that the style sheet promises (WCAG 2.2, 1.4.6). */
const options = { rules: { 'color-contrast-enhanced': { enabled: true } } };

describe.skipIf(skips(chromium))(titled('a page in Chromium', chromium), () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await playwright.launch({ executablePath: pathOf(chromium), args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(() => browser?.close());

  /** Opens a page, hands it over, and says what it asked the network for. */
  async function open(
    html: string,
    view: { readonly width: number; readonly scheme: 'light' | 'dark' },
    look: (page: Page) => Promise<void>,
  ): Promise<readonly string[]> {
    const context = await browser.newContext({
      viewport: { width: view.width, height: 900 },
      colorScheme: view.scheme,
    });
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('dialog', (dialog) => asked.push(`a dialog: ${dialog.message()}`));
      await page.setContent(html);
      await look(page);
      return asked.filter((url) => !url.startsWith('data:'));
    } finally {
      await context.close();
    }
  }

  test.each(views)(
    '$name at $width pixels, $scheme: axe finds nothing',
    async (view) => {
      const asked = await open(view.html, view, async (page) => {
        await page.evaluate(axe.source);
        const violations = await page.evaluate(
          `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map(
          ({ id, nodes }) => id + ': ' + nodes.map((node) => node.html + node.failureSummary)))`,
        );
        expect(violations).toEqual([]);
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(overflow).toBeLessThanOrEqual(0);
      });
      expect(asked).toEqual([]);
    },
    60_000,
  );

  it('is printed black on white, without what only a screen needs', async () => {
    const [html] = samples.flatMap(({ name, html }) => (name === 'long' ? [html] : []));
    await open(html ?? '', { width: 1280, scheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const styleOf = (selector: string, property: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
      expect(await styleOf('html', 'backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await styleOf('body', 'color')).toBe('rgb(31, 29, 26)');
      for (const selector of ['.skip', 'nav.contents', '[role=doc-backlink]', 'footer']) {
        expect([selector, await styleOf(selector, 'display')]).toEqual([selector, 'none']);
      }
      expect(await page.evaluate(addressBehind('.text a[href^="https"]:not(.address)'))).toContain(
        'https://example.org/shared-instruments',
      );
      expect(await page.evaluate(addressBehind('.text a.address'))).toBe('none');
      expect(await page.evaluate(addressBehind('sup a'))).toBe('none');
    });
  }, 60_000);

  it('is set in lines of 60 to 70 characters', async () => {
    const [html] = samples.flatMap(({ name, html }) => (name === 'long' ? [html] : []));
    await open(html ?? '', { width: 1280, scheme: 'light' }, async (page) => {
      const characters = await page.evaluate(`(() => {
        const paragraphs = [...document.querySelectorAll('.text > p')];
        const lines = paragraphs.reduce((sum, p) => sum + p.clientHeight / parseFloat(getComputedStyle(p).lineHeight), 0);
        return paragraphs.reduce((sum, p) => sum + p.textContent.length, 0) / (lines - paragraphs.length / 2);
      })()`);
      expect(characters).toBeGreaterThan(55);
      expect(characters).toBeLessThan(75);
    });
  }, 60_000);
});

/** What the style sheet prints behind the first link of a selector. */
function addressBehind(selector: string): string {
  return `getComputedStyle(document.querySelector('${selector}'), '::after').content`;
}
