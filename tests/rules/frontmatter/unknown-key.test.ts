import { describe, expect, it } from 'vitest';
import { fields } from '../../../src/core/fields.ts';
import { fieldMeant } from '../../../src/core/frontmatter/meant.ts';
import { file, find, matter } from '../harness.ts';

const found = (...lines: readonly string[]) =>
  find('frontmatter/unknown-key', file([...matter(), ...lines]));
const fixed = (...lines: readonly string[]) => file([...matter(), ...lines]);

it.each(['x-desk: 14', 'x-: a', 'subtitle: a', 'keyMessages:\n  - a'])('takes %s', (line) => {
  expect(found(line)).toEqual([]);
});

it.each(Object.keys(fields))('knows `%s`', (key) => {
  expect(find('frontmatter/unknown-key', file([`${key}: a`]))).toEqual([]);
});

it('leaves nested keys to the check of their value', () => {
  expect(found('image:\n  src: a.png\n  alt: b\n  size: 3')).toEqual([]);
});

describe('the key that was meant', () => {
  it.each([
    ['auhtors', 'authors'],
    ['Title', 'title'],
    ['SUMMARY', 'summary'],
    ['key-messages', 'keyMessages'],
    ['key_messages', 'keyMessages'],
    ['keymessages', 'keyMessages'],
    ['translation_of', 'translationOf'],
    ['sumary', 'summary'],
    ['gruop', 'group'],
    ['dat', 'date'],
    ['pubDate', 'date'],
    ['pubdate', 'date'],
    ['publish_date', 'date'],
    ['excerpt', 'summary'],
    ['description', 'summary'],
    ['abstract', 'summary'],
    ['deck', 'summary'],
    ['author', 'authors'],
    ['topics', 'tags'],
    ['topic', 'tags'],
    ['categories', 'tags'],
    ['category', 'tags'],
    ['keywords', 'tags'],
    ['tag', 'tags'],
    ['lastmod', 'updated'],
    ['modified', 'updated'],
    ['language', 'lang'],
    ['kicker', 'series'],
    ['licence', 'license'],
  ])('of %s is %s', (key, meant) => {
    expect(fieldMeant(key)).toBe(meant);
  });

  it.each(['type', 'layout', 'weight', 'draft', 'ab', 'd', 'x', 'constructor', 'toString', 'name'])(
    'of %s is unknown',
    (key) => {
      expect(fieldMeant(key)).toBeUndefined();
    },
  );

  it('is at most two letters away, one for short words', () => {
    expect(fieldMeant('acknowledgmnts')).toBe('acknowledgements');
    expect(fieldMeant('acknowlegmnts')).toBeUndefined();
    expect(fieldMeant('kinds')).toBe('kind');
    expect(fieldMeant('kend')).toBe('kind');
    expect(fieldMeant('kent')).toBeUndefined();
  });
});

describe('a new name', () => {
  it.each([
    ['kicker: May brief', 'series: May brief'],
    ['"kicker" : May brief', 'series : May brief'],
    ['topics:\n  - heat', 'tags:\n  - heat'],
    ['topics: [heat, gas]', 'tags: [heat, gas]'],
    ['author: Ada Nowak', 'authors:\n  - Ada Nowak'],
    ['author:   "Ada Nowak" # and others', 'authors:\n  - "Ada Nowak" # and others'],
    ['images:\n  src: a.png\n  alt: b', 'image:\n  src: a.png\n  alt: b'],
    ['bibliography: sources.bib', 'references: sources.bib'],
  ])('%j becomes %j', (before, after) => {
    const [finding, ...others] = found(before);
    expect(others).toEqual([]);
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.fixed).toBe(fixed(after));
  });

  it.each([
    ['hero: a.png', 'write it as `image`: The picture that stands for it'],
    ['author:\n  name: Ada Nowak', 'write it as `authors`: Who wrote it'],
    ['author: >\n  Ada Nowak', 'write it as `authors`: Who wrote it'],
    ['excerpt: What we think.', '`summary` stands there as well: delete one of them'],
  ])('is not given to %j', (line, help) => {
    const [finding] = found(line);
    expect(finding?.help).toBe(help);
    expect(finding?.fix).toBeUndefined();
  });

  it('is given once', () => {
    const [first, second] = found('topics: [heat]', 'categories: [gas]');
    expect(first?.help).toBe('write `tags`');
    expect(second?.help).toBe('`tags` stands there as well: delete one of them');
    expect(second?.fix).toBeUndefined();
  });
});

describe('a key of its own', () => {
  it.each([
    ['layout: post', 'delete it, or write `x-layout` to keep it'],
    ['draft: true', 'write `status: draft`, or delete the line'],
    ['image_alt: A pump', 'write it as `alt` below `image`'],
    ['"a b\\u202Ec": 1', 'delete it'],
  ])('%s', (line, help) => {
    const [finding] = found(line);
    expect(finding?.help).toBe(help);
    expect(finding?.fix).toBeUndefined();
  });

  it('is named with its place', () => {
    const [finding] = found('layout: post');
    expect(finding?.message).toBe('unknown key `layout`');
    expect(finding?.on).toBe('layout');
    expect(finding?.line).toBe(6);
  });
});

it('offers a name of its own for a key of up to 40 letters', () => {
  const keys = ['ß', 'w'.repeat(40), 'w'.repeat(41)];
  expect(keys.map((key) => found(`${key}: a`)[0]?.help)).toEqual([
    'delete it, or write `x-ß` to keep it',
    `delete it, or write \`x-${'w'.repeat(40)}\` to keep it`,
    'delete it',
  ]);
});
