import { describe, expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (words: string, lang = 'en') =>
  find('links/text', `A [${words}](https://www.destatis.de/) b.\n`, { lang });

describe('says nothing', () => {
  it.each([
    ['here', 'en'],
    ['Here', 'en-GB'],
    ['click here', 'en'],
    ['**Click  here**', 'en'],
    ['“here”', 'en'],
    ['here »', 'en'],
    ['→ read more …', 'en'],
    ['this', 'en'],
    ['this link', 'en'],
    ['more', 'en'],
    ['learn more', 'en'],
    ['website', 'en'],
    ['hier', 'de'],
    ['Hier klicken', 'de-AT'],
    ['mehr', 'de'],
    ['Weiterlesen', 'de'],
    ['dieser Link', 'de'],
    ['ici', 'fr'],
    ['Cliquez ici', 'fr'],
    ['lien', 'fr'],
    ['Lire la suite', 'fr'],
    ['plus d’infos', 'fr'],
  ])('%s (%s)', (words, lang) => {
    expect(found(words, lang)).toHaveLength(1);
  });

  it('without any words', () => {
    expect(found('').map(({ message }) => message)).toEqual(['a link without words']);
    expect(found('', 'ja')).toHaveLength(1);
  });

  it('also by reference', () => {
    const text = '[here][a], [here] and [b][here]\n\n[a]: b.md\n[here]: c.md\n';
    expect(find('links/text', text).map(({ on }) => on)).toEqual(['[here][a]', '[here]']);
  });

  it('unless a picture has its place', () => {
    const text = '[![][map]](a.md)\n\n[map]: map.png\n';
    expect(find('links/text', text)).toEqual([]);
  });

  it('in up to 39 characters, with what stands around the words', () => {
    const dots = (length: number) => `here${'.'.repeat(length - 4)}`;
    expect([39, 40].map((length) => found(dots(length)).length)).toEqual([1, 0]);
  });
});

describe('says something', () => {
  it.each([
    ['the report here', 'en'],
    ['hereafter', 'en'],
    ['more homes', 'en'],
    ['this report', 'en'],
    ['ici', 'en'],
    ['hier', 'en'],
    ['hier', 'fr'],
    ['here', 'de'],
    ['here', 'ja'],
    ['here', 'nl'],
    ['42', 'en'],
    ['`here.ts`', 'en'],
    ['![A map](map.png)', 'en'],
    ['![](map.png)', 'en'],
    ['<br>', 'en'],
  ])('%s (%s)', (words, lang) => {
    expect(found(words, lang)).toEqual([]);
  });
});
