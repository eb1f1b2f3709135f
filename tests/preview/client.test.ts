import { describe, expect, it } from 'vitest';
import { chromium, skips, titled } from '../pages/tools.ts';
import { previewed } from './driven.ts';
import { briefOf, files, harbour, paragraphs, rents, settings } from './workspace.ts';

describe.skipIf(skips(chromium))(titled('the preview in Chromium', chromium), () => {
  const here = previewed(files, { brief: harbour });

  const text = (words: string) => here.window.frame.getByText(words, { exact: false }).first();
  const topOf = (words: string) =>
    text(words).evaluate((element) => Math.round(element.getBoundingClientRect().top));
  /** Scrolls so that a paragraph stands a little below the top of the here.window. */
  const readAt = async (words: string) => {
    await text(words).evaluate((element) => {
      element.ownerDocument.defaultView?.scrollTo(0, 0);
      const { top } = element.getBoundingClientRect();
      element.ownerDocument.defaultView?.scrollTo(0, top - 30);
    });
    return topOf(words);
  };

  it('shows the page as it is built, without a fault in the console', async () => {
    expect(await here.window.page.title()).toBe('Harbour fees · Coastal Forum · preview');
    await text('Paragraph 24.').waitFor();
    expect(await here.window.page.textContent('#count')).toBe('Nothing to mend');
    expect(await here.window.frame.evaluate('document.querySelectorAll("[style]").length')).toBe(0);
    // Not one inside another: the style sheet of the page would count twice.
    const parts = 'document.querySelectorAll("html, head, body").length';
    expect(await here.window.frame.evaluate(parts)).toBe(3);
    expect(here.window.heard).toEqual([]);
  });

  it('shows what was saved, and says so', async () => {
    here.preview.write(harbour, briefOf('Harbour dues', ['A new text.']));
    await text('A new text.').waitFor();
    await here.window.frame.locator('h1', { hasText: 'Harbour dues' }).waitFor();
    expect(await text('Paragraph 1.').count()).toBe(0);
    expect(await here.window.page.textContent('#status')).toBe('Saved · updated');
    expect(await here.window.frame.title()).toContain('Harbour dues');
  });

  it('keeps the reading position when something is written above', async () => {
    const before = await readAt('Paragraph 12.');
    const more = ['Put in above. '.repeat(80), ...paragraphs(24)];
    here.preview.write(harbour, briefOf('Harbour fees', more));
    await text('Put in above.').waitFor({ state: 'attached' });
    expect(await topOf('Paragraph 12.')).toBe(before);
  });

  it('keeps what is selected and what is opened', async () => {
    const parts = ['<details>\n<summary>More</summary>\n\nInside.\n\n</details>', ...paragraphs(3)];
    here.preview.write(harbour, briefOf('Harbour fees', parts));
    await text('More').click();
    await text('Paragraph 2.').evaluate((element) => {
      element.ownerDocument.defaultView?.getSelection()?.selectAllChildren(element);
    });
    here.preview.write(harbour, briefOf('Harbour fees', parts.toSpliced(2, 0, 'One more.')));
    await text('One more.').waitFor();
    expect(await text('Inside.').isVisible()).toBe(true);
    const selected = await here.window.frame.evaluate('String(getSelection())');
    expect(selected).toContain('Paragraph 2.');
  });

  it('leaves the id of every heading as it is, whatever it is called', async () => {
    const headings = ['## Paired 0', '## Paired 1'];
    here.preview.write(harbour, briefOf('Harbour fees', [...headings, 'One.']));
    await text('One.').waitFor();
    here.preview.write(harbour, briefOf('Harbour fees', [...headings, 'One.', 'Two.']));
    await text('Two.').waitFor();
    const ids = '[...document.querySelectorAll(".text > [id]")].map(({ id }) => id)';
    expect(await here.window.frame.evaluate(ids)).toEqual([
      'the-first-section',
      'paired-0',
      'paired-1',
      'sources',
    ]);
    expect(here.window.heard).toEqual([]);
  });

  it('prints the page and not the interface', async () => {
    await here.window.page.evaluate(
      'document.querySelector("#page").contentWindow.print = () => { document.title = "printed" }',
    );
    await here.window.page.keyboard.press('Control+p');
    expect(await here.window.page.title()).toBe('printed');
  });

  it('keeps the reading position of each brief, also when the tab is loaded anew', async () => {
    const { page } = here.window;
    const before = await readAt('Paragraph 12.');
    await page.click('#switch');
    await page.getByRole('link', { name: 'Rents in cities' }).click();
    await here.window.frame.locator('h1', { hasText: 'Rents' }).waitFor();
    expect(await here.window.frame.evaluate('scrollY')).toBe(0);
    await page.goBack();
    await here.window.frame.locator('h1', { hasText: 'Harbour' }).waitFor();
    expect(await topOf('Paragraph 12.')).toBe(before);
    await page.reload();
    const again = page.frameLocator('#page');
    await again.locator('brief-findings').waitFor({ state: 'attached' });
    const top = () =>
      again
        .getByText('Paragraph 12.')
        .evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await expect.poll(top).toBe(before);
  });

  it('goes to other briefs by their links, and out of the page into another tab', async () => {
    const out = `${here.preview.address}preview.css`;
    const links = `[rents](2026-05-02-rents-in-cities.md#the-first-section), [out](${out}).`;
    here.preview.write(harbour, briefOf('Harbour fees', [...paragraphs(20), links]));
    const [tab] = await Promise.all([
      here.window.context.waitForEvent('page'),
      here.window.frame.getByRole('link', { name: 'out', exact: true }).click(),
    ]);
    await tab.waitForURL(out);
    expect(await tab.evaluate('opener')).toBe(null);
    await here.window.frame.getByRole('link', { name: 'rents', exact: true }).click();
    await here.window.frame.locator('h1', { hasText: 'Rents' }).waitFor();
    expect(new URL(here.window.page.url()).searchParams.get('brief')).toBe(rents);
    expect(await here.window.frame.evaluate('scrollY')).toBeGreaterThan(0);
  });

  it('finds a brief among many by a word of its title', async () => {
    const { page } = here.window;
    for (let number = 1; number <= 9; number++) {
      here.preview.write(`briefs/note-on-${number}.md`, briefOf(`Note ${number}`, ['Text.']));
    }
    await expect.poll(() => page.locator('#entries li').count()).toBe(11);
    await page.click('#switch');
    await page.keyboard.type('in cit');
    expect(await page.locator('#entries li:visible').allTextContents()).toEqual([
      expect.stringContaining('Rents in cities'),
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await here.window.frame.locator('h1', { hasText: 'Rents' }).waitFor();
    expect(await page.isVisible('#briefs')).toBe(false);
  });

  it('shows the PDF, and that of the next save', async () => {
    const asked = (before = '') =>
      here.window.page.waitForResponse(
        (one) => one.url().includes('/pdf?') && one.url() !== before,
      );
    const [first] = await Promise.all([asked(), here.window.page.click('#as-pdf')]);
    expect(first.headers()['content-type']).toBe('application/pdf');
    expect(await here.window.page.isVisible('#page')).toBe(false);
    // The viewer may ask for the same more than once.
    const next = asked(first.url());
    here.preview.write(harbour, briefOf('Harbour dues', ['A new text.']));
    expect((await next).headers()['content-type']).toBe('application/pdf');
    await here.window.page.click('#as-page');
    await text('A new text.').waitFor();
  });

  it('says what is wrong with a broken front matter, and keeps the page from before', async () => {
    here.preview.write(harbour, files[harbour]?.replace('Harbour fees', '"Harbour') ?? '');
    const notice = here.window.page.locator('.notice.error');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/Line \d+: .+/);
    expect(await here.window.page.isVisible('#stale')).toBe(true);
    expect(await text('Paragraph 1.').isVisible()).toBe(true);
    here.preview.write(harbour, briefOf('Mended', paragraphs(3)));
    await here.window.frame.locator('h1', { hasText: 'Mended' }).waitFor();
    expect(await notice.count()).toBe(0);
    expect(await here.window.page.isVisible('#stale')).toBe(false);
  });

  it('follows `brief.yml` and the style sheet', async () => {
    here.preview.write('brief.yml', settings.replace('Coastal Forum', 'Harbour Forum'));
    await text('Harbour Forum').waitFor();
    here.preview.write('own.css', 'h1 { color: rgb(1, 2, 3) }');
    here.preview.write('brief.yml', `${settings}theme:\n  style: own.css\n`);
    const color = () =>
      here.window.frame.evaluate('getComputedStyle(document.querySelector("h1")).color');
    await expect.poll(color).toBe('rgb(1, 2, 3)');
    here.preview.write('own.css', 'h1 { color: rgb(3, 2, 1) }');
    await expect.poll(color).toBe('rgb(3, 2, 1)');
  });

  it('says what is wrong with `brief.yml`', async () => {
    here.preview.write('brief.yml', 'name: [');
    await here.window.page.locator('.notice').waitFor();
    expect(await here.window.page.textContent('.notice')).toContain('brief.yml');
    here.preview.write('brief.yml', settings);
    await expect.poll(() => here.window.page.locator('.notice').count()).toBe(0);
  });

  it('ends at the last of 200 quick saves', async () => {
    for (let save = 1; save <= 200; save++) {
      here.preview.write(harbour, briefOf('Harbour fees', [`Save number ${save}.`]));
      // As quick as the browser is with one thing, so that some are seen on the way.
      if (save % 10 === 0) await here.window.page.evaluate('new Promise(requestAnimationFrame)');
    }
    await text('Save number 200.').waitFor();
    expect(here.window.heard).toEqual([]);
  });
});
