import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (address: string, allow: readonly string[] = []) =>
  find('links/empty-or-private', `[a](${address})\n`, {}, { allow });

describe('leads nowhere', () => {
  it.each(['', '#', 'http://', 'https:', 'mailto:', 'tel:', '<  >'])('(%s)', (address) => {
    expect(found(address).map(({ message }) => message)).toEqual(['a link without an address']);
  });

  it.each([
    'http://localhost',
    'http://LOCALHOST:4000/a',
    'https://app.localhost/',
    '//localhost/a',
    'http://ada@localhost/',
    'http://printer.local/',
    'http://wiki.internal/a',
    'http://nas.lan',
    'http://127.0.0.1:8080/a',
    'http://0.0.0.0',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.1.1/',
    'http://[::1]:3000/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
  ])('%s is inside', (address) => {
    const [finding, ...others] = found(address);
    expect(others).toEqual([]);
    expect(finding?.message).toContain('from inside a network only');
    expect(finding?.on).toBe(address);
  });

  it.each(['file:///home/ada/a.pdf', 'FILE:a', 'C:/Users/ada/a.pdf', 'c:\\\\a.pdf'])(
    '%s is a file',
    (address) => {
      expect(found(address).map(({ message }) => message)).toEqual([
        expect.stringContaining('is a file on one computer'),
      ]);
    },
  );

  it.each([
    'https://docs.google.com/document/d/1aB/edit',
    'https://docs.google.com/document/d/1aB/edit?usp=sharing',
    'https://docs.google.com/spreadsheets/d/1aB/edit#gid=0',
    'https://docs.google.com/a/b.eu/document/d/1aB/edit',
  ])('%s is an editor', (address) => {
    expect(found(address).map(({ message }) => message)).toEqual([
      expect.stringContaining('opens the editor'),
    ]);
  });

  it.each([
    'https://example.com',
    'http://www.example.org/a',
    'https://example.net',
    'http://a.example/b',
  ])('%s is an example', (address) => {
    expect(found(address).map(({ message }) => message)).toEqual([
      expect.stringContaining('an address for examples'),
    ]);
  });
});

describe('leads somewhere', () => {
  it.each([
    'a.md',
    '#costs',
    '?page=2',
    'https://www.destatis.de/',
    'https://localhost.eu',
    'https://mylocal/',
    'https://example.co.uk',
    'https://myexample.com',
    'https://www.b.eu/localhost',
    'https://www.b.eu/?at=example.com',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://11.0.0.1/',
    'http://192.169.1.1/',
    'http://[2001:db8::1]/',
    'http://10.com/',
    'mailto:ada@example.org',
    'mailto:ada@b.eu',
    'tel:+4930123',
    'https://docs.google.com/document/d/1aB/pub',
    'https://docs.google.com/document/d/1aB/editors',
    'https://docs.google.com/document/d/e/2P/pub?a=/edit',
  ])('%s', (address) => {
    expect(found(address)).toEqual([]);
  });
});

it('looks at images and definitions too', () => {
  const all = find('links/empty-or-private', '![a]()\n\n[b][c]\n\n[c]: http://localhost/\n');
  expect(all.map(({ on }) => on)).toEqual(['![a]()', 'http://localhost/']);
});

it.each([
  ['http://localhost:4000/', ['http://localhost'], 0],
  ['http://localhost:4000/', ['http://localhost:4000/a'], 1],
  ['http://localhost:4000/a/b', ['http://*/b'], 0],
  ['http://localhost:4000/a/b', ['http://*/c'], 1],
  ['', [''], 1],
])('%s, where %j is allowed', (address, allow, count) => {
  expect(found(address, allow)).toHaveLength(count);
});

it('weighs less in a draft', () => {
  const text = file([...matter(), 'status: draft'], '[a]()\n');
  expect(find('links/empty-or-private', text).map(({ severity }) => severity)).toEqual(['warning']);
  expect(found('')[0]?.severity).toBeUndefined();
});
