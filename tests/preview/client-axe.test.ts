import axe from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium, skips, titled } from '../pages/tools.ts';
import { launch, open, type Preview, startPreview, type Window } from './driven.ts';
import { briefOf, files, harbour, paragraphs } from './workspace.ts';

const mistakes = briefOf('Harbour fees', [
  ...paragraphs(2),
  'A link to [nothing](no-such-file.html), and TODO: 43 per cent of it.',
]);
const views = [320, 700, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.skipIf(skips(chromium))(titled("the preview's own interface", chromium), () => {
  let browser: Browser;
  let preview: Preview;

  beforeAll(async () => {
    browser = await launch();
    preview = await startPreview(files);
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });

  test.each(views)(
    'axe finds nothing at $width pixels, $colorScheme: list, menu, PDF, mistakes, nothing',
    async (view) => {
      preview.write(harbour, mistakes);
      const window = await open(browser, preview, { ...view, brief: harbour, isOpen: true });
      const { page, frame } = window;
      const fine = async (state: string) => {
        expect([state, await violations(page)]).toEqual([state, []]);
        expect([state, await overflow(page)]).toEqual([state, 0]);
      };
      await frame.locator('.card', { hasText: 'no-such-file' }).locator('summary').click();
      expect(await violations(frame, 'brief-findings')).toEqual([]);
      await fine('closed');
      await page.click('#count');
      await page.locator('#list li').first().waitFor();
      await fine('list');
      await page.keyboard.press('Escape');
      await page.click('#switch');
      await fine('menu');
      await page.keyboard.press('Escape');
      await page.click('#as-pdf');
      await page.locator('#pdf').waitFor();
      await fine('PDF');
      await page.click('#as-page');
      preview.write(harbour, mistakes.replace('title: ', 'title: "'));
      await page.locator('.notice.error').waitFor();
      await fine('broken');
      preview.remove(harbour);
      await page.locator('#gone').waitFor();
      await fine('gone');
      await close(window);
    },
  );
});

/** What axe has against a document, or one element of it. */
async function violations(place: Page | Frame, selector = 'body'): Promise<unknown> {
  await place.evaluate(axe.source);
  return place.evaluate(
    `axe.run(${JSON.stringify(selector)}, { iframes: false }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
  );
}

function overflow(page: Page): Promise<number> {
  return page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
}

function close({ context }: Window): Promise<void> {
  return context.close();
}
