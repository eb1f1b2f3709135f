import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromium, skips, titled } from '../pages/tools.ts';
import { launch, open, type Preview, startPreview, type Window } from './driven.ts';
import { briefOf, files, harbour, rents } from './workspace.ts';

describe.skipIf(skips(chromium))(titled('the preview without a brief', chromium), () => {
  let browser: Browser;
  let preview: Preview;
  let window: Window;

  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    preview = await startPreview(files);
    window = await open(browser, preview, { brief: harbour });
  });
  afterEach(async () => {
    await window.context.close();
    await preview.close();
  });
  afterAll(() => browser?.close());

  it('says that a brief is gone, and shows it again', async () => {
    preview.remove(harbour);
    await window.page.locator('#gone').waitFor();
    expect(await window.page.textContent('#gone')).toContain(harbour);
    expect(await window.page.isVisible('#page')).toBe(false);
    expect(await window.page.locator('#others a').allTextContents()).toEqual(['Rents in cities']);
    preview.write(harbour, briefOf('Harbour fees', ['Back again.']));
    await window.frame.getByText('Back again.').waitFor();
    expect(await window.page.isVisible('#gone')).toBe(false);
  });

  it('shows where to go from a brief that is gone, among many as well', async () => {
    for (let number = 10; number <= 60; number++) {
      preview.write(`briefs/note-on-${number}.md`, briefOf(`Note ${number}`, ['Text.']));
    }
    preview.remove(harbour);
    await expect.poll(() => window.page.locator('#others a').count()).toBe(52);
    const top = 'document.querySelector("#gone h2").getBoundingClientRect().top';
    expect(await window.page.evaluate(top)).toBeGreaterThan(0);
    await window.page.locator('#others a').last().click();
    await window.page.frameLocator('#page').locator('h1').waitFor();
  });

  it('says that there is no brief yet', async () => {
    preview.remove(harbour);
    preview.remove(rents);
    // Who comes before both are seen to be gone is shown one of them.
    await window.page.locator('#gone').waitFor();
    await expect.poll(() => window.page.locator('#others a').count()).toBe(0);
    const page = await window.context.newPage();
    await page.goto(preview.address);
    await page.locator('#gone').waitFor();
    expect(await page.textContent('#gone h2')).toBe('No brief yet');
    expect(await page.textContent('#title')).toBe('No brief');
    preview.write(rents, briefOf('Rents', ['The first.']));
    await page.frameLocator('#page').getByText('The first.').waitFor();
  });
});
