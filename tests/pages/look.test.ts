import axe from 'axe-core';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Theme } from '../../src/core/workspace.ts';
import { briefAt, render, workspace } from '../formats/html/render.ts';
import { chromium, pathOf, skips, titled } from './tools.ts';

const brief = briefAt('tests/fixtures/pages/look.md');
const own = `@import "https://fetched.example/a.css";
@font-face { font-family: F; src: url(https://fetched.example/f.woff2) }
body { background: url("https://fetched.example/b.png"); font-family: F }
h1 { color: rgb(1, 2, 3) }
</style><img src="https://fetched.example/c.png">`;

/** The page of the brief in a theme. */
const pageIn = (theme: Theme) =>
  render(brief, {
    workspace: { ...workspace, theme },
    asset: (path) => {
      if (path === 'own.css') return new TextEncoder().encode(own);
      if (!path.endsWith('.svg')) return undefined;
      const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400"/>';
      return new TextEncoder().encode(picture);
    },
  });

describe.skipIf(skips(chromium))(titled('the look of a page in Chromium', chromium), () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await playwright.launch({ executablePath: pathOf(chromium), args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(() => browser?.close());

  async function open<Seen>(
    html: string,
    colorScheme: 'light' | 'dark',
    look: (page: Page, asked: readonly string[]) => Promise<Seen>,
  ): Promise<Seen> {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 1280, height: 900 },
    });
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      // What the policy of the page refuses is a request, but never gets here.
      await page.route('**/*', (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      await page.setContent(html);
      return await look(page, asked);
    } finally {
      await context.close();
    }
  }

  const styleOf = (page: Page, selector: string, property: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);

  it('tells a request that leaves the page', async () => {
    const html = '<img src="https://fetched.example/c.png">';
    await open(html, 'light', async (_, asked) => {
      expect(asked).toEqual(['https://fetched.example/c.png']);
    });
  }, 60_000);

  it("lets the group's own style sheet change the page, and fetch nothing", async () => {
    const html = await pageIn({ style: 'own.css' });
    await open(html, 'light', async (page, asked) => {
      expect(await styleOf(page, 'h1', 'color')).toBe('rgb(1, 2, 3)');
      expect(asked).toEqual([]);
    });
  }, 60_000);

  // The palest accents that lint lets pass, and one that is nearly black.
  test.each([
    ['#457391', 'light'],
    ['#457391', 'dark'],
    ['#8a5d00', 'light'],
    ['#120030', 'dark'],
  ] as const)(
    'the accent %s can be read, %s',
    async (accent, scheme) => {
      const html = await pageIn({ accent, font: 'sans', logo: { src: 'logo.svg', alt: 'A lion' } });
      await open(html, scheme, async (page) => {
        await page.evaluate(axe.source);
        const violations = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
        );
        expect(violations).toEqual([]);
      });
    },
    60_000,
  );

  it('shows a logo of three lines at most', async () => {
    const html = await pageIn({ logo: { src: 'logo.svg', alt: 'A lion' } });
    await open(html, 'light', async (page) => {
      const height = await page.evaluate(
        'document.querySelector(".logo").getBoundingClientRect().height / parseFloat(getComputedStyle(document.documentElement).fontSize)',
      );
      expect(height).toBe(3);
    });
  }, 60_000);

  it('keeps the distance of lines around small letters', async () => {
    await open(await pageIn({}), 'light', async (page) => {
      const heights = await page.evaluate(`(() => {
        const paragraph = document.querySelector('.text > p');
        const height = paragraph.clientHeight;
        for (const one of paragraph.querySelectorAll('sub, sup')) one.remove();
        return [height, paragraph.clientHeight];
      })()`);
      expect(new Set(heights as number[]).size).toBe(1);
    });
  }, 60_000);
});
