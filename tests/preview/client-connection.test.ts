import { describe, expect, it } from 'vitest';
import { chromium, skips, titled } from '../pages/tools.ts';
import { previewed } from './driven.ts';
import { briefOf, files, harbour } from './workspace.ts';

describe.skipIf(skips(chromium))(titled('the connection of the preview', chromium), () => {
  const here = previewed(files, { brief: harbour });

  const text = (words: string) => here.window.frame.getByText(words, { exact: false }).first();

  it('asks once more where the network has kept an answer back', async () => {
    await here.window.context.setOffline(true);
    const failed = here.window.page.waitForEvent('requestfailed');
    here.preview.write(harbour, briefOf('Harbour fees', ['Written meanwhile.']));
    await failed;
    await here.window.context.setOffline(false);
    await text('Written meanwhile.').waitFor();
  });

  it('lets go of the server in windows that nobody sees', async () => {
    const { page } = here.window;
    const turn = (isHidden: boolean) =>
      page.evaluate(`Object.defineProperty(document, 'hidden', {
        value: ${isHidden}, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));`);
    const over = page.waitForEvent('requestfailed', (one) => one.url().includes('/events'));
    await turn(true);
    await over;
    here.preview.write(harbour, briefOf('Harbour fees', ['Written meanwhile.']));
    const other = await here.openBeside({ brief: harbour });
    await other.frame.getByText('Written meanwhile.').waitFor();
    await other.context.close();
    expect(await text('Written meanwhile.').count()).toBe(0);
    await turn(false);
    await text('Written meanwhile.').waitFor();
  });

  it('waits for a server that has gone, and goes on with the next one', async () => {
    await here.preview.stop();
    await here.window.page.locator('.lost').waitFor();
    expect(await here.window.page.textContent('#status')).toBe('Connection lost');
    here.preview.write(harbour, briefOf('Harbour fees', ['Written meanwhile.']));
    await here.preview.restart();
    await here.window.page.frameLocator('#page').getByText('Written meanwhile.').waitFor();
    await expect.poll(() => here.window.page.locator('.lost').count()).toBe(0);
  });
});
