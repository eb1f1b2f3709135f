import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromium, skips, titled } from '../pages/tools.ts';
import { launch, open, type Preview, startPreview, type Window } from './driven.ts';
import { briefOf, files, harbour } from './workspace.ts';

describe.skipIf(skips(chromium))(titled('the connection of the preview', chromium), () => {
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

  const text = (words: string) => window.frame.getByText(words, { exact: false }).first();

  it('asks once more where the network has kept an answer back', async () => {
    await window.context.setOffline(true);
    const failed = window.page.waitForEvent('requestfailed');
    preview.write(harbour, briefOf('Harbour fees', ['Written meanwhile.']));
    await failed;
    await window.context.setOffline(false);
    await text('Written meanwhile.').waitFor();
  });

  it('lets go of the server in windows that nobody sees', async () => {
    const { page } = window;
    const turn = (isHidden: boolean) =>
      page.evaluate(`Object.defineProperty(document, 'hidden', {
        value: ${isHidden}, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));`);
    const over = page.waitForEvent('requestfailed', (one) => one.url().includes('/events'));
    await turn(true);
    await over;
    preview.write(harbour, briefOf('Harbour fees', ['Written meanwhile.']));
    const other = await open(browser, preview, { brief: harbour });
    await other.frame.getByText('Written meanwhile.').waitFor();
    await other.context.close();
    expect(await text('Written meanwhile.').count()).toBe(0);
    await turn(false);
    await text('Written meanwhile.').waitFor();
  });

  it('waits for a server that has gone, and goes on with the next one', async () => {
    await preview.stop();
    await window.page.locator('.lost').waitFor();
    expect(await window.page.textContent('#status')).toBe('Connection lost');
    preview.write(harbour, briefOf('Harbour fees', ['Written meanwhile.']));
    await preview.restart();
    await window.page.frameLocator('#page').getByText('Written meanwhile.').waitFor();
    await expect.poll(() => window.page.locator('.lost').count()).toBe(0);
  });
});
