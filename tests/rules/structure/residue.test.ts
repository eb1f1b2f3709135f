import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string) => find('structure/residue', `${body}\n`);
const bodyOf = (fixed: string | undefined) => fixed?.split('---\n')[2];

describe('what is left over', () => {
  it.each([
    ...['top of page', 'Bottom of page', 'Skip to content', 'Skip to main content', 'Back to top'],
    ...[
      'Share this',
      'Share this article',
      'Print this page',
      'Read more',
      'Read more »',
      '↑ Back to top',
    ],
    ...[
      '[Skip to content](#content)',
      '[Back to top](#)',
      'Share on LinkedIn',
      'Toggle navigation',
    ],
    ...['Accept all cookies', 'Cookie settings', 'Advertisement', 'Continue reading…'],
    ...['We use cookies to improve your visit.', 'This website uses cookies.', '**Share this**'],
    ...['Nach oben', 'Zum Inhalt springen', 'Seite drucken', 'Weiterlesen', 'Seitenanfang'],
    ...['Wir verwenden Cookies, um die Seite zu verbessern.', 'Alle Cookies akzeptieren'],
    ...[
      'Haut de page',
      'Aller au contenu',
      'Retour en haut',
      'Lire la suite',
      'Partager cet article',
    ],
    ...['Nous utilisons des cookies.', 'Accepter les cookies'],
  ])('%j', (words) => {
    const [finding, ...others] = found(`Heat.\n\n${words}\n\nGas.`);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(words);
    expect(bodyOf(finding?.fixed)).toBe('\nHeat.\n\nGas.\n');
    expect(finding?.fix?.safe).toBe(false);
  });

  it.each([
    ['- Heat\n- Share this\n- Gas', '- Share this', '- Heat\n- Gas\n'],
    ['- Heat\n- Share this', '- Share this', '- Heat\n'],
    ['- Share this\n\nHeat', '- Share this', 'Heat\n'],
    ['Heat\n\ntop of page', 'top of page', 'Heat\n'],
    ['Heat\n\n  top of page\n\n  Gas', 'top of page', 'Heat\n\n  Gas\n'],
    ['About us\n\n- LinkedIn\n- Instagram', '- LinkedIn\n- Instagram', 'About us\n'],
    ['## Follow us\n\n- X\n- YouTube\n\nGas', '- X\n- YouTube', '## Follow us\n\nGas\n'],
  ])('in %j is %j', (body, on, fixed) => {
    const [finding, ...others] = found(body);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(on);
    expect(bodyOf(finding?.fixed)).toBe(`\n${fixed}`);
  });
});

it.each([
  'We read from the top of page 3 to the bottom of page 9.',
  'Top of page 3',
  'Share this brief with your group.',
  '[Read more](https://example.org)',
  'Read more\n\n- [Heat](https://example.org)',
  'Read more about heat.',
  '> top of page',
  '`top of page`',
  '## Back to top',
  'We use heat pumps. Other sites use cookies.',
  'The site that uses cookies must ask.',
  `This website uses cookies ${'and so on '.repeat(45)}`,
  'We looked at these networks:\n\n- Facebook\n- Instagram',
  'About us\n\n- LinkedIn',
  'About us\n\n- [LinkedIn](https://linkedin.com)\n- [Instagram](https://instagram.com)',
  'About us\n\n- LinkedIn\n- Instagram\n- Heat',
  'About this working group',
  '- Share this\n\n  It matters.\n- Gas',
])('says nothing about %j', (body) => {
  expect(found(body)).toEqual([]);
});

describe('how long it may be', () => {
  const counts = (lengths: readonly number[], body: (length: number) => string) =>
    lengths.map((length) => found(body(length)).length);
  const letters = (count: number) => 'a'.repeat(count);

  it('is 80 characters in Markdown', () => {
    const link = (length: number) => `[Back to top](#${letters(length - 16)})`;
    expect(counts([80, 81], link)).toEqual([1, 0]);
  });

  it('is 400 for a banner, whose cookies come soon', () => {
    const banner = (length: number) => `We use cookies ${letters(length - 15)}`;
    expect(counts([400, 401], banner)).toEqual([1, 0]);
    expect(counts([40, 41], (length) => `We use ${letters(length)}cookies`)).toEqual([1, 0]);
  });

  it('is 40 more in what the names of networks stand below', () => {
    const about = (length: number) => `About us ${letters(length - 1)}\n\n- LinkedIn\n- X`;
    expect(counts([40, 41], about)).toEqual([1, 0]);
  });
});

it('finds what is left over in the founding brief', () => {
  const text = readFileSync(
    new URL('../../fixtures/founding/as-found.md', import.meta.url),
    'utf8',
  );
  expect(find('structure/residue', text).map(({ on }) => on)).toEqual([
    'top of page',
    '- LinkedIn\n- Instagram',
    'bottom of page',
  ]);
});
