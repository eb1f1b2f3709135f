import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromium, skips, titled } from '../pages/tools.ts';
import { previewed, type View } from './driven.ts';
import { briefOf, files, harbour, paragraphs, settings } from './workspace.ts';

const dead = 'See [the tables](no-such-file.html) for more.';
const withMistakes = briefOf('Harbour fees', [
  ...paragraphs(4),
  `- First.\n- Last, with [a map](no-such-map.html).`,
  ...paragraphs(6).map((text) => `Later ${text}`),
  dead,
  'What follows.',
]);

describe.skipIf(skips(chromium))(titled('findings in the preview', chromium), () => {
  const here = previewed({ ...files, [harbour]: withMistakes });

  const look = async (view: View) => {
    const window = await here.look({ brief: harbour, ...view });
    await card('no-such-file.html').waitFor();
    return window;
  };
  const card = (words: string) => here.window.frame.locator('.card', { hasText: words });
  const block = (words: string) =>
    here.window.frame.locator('[data-lines]', { hasText: words }).last();
  /** How many elements of the page carry a mark of the preview. */
  const touched = () => here.window.frame.evaluate('document.querySelectorAll("[style]").length');
  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('nothing of it is on the screen');
    return { ...box, bottom: box.y + box.height, right: box.x + box.width };
  };

  it('are not for the style sheet of the page', async () => {
    const own = 'brief-findings { display: none !important } html > * { position: relative }';
    here.preview.write('own.css', own);
    here.preview.write('brief.yml', `${settings}theme:\n  style: own.css\n`);
    await look({ width: 1400 });
    const [there, text] = await Promise.all([
      boxOf(card('no-such-file.html')),
      boxOf(block('the tables')),
    ]);
    expect(Math.abs(there.y - text.y)).toBeLessThan(3);
  });

  it('let what is still to be written stand beside its heading until it is deleted', async () => {
    await look({ width: 1400 });
    const hint = here.window.frame.locator('.hint');
    expect(await hint.count()).toBe(0);
    here.preview.write(harbour, `${withMistakes}\n## Sources\n\n<!-- brief: Who says so? -->\n`);
    await hint.waitFor();
    expect(await hint.textContent()).toBe('Who says so?');
    const [there, text] = await Promise.all([boxOf(hint), boxOf(block('Sources'))]);
    expect(there.x).toBeGreaterThan(text.right);
    expect(there.y).toBeGreaterThanOrEqual(text.y - 2);
    expect(await here.window.frame.locator('body', { hasText: 'Who says so?' }).count()).toBe(0);
    here.preview.write(harbour, withMistakes);
    await hint.waitFor({ state: 'detached' });
  });

  it('stand beside their paragraphs where the window is wide', async () => {
    await look({ width: 1400 });
    for (const [finding, words] of [
      ['no-such-file.html', 'See the tables'],
      ['no-such-map.html', 'Last, with'],
    ] as const) {
      const [there, text] = await Promise.all([boxOf(card(finding)), boxOf(block(words))]);
      expect(Math.abs(there.y - text.y)).toBeLessThan(2);
      expect(there.x).toBeGreaterThan(text.right);
      expect(there.right).toBeLessThanOrEqual(1400);
    }
    expect(await touched()).toBe(0);
  });

  it.each([320, 700])('stand right below their paragraphs at %i pixels', async (width) => {
    await look({ width });
    const [there, text, next] = await Promise.all([
      boxOf(card('no-such-file.html')),
      boxOf(block('See the tables')),
      boxOf(block('What follows.')),
    ]);
    expect(there.y).toBeGreaterThanOrEqual(text.bottom);
    expect(there.y - text.bottom).toBeLessThan(20);
    expect(there.bottom).toBeLessThanOrEqual(next.y);
    expect(there.right).toBeLessThanOrEqual(width);
  });

  it('say why and what to do when they are opened, and stay open through a save', async () => {
    await look({ width: 700 });
    const one = card('no-such-file.html');
    expect(await one.getByText('links/missing-file').isVisible()).toBe(false);
    await one.locator('summary').focus();
    await here.window.page.keyboard.press('Enter');
    await one.getByText('links/missing-file').waitFor();
    const room = async () => (await boxOf(block('What follows.'))).y - (await boxOf(one)).bottom;
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    here.preview.write(
      harbour,
      withMistakes.replace('What follows.', 'What came of it. [b](no-b.html)'),
    );
    await card('no-b.html').waitFor();
    expect(await one.getByText('links/missing-file').isVisible()).toBe(true);
    expect((await boxOf(one)).bottom).toBeLessThan((await boxOf(block('What came'))).y);
  });

  it('vanish when they are mended, and leave the page as it was', async () => {
    await look({ width: 700 });
    here.preview.write(harbour, withMistakes.replace(/\[(?:the tables|a map)\]\(.*?\)/g, 'them'));
    await expect.poll(() => here.window.frame.locator('.card').count()).toBe(0);
    expect(await touched()).toBe(0);
    expect(await here.window.page.textContent('#count')).toBe('Nothing to mend');
  });

  it('of the front matter stand above the title, and first in the list', async () => {
    await look({ width: 700 });
    here.preview.write(harbour, withMistakes.replace('group: ports', 'group: prots'));
    const one = card('prots');
    await one.waitFor();
    expect((await boxOf(one)).bottom).toBeLessThan(
      (await boxOf(here.window.frame.locator('h1'))).y,
    );
    await here.window.page.click('#count');
    expect(await here.window.page.locator('#list li').first().textContent()).toContain('prots');
  });

  it('are listed: a choice scrolls to the paragraph, Escape closes the list', async () => {
    const { page, frame } = await look({ width: 1280 });
    expect(await page.textContent('#count')).toMatch(/2 errors/);
    await page.focus('#count');
    await page.keyboard.press('Enter');
    const entry = page.getByRole('button', { name: 'no-such-file.html' });
    expect(await entry.textContent()).toMatch(/Line \d+:\d+ · links\/missing-file/);
    const inView = () =>
      block('See the tables').evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= element.ownerDocument.documentElement.clientHeight;
      });
    expect(await inView()).toBe(false);
    await entry.focus();
    await page.keyboard.press('Enter');
    await expect.poll(inView).toBe(true);
    expect(await frame.locator('.card[open]').textContent()).toContain('no-such-file.html');
    await page.click('#switch');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#briefs')).toBe(false);
    expect(await page.isVisible('#findings')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#findings')).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('count');
  });

  it('are folded away where there are more than three, and unfolded from the list', async () => {
    const { page } = await look({ width: 1280 });
    const links = ['a', 'b', 'c', 'd', 'e'].map((name) => `[${name}](no-${name}.html)`);
    here.preview.write(harbour, withMistakes.replace('What follows.', links.join(', ')));
    await here.window.frame.getByText('2 more').waitFor();
    expect(await card('no-e.html').isVisible()).toBe(false);
    await page.click('#count');
    await page.getByRole('button', { name: 'no-e.html' }).click();
    await card('no-e.html').getByText('links/missing-file').waitFor();
    // The same findings in another text.
    here.preview.write(harbour, withMistakes.replace('What follows.', `${links.join(', ')}: all.`));
    await here.window.frame.getByText(': all.').waitFor();
    await page.getByRole('button', { name: 'no-b.html' }).click();
    await card('no-b.html').getByText('links/missing-file').waitFor();
  });

  it('say in words what an author has typed, whatever it is', async () => {
    const { page, frame } = await look({ width: 700 });
    const typed = '<img src=x onerror=alert(1)><b>bold</b>';
    here.preview.write(
      harbour,
      withMistakes.replace('Harbour fees', `"${typed}"`).replace('group: ports', `group: ${typed}`),
    );
    await card(typed).waitFor();
    await page.click('#count');
    await page.click('#switch');
    await page.locator('#entries').getByText(typed).waitFor();
    expect(await page.textContent('#title')).toBe(typed);
    expect(await page.locator('body :is(img, b)').count()).toBe(0);
    expect(await frame.locator('brief-findings :is(img, b)').count()).toBe(0);
    expect(here.window.heard).toEqual([]);
  });

  it('are counted at each brief in the menu', async () => {
    const { page } = await look({ width: 700 });
    await page.click('#switch');
    expect(await page.locator('#entries li').allTextContents()).toEqual([
      expect.stringMatching(/^Rents in cities/),
      expect.stringMatching(/^Harbour fees 2026-03-09.*2 errors/),
    ]);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#briefs')).toBe(false);
  });
});
