import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { briefAt, briefOf, render } from './render.ts';
import { tagsOf, valuesOf } from './tags.ts';

const long = briefAt('tests/fixtures/pages/long.md');
const hostile = briefAt('tests/fixtures/pages/hostile.md');

describe('the front', () => {
  it('shows series, title, standfirst, byline and date, in this order', async () => {
    const page = await render(long);
    const order = [
      'Policy Writing Forum</p>',
      'Coastal Papers · No.\u00A014 · March 2026</p>',
      '<h1>Harbour fees for cleaner ships: what three ports have tried</h1>',
      'A comparison for port councils</p>',
      'Ports that charge dirty ships more',
      'By <span class="author"><a href="https://orcid.org/0000-0002-1825-0097">Ana Silva</a></span> (University of the Coast), ',
      '<a href="https://example.org/weber">Jonas Weber</a></span> and <span class="author">Mira O’Neill</span>',
      'Porto · <time datetime="2026-03-09">Monday, 9 March 2026</time>',
      'Updated <time datetime="2026-04-20">20 April 2026</time>',
      '<section class="key-messages"',
      '<nav class="contents"',
      '<div class="text">',
      '<section class="notes" role="doc-endnotes"',
      'About this working group ',
      '<section class="citation"',
      '<dl class="small-print">',
      '<footer>',
    ].map((part) => [part, page.indexOf(part, page.indexOf('<body>'))] as const);
    expect(order.filter(([, at]) => at < 0)).toEqual([]);
    expect(order.map(([, at]) => at)).toEqual(order.map(([, at]) => at).sort((a, b) => a - b));
  });

  it('has the group for series and author where there is neither', async () => {
    const page = await render(briefOf('Text.', { title: 'T', group: 'working-group' }));
    expect(page).toContain('<p class="series">Policy Writing Working Group</p>');
    expect(page).toContain('By <span class="author">Policy Writing Working Group</span>');
    expect(page).toContain('<title>T – Policy Writing Working Group</title>');
  });

  it('does without workspace, title and date', async () => {
    const page = await render(briefOf('Text.'), { workspace: undefined });
    expect(page).toContain('<h1>example</h1>');
    for (const part of ['masthead', 'byline', 'class="date"', '<footer>', 'About this']) {
      expect(page).not.toContain(part.startsWith('class') ? part : `"${part}"`);
    }
    expect(page).not.toContain('<time');
  });

  test.each([
    ['en', 'ltr', 'Monday, 12 February 2024'],
    ['en-US', 'ltr', 'Monday, February 12, 2024'],
    ['de', 'ltr', 'Montag, 12. Februar 2024'],
    ['fr', 'ltr', 'lundi 12 février 2024'],
    ['ar', 'rtl', '2024'],
    ['he', 'rtl', '12 בפברואר 2024'],
    ['not a language', 'ltr', 'Monday, 12 February 2024'],
  ])('is dated in its language: %s', async (lang, dir, words) => {
    const page = await render(briefOf('Text.', { title: 'T', date: '2024-02-12' }), { lang });
    expect(/<time datetime="2024-02-12">([^<]*)/.exec(page)?.[1]).toContain(words);
    expect(page).toContain(`<html lang="${lang === 'not a language' ? 'en' : lang}" dir="${dir}">`);
  });

  test.each([
    ['de', 'Von <', 'Aktualisiert: <', '>Anmerkungen <a', '>Über diese Arbeitsgruppe <a'],
    ['fr', 'Par <', 'Mis à jour le <', '>Notes <a', '>À propos de ce groupe de travail <a'],
    ['pt', 'By <', 'Updated <', '>Notes <a', '>About this working group <a'],
  ])('speaks %s', async (lang, ...words) => {
    const meta = { title: 'T', date: '2024-02-12', updated: '2024-03-01', group: 'working-group' };
    const page = await render(briefOf('Text[^1].\n\n[^1]: Note.', meta), { lang });
    expect(words.filter((word) => !page.includes(word))).toEqual([]);
  });

  test.each([
    ['draft', 'Draft – not for publication'],
    ['review', 'Draft in review – not for publication'],
    ['withdrawn', 'Withdrawn – this brief no longer stands'],
  ] as const)('says that it is %s, on the page and on every sheet', async (status, words) => {
    const page = await render(briefOf('Text.', { title: 'T', status }));
    expect(page).toContain(`<p class="banner banner-${status}">${words}</p>`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toMatch(/@page \{[^}]*\} @top-right \{ content: "\w/);
  });

  it('has no banner once it is published', async () => {
    for (const brief of [briefOf('Text.'), briefOf('Text.', { status: 'published' })]) {
      const page = await render(brief);
      expect(page).not.toContain('<p class="banner');
      expect(page).not.toContain('noindex');
    }
  });
});

describe('the body', () => {
  it('lists its contents when it is long, and not when it is short', async () => {
    const page = await render(long);
    const nav = /<nav.*?<\/nav>/s.exec(page)?.[0] ?? '';
    expect(nav).toContain('<li><a href="#why-fees">Why fees</a><ol><li><a href="#what-a-fee-can');
    expect([...nav.matchAll(/<li>/g)]).toHaveLength(9);
    expect(await render(briefAt('tests/fixtures/pages/german.md'))).not.toContain('<nav');
    expect(await render(briefOf('word '.repeat(700)))).not.toContain('<nav');
  });

  it('shows a list under the first heading as key messages, unless front matter has them', async () => {
    const body = '## Key messages\n\n- One.\n\n## Problem\n\nText.';
    const boxed = await render(briefOf(body));
    expect(boxed).toMatch(/<section class="key-messages"[^>]*>\s*<h2 id="key-messages">/);
    const both = await render(briefOf(body, { keyMessages: ['From above.'] }));
    expect(both.match(/<section class="key-messages"/g)).toHaveLength(1);
    expect(both).toContain('<li>From above.</li>');
    expect(both).toContain('<li>One.</li>');
    const prose = await render(briefOf('## In brief\n\nText.\n\n## Problem\n\nText.'));
    expect(prose).not.toContain('<section class="key-messages"');
  });

  it('has one first-level heading', async () => {
    const page = await render(briefOf('# One\n\n## Two\n\n###### Six', { title: 'T' }));
    const names = tagsOf(page).map(({ name }) => name);
    expect(names.filter((name) => /^h\d$/.test(name))).toEqual(['h1', 'h2', 'h3', 'h6']);
  });

  it('leaves comments and raw HTML out, and paragraphs that held nothing else', async () => {
    const page = await render(
      briefOf(
        '<!-- brief: guidance -->\n\n<b></b>\n\nH<sub>2</sub>O <u>now</u>\n\n<div>block</div>',
      ),
    );
    expect(page).toContain('<div class="text">\n<p>H<sub>2</sub>O now</p>\n</div>');
  });

  it('makes tables that scroll, with captions, scopes and no obsolete attribute', async () => {
    const page = await render(long);
    expect(page).toContain(
      '<figure class="tabular"><figcaption id="table-1">Table 1: Three designs compared.',
    );
    expect(page).toContain(
      '</figcaption><div class="table" role="region" tabindex="0" aria-labelledby="table-1">',
    );
    expect(page).toContain('<th class="align-center" scope="col">Northern port</th>');
    expect(page).toContain('<th scope="row">Largest discount</th>');
    expect(page).not.toMatch(/<t[dh][^>]* align=/);
    const plain = await render(briefOf('| a | b |\n| - | - |\n| c |'));
    expect(plain).toContain('tabindex="0" aria-label="Table 1"');
    expect(plain).toContain('<td>c</td>\n<td></td>');
  });

  it('gives each table its own caption, and takes no sentence for one', async () => {
    const table = '| a |\n| - |\n| b |';
    const captions = async (body: string) =>
      [...(await render(briefOf(body))).matchAll(/<figcaption[^>]*>(.*?)<\/figcaption>/g)].map(
        ([, words]) => words,
      );
    const both = ['Table 1: One', 'Table 2: Two'];
    expect(await captions(`Table 1: One\n\n${table}\n\nTable 2: Two\n\n${table}`)).toEqual(both);
    expect(await captions(`${table}\n\nTable 1: One\n\n${table}\n\nTable 2: Two`)).toEqual(both);
    expect(await captions(`${table}\n\nTable 3 shows that rents rose.`)).toEqual([]);
  });

  it('keeps words apart that `<br>` parted', async () => {
    expect(await render(briefOf('one<br>two'))).toMatch(/<p>one<br>\s*two<\/p>/);
  });

  it('names the speaker of a quotation outside of it', async () => {
    const page = await render(briefOf('> Words.\n>\n> — *Speaker*, 2024'));
    expect(page).toContain(
      '<figure class="quote"><blockquote>\n<p>Words.</p>\n</blockquote><figcaption>— <em>Speaker</em>, 2024</figcaption></figure>',
    );
    expect(await render(briefOf('> — only a line'))).toContain('<blockquote>\n<p>— only');
  });

  it('names the box of every task', async () => {
    const page = await render(briefOf('- [x] one\n- [ ] two\n\n  more'));
    const boxes = tagsOf(page).filter(({ name }) => name === 'input');
    expect(boxes.map(({ attributes }) => attributes['aria-label'])).toEqual(['Done', 'To do']);
  });

  it('marks links whose words are their address, and resolves references', async () => {
    const page = await render(
      briefOf(
        '<https://a.example/b> [words][c] [www](HTTPS://c.example)\n\n[c]: mailto:x@y.example',
      ),
    );
    expect(page).toContain('<a href="https://a.example/b" class="address">');
    expect(page).toContain('<a href="mailto:x@y.example">words</a>');
    expect(page).toContain('<a href="https://c.example">www</a>');
  });
});

describe('the back', () => {
  it('tells of the group, with links that can be typed', async () => {
    const page = await render(briefOf('Text.', { group: 'working-group' }));
    expect(page).toContain('<p>We write <em>short</em> briefs. </p>');
    expect(page).toContain(
      '<li><a href="https://www.example.org/policy-writing" class="address">example.org/policy-writing</a></li>',
    );
    expect(page).toContain('<a href="mailto:us@example.org">Mail</a>');
  });

  it('shows no link of a group that is not a web address', async () => {
    const links = { Bad: 'javascript:alert(1)' };
    const groups = { g: { name: 'G', links } };
    const page = await render(briefOf('Text.', { group: 'g' }), {
      workspace: { folder: '', groups },
    });
    expect(page).toContain('<li>Bad</li>');
  });

  test.each([
    [
      'CC-BY-NC-ND-4.0',
      'https://creativecommons.org/licenses/by-nc-nd/4.0/" rel="license">CC BY-NC-ND 4.0',
    ],
    ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/" rel="license">CC0 1.0'],
    ['MIT', 'https://spdx.org/licenses/MIT.html" rel="license">MIT'],
    ['LicenseRef-all-rights-reserved', '<dd>All rights reserved</dd>'],
    ['LicenseRef-ask-us', '<dd>ask us</dd>'],
  ])('names the licence %s', async (license, words) => {
    expect(await render(briefOf('Text.', { license }))).toContain(words);
  });

  it('prints corrections, thanks, money, views and rights', async () => {
    const page = await render(long);
    const terms = [...page.matchAll(/<dt>([^<]*)/g)].map(([, term]) => term);
    expect(terms).toEqual([
      'Corrections',
      'Acknowledgements',
      'Funding',
      'Disclaimer',
      'Contact',
      'Copyright',
      'Licence',
    ]);
  });
});

describe('the file', () => {
  it('stands alone: no script, nothing fetched, and a policy that says so', async () => {
    for (const brief of [long, hostile]) {
      const page = await render(brief);
      const tags = tagsOf(page);
      expect(tags.map(({ name }) => name)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:iframe|object|svg)$/)]),
      );
      const scripts = tags.filter(({ name }) => name === 'script');
      expect(scripts.map(({ attributes }) => attributes)).toEqual([
        { type: 'application/ld+json' },
      ]);
      const links = tags.filter(({ name }) => name === 'link');
      expect(links.filter(({ attributes }) => /style|icon|pre/.test(attributes.rel ?? ''))).toEqual(
        [],
      );
      expect(valuesOf(page, 'src').filter((src) => !src.startsWith('data:image/'))).toEqual([]);
      expect(page.match(/^<style>$.*?^<\/style>$/gms)).toHaveLength(2);
      expect(page.match(/^<style>$.*?^<\/style>$/gms)?.join()).not.toMatch(/@import|url\(/);
      expect(page).toContain(
        'http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;;',
      );
    }
  });

  it('shows hostile metadata as the text that it is', async () => {
    const page = await render(hostile);
    expect(page).toContain('<h1>&#x3C;/title>&#x3C;script>alert(1)&#x3C;/script> "quoted" &#x26;');
    expect(page).toContain('<title>&#x3C;/title>');
    expect(page).toContain('<span class="author">" onmouseover="alert(5)</span>');
    expect(page).toContain('<li>&#x3C;script>alert(7)&#x3C;/script></li>');
    expect(page).toContain('<meta name="description" content="&#x22;><svg onload');
    expect(page).toContain('content: "\\3c \\2f title\\3e \\3c script\\3e ');
  });

  it('keeps the addresses that are safe and drops the others', async () => {
    const body = (await render(hostile)).replace(/<head>.*<\/head>/s, '');
    const hrefs = valuesOf(body, 'href').filter((href) => !href.startsWith('#'));
    expect(new Set(hrefs)).toEqual(
      new Set(['tel:+491234', 'mailto:desk@example.org', 'https://example.org']),
    );
  });

  it('cuts a long running title between words', async () => {
    const page = await render(briefOf('Text.', { title: `${'word '.repeat(40)}end` }));
    const head = /@top-left \{ content: "([^"]*)" \}/.exec(page)?.[1] ?? '';
    expect(head).toMatch(/^(?:word ){13}word\\2026 $/);
  });

  it('does not touch the tree that it renders', async () => {
    for (const brief of [long, hostile]) {
      const before = structuredClone(brief.tree);
      await render(brief);
      expect(brief.tree).toEqual(before);
    }
  });

  it('weighs at most 60 KB at 1,000 words, and its style sheet at most 16', async () => {
    const paragraph = `${'sixteen letters '.repeat(20)}[a link](https://example.org/a/path)[^n].\n\n`;
    const notes = Array.from({ length: 25 }, (_, at) => `[^n${at}]: A source, 2024.\n`).join('');
    const body = Array.from({ length: 25 }, (_, at) => paragraph.replace('[^n]', `[^n${at}]`));
    const page = await render(briefOf(`## One\n\n${body.join('')}${notes}`, long.meta));
    expect(new TextEncoder().encode(page).length).toBeLessThan(60_000);
    expect(/<style>.*?<\/style>/s.exec(page)?.[0].length).toBeLessThan(16_384);
  });
});

test.each(
  readdirSync(new URL('../../fixtures/pages/', import.meta.url)).filter((name) =>
    name.endsWith('.md'),
  ),
)('%s has ids that are unique and fragments that lead to one', async (name) => {
  const page = await render(briefAt(`tests/fixtures/pages/${name}`));
  const ids = valuesOf(page, 'id');
  expect(ids).toEqual([...new Set(ids)]);
  const targets = [
    ...valuesOf(page, 'href')
      .filter((href) => href.startsWith('#'))
      .map((href) => decodeURIComponent(href.slice(1))),
    ...valuesOf(page, 'aria-labelledby'),
  ];
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  expect(targets.length).toBeGreaterThan(0);
});
