import { describe, expect, it } from 'vitest';
import { chromium, skips, titled } from '../pages/tools.ts';
import { previewed } from './driven.ts';
import { briefOf, files, harbour, rents } from './workspace.ts';

describe.skipIf(skips(chromium))(titled('the preview without a brief', chromium), () => {
  const here = previewed(files, { brief: harbour });

  it('says that a brief is gone, and shows it again', async () => {
    here.preview.remove(harbour);
    await here.window.page.locator('#gone').waitFor();
    expect(await here.window.page.textContent('#gone')).toContain(harbour);
    expect(await here.window.page.isVisible('#page')).toBe(false);
    expect(await here.window.page.locator('#others a').allTextContents()).toEqual([
      'Rents in cities',
    ]);
    here.preview.write(harbour, briefOf('Harbour fees', ['Back again.']));
    await here.window.frame.getByText('Back again.').waitFor();
    expect(await here.window.page.isVisible('#gone')).toBe(false);
  });

  it('shows where to go from a brief that is gone, among many as well', async () => {
    for (let number = 10; number <= 60; number++) {
      here.preview.write(`briefs/note-on-${number}.md`, briefOf(`Note ${number}`, ['Text.']));
    }
    here.preview.remove(harbour);
    await expect.poll(() => here.window.page.locator('#others a').count()).toBe(52);
    const top = 'document.querySelector("#gone h2").getBoundingClientRect().top';
    expect(await here.window.page.evaluate(top)).toBeGreaterThan(0);
    await here.window.page.locator('#others a').last().click();
    await here.window.page.frameLocator('#page').locator('h1').waitFor();
  });

  it('says that there is no brief yet', async () => {
    here.preview.remove(harbour);
    here.preview.remove(rents);
    // Who comes before both are seen to be gone is shown one of them.
    await here.window.page.locator('#gone').waitFor();
    await expect.poll(() => here.window.page.locator('#others a').count()).toBe(0);
    const page = await here.window.context.newPage();
    await page.goto(here.preview.address);
    await page.locator('#gone').waitFor();
    expect(await page.textContent('#gone h2')).toBe('No brief yet');
    expect(await page.textContent('#title')).toBe('No brief');
    here.preview.write(rents, briefOf('Rents', ['The first.']));
    await page.frameLocator('#page').getByText('The first.').waitFor();
  });
});
