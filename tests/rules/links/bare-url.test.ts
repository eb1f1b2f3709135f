import { describe, expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string) => find('links/bare-url', `${body}\n`);

describe('a bare address', () => {
  it.each([
    ['See https://b.eu/c.', 'https://b.eu/c'],
    ['See HTTP://b.eu/c', 'HTTP://b.eu/c'],
    ['See https://b.eu/c?d=e&f=g#h, please', 'https://b.eu/c?d=e&f=g#h'],
    ['(https://b.eu/c)', 'https://b.eu/c'],
    ['See https://b.eu/c_(d).', 'https://b.eu/c_(d)'],
    ['(See https://b.eu/c_(d))', 'https://b.eu/c_(d)'],
    ['https://b.eu/c: why?', 'https://b.eu/c'],
    ['**https://b.eu/c**', 'https://b.eu/c'],
    ['- https://b.eu/c!', 'https://b.eu/c'],
    ['A.[^1]\n\n[^1]: https://b.eu/c', 'https://b.eu/c'],
    ['A.[^1]\n\n[^1]: Report, https://b.eu/c', 'https://b.eu/c'],
    ['[a](https://b.eu) and https://b.eu/c', 'https://b.eu/c'],
    ['[a] and https://b.eu/c', 'https://b.eu/c'],
    ['<abbr>https://b.eu/c</abbr>', 'https://b.eu/c'],
    ['Not https://example-b.eu/c', 'https://example-b.eu/c'],
  ])('%s', (body, on) => {
    const [finding, ...others] = found(body);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(on);
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.fixed).toContain(`<${on}>`);
    expect(find('links/bare-url', finding?.fixed ?? '')).toEqual([]);
  });
});

describe('what is none', () => {
  it.each([
    '<https://b.eu/c>',
    '[https://b.eu/c](https://b.eu/c)',
    '[see https://b.eu/c][d]\n\n[d]: https://b.eu/c',
    '`https://b.eu/c`',
    '    https://b.eu/c',
    '[a](https://b.eu/c d)',
    '[a]( https://b.eu/c d)',
    '[https://b.eu/c](d e)',
    '[a]: https://b.eu/c d e',
    '<a href="https://b.eu">https://b.eu</a>',
    '“https://b.eu/c”, he typed',
    '"url": "https://b.eu/c"',
    '&#8220;https://b.eu/c&#8221;',
    '{% image https://b.eu/c %}',
    '{{ https://b.eu/c }}',
    'https:// and http://',
    'https://example.com/page',
    'https://www.example.gov',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

it('looks 200 characters back for what it is a part of', () => {
  const tag = (length: number) => `{% ${'a'.repeat(length - 4)} https://b.eu/c`;
  expect([200, 201].map((length) => found(tag(length)).length)).toEqual([0, 1]);
});

it('takes linear time where brackets pile up', () => {
  expect(found(`https://b.eu/${')'.repeat(100_000)}`).map(({ on }) => on)).toEqual([
    'https://b.eu/',
  ]);
});
