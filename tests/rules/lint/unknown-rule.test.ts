import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (comment: string, reason = false) =>
  find('lint/unknown-rule', `<!-- ${comment} -->\n\nA.\n`, {}, { reason });

describe('what lint knows', () => {
  it.each([
    'brief-ignore images/alt-missing',
    'brief-ignore images/alt-missing, links/text -- as agreed',
    'brief-ignore-file links/text',
    'brief-ignore-start links/text',
    'brief-ignore-end',
    'brief-ignore-end links/text',
    'brief: guidance',
    'brief-overview links',
    'brief-specific',
    'briefly-ignored',
  ])('%s', (comment) => {
    expect(found(comment)).toEqual([]);
  });
});

describe('what it does not', () => {
  it.each([
    ['brief-ignore images/alt-mising', 'images/alt-mising', 'images/alt-missing'],
    ['brief-ignore image/alt-misssing', 'image/alt-misssing', 'images/alt-missing'],
    ['brief-ignore alt-missing', 'alt-missing', 'images/alt-missing'],
    ['brief-ignore links/text, links/txt', 'links/txt', 'links/text'],
    ['brief-ignore-end links/txt', 'links/txt', 'links/text'],
    ['brief-ignored links/text', 'ignored', 'ignore'],
    ['brief-ingore links/text', 'ingore', 'ignore'],
    ['brief-ignore-strat links/text', 'ignore-strat', 'ignore-start'],
    ['brief-ignore-all links/text', 'ignore-all', undefined],
    ['brief-lint-disable links/text', 'lint-disable', undefined],
    ['brief-disable links/text', 'disable', undefined],
    ['brief-ignore image/alt-mising-x', 'image/alt-mising-x', undefined],
    ['brief-ignore links/tzzz', 'links/tzzz', undefined],
    ['brief-ignore links', 'links', undefined],
    ['brief-ignore *', '*', undefined],
  ])('%s', (comment, on, meant) => {
    const [finding, ...others] = found(comment);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(on);
    expect(finding?.fix?.safe).toBe(meant === undefined ? undefined : true);
    const mended =
      finding?.fixed &&
      comment.replace(new RegExp(`${on}$|${on} `), (all) => all.replace(on, meant ?? ''));
    if (mended) expect(finding?.fixed).toContain(`<!-- ${mended} -->`);
  });

  it('points to the list where nothing is near', () => {
    expect(found('brief-ignore links/what-else-is-there')[0]?.help).toBe(
      'write the whole id of one rule; `brief explain` lists them',
    );
  });

  it('offers two that are as near', () => {
    const overrides = { known: ['links/texa', 'links/texb', 'links/other'] };
    const [finding] = find('lint/unknown-rule', '<!-- brief-ignore links/texc -->\n', overrides);
    expect(finding?.fix).toBeUndefined();
    expect(finding?.help).toBe('write `links/texa` or `links/texb`');
  });

  it.each([
    ['brief-ignore', '`brief-ignore` names no rule'],
    ['brief-ignore -- as agreed', '`brief-ignore` names no rule'],
    ['brief-ignore-file', '`brief-ignore-file` names no rule'],
    ['brief-ignore-start', '`brief-ignore-start` names no rule'],
  ])('%s', (comment, message) => {
    expect(found(comment).map((one) => [one.message, one.on])).toEqual([
      [message, `<!-- ${comment} -->`],
    ]);
  });

  it('also in the front matter', () => {
    const text = file(matter({ title: 'title: A # brief-ignore links/txt' }));
    expect(find('lint/unknown-rule', text).map(({ on, line }) => [on, line])).toEqual([
      ['links/txt', 2],
    ]);
  });
});

it.each([
  ['brief-ignore links/text', 1],
  ['brief-ignore-file links/text -- ', 1],
  ['brief-ignore-start links/text', 1],
  ['brief-ignore links/text -- as agreed', 0],
  ['brief-ignore-end links/text', 0],
])('%s, where every comment must say why: %d', (comment, count) => {
  expect(found(comment, true)).toHaveLength(count);
  expect(found(comment, false)).toHaveLength(0);
});
