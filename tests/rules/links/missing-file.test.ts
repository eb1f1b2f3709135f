import { describe, expect, it } from 'vitest';
import { file, find, matter, wholeFile } from '../harness.ts';

const files = [
  'tenancy-law.md',
  'img/Sales.png',
  'img/a b.png',
  'img/100%.png',
  'img/grün.png',
  'img/C#.png',
  '../images/pump.jpg',
  '../LICENSE',
];
const found = (body: string) => find('links/missing-file', { text: `${body}\n`, files });

describe('a file that is there', () => {
  it.each([
    '[law](tenancy-law.md)',
    '[law](./tenancy-law.md)',
    '[law](tenancy-law.md#costs)',
    '[law](tenancy-law.md?plain=1#costs)',
    '[law](img/../tenancy-law.md)',
    '[law](../briefs/tenancy-law.md)',
    '![Sales](img/Sales.png)',
    '![Sales](img//Sales.png)',
    '![Sales](<img/a b.png>)',
    '![Sales](img/a%20b.png)',
    '![Sales](img/100%25.png)',
    '![Sales](img/gr%C3%BCn.png)',
    '![Sales](img/grün.png)',
    '![Sales](img/C%23.png)',
    '![Pump](../images/pump.jpg)',
    '[licence](../LICENSE)',
    '[images](img/)',
    '[here](.)',
    '[law][l]\n\n[l]: tenancy-law.md',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('an address that leads elsewhere', () => {
  it.each([
    '[a](https://example.org/a.md)',
    '[a](HTTP://example.org)',
    '[a](//example.org/a.png)',
    '[a](/a.png)',
    '[a](mailto:ada@example.org)',
    '[a](tel:+4930123)',
    '[a](#costs)',
    '[a](?page=2)',
    '[a]()',
    '[a](<{{ site.url }}/a.png>)',
    '[a]({{site.url}}/a.png)',
    '[a](<{% link a.md %}>)',
    '`[a](missing.md)`',
    '<https://example.org>',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('a file that is not there', () => {
  it.each([
    ['[law](tenancy-lwa.md)', 'tenancy-lwa.md', 'tenancy-law.md'],
    ['[law](tenancy-lwa.md#costs)', 'tenancy-lwa.md#costs', 'tenancy-law.md#costs'],
    ['[law](tenancy-law.mdx "The law")', 'tenancy-law.mdx', 'tenancy-law.md'],
    ['![Sales](img/Sale.png?raw)', 'img/Sale.png?raw', 'img/Sales.png?raw'],
    ['![Sales](imgs/Sales.png)', 'imgs/Sales.png', 'img/Sales.png'],
    ['![Sales](<img/a  b.png>)', 'img/a  b.png', 'img/a%20b.png'],
    ['![Sales](img/CC.png)', 'img/CC.png', 'img/C%23.png'],
    ['![P](../image/pump.jpg)', '../image/pump.jpg', '../images/pump.jpg'],
    ['[licence](../LICENCE)', '../LICENCE', '../LICENSE'],
    ['![S](img\\Sales.png)', 'img\\Sales.png', 'img/Sales.png'],
    ['[x][l]\n\n[l]: tenancy-lwa.md "x"', 'tenancy-lwa.md', 'tenancy-law.md'],
    ['[x][l]\n\n[l]: <tenancy-lwa.md>', 'tenancy-lwa.md', 'tenancy-law.md'],
    ['[![a](img/Sales.png)](tenancy-lwa.md)', 'tenancy-lwa.md', 'tenancy-law.md'],
    ['[law](www.example.org/law)', 'www.example.org/law', 'https://www.example.org/law'],
    ['[law](example.org)', 'example.org', 'https://example.org'],
    ['[law]((https://example.org/law))', '(https://example.org/law)', 'https://example.org/law'],
    ['![Sales](img/100%.png)', 'img/100%.png', 'img/100%25.png'],
  ])('%s', (body, on, meant) => {
    const [finding, ...others] = found(body);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(on);
    expect(finding?.help).toBe(`write \`${meant}\``);
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.fixed).toBe(wholeFile({ text: `${body.replace(on, meant)}\n` }));
  });

  it.each([
    '[a](budget.xlsx)',
    '[a](other/place/a.md)',
    '[a](tenancy-law.md/a)',
    '[a](../../x/y.md)',
  ])('%s is like no other', (body) => {
    const [finding] = found(body);
    expect(finding?.message).toMatch(/^missing file `/);
    expect(finding?.help).toContain('add the file');
    expect(finding?.fix).toBeUndefined();
  });

  it('is shown whole up to 160 characters', () => {
    const site = (length: number) => `www.${'a'.repeat(length - 13)}b`;
    const help = (length: number) => found(`[a](${site(length)})`)[0]?.help?.slice(-3);
    expect([160, 161].map(help)).toEqual(['ab`', 'a…`']);
  });

  it('differs in capital letters, even on a disk that does not tell', () => {
    const [finding] = found('![Sales](IMG/sales.png)');
    expect(finding?.message).toBe('missing file `IMG/sales.png`: capital letters differ');
    expect(finding?.help).toBe('write `img/Sales.png`');
  });

  it('has an escape that stands for nothing', () => {
    expect(found('![Sales](img/100%.png)')[0]?.message).toBe(
      'unexpected `%` in the address `img/100%.png`',
    );
    const [latin] = found('![Sales](img/gr%FCn.png)');
    expect(latin?.message).toBe('unexpected `%` in the address `img/gr%FCn.png`');
    expect(latin?.fix).toBeUndefined();
  });

  it('is said without a fix where the address is spelt with entities', () => {
    const [finding] = found('[law](tenancy&#45;lwa.md)');
    expect(finding?.on).toBe('[law](tenancy&#45;lwa.md)');
    expect(finding?.help).toBe('write `tenancy-law.md`');
    expect(finding?.fix).toBeUndefined();
  });

  it('is said once for a definition, however often it is used', () => {
    expect(found('[a][l] [b][l] ![c][l]\n\n[l]: missing/at/all.md')).toHaveLength(1);
  });
});

describe('folders', () => {
  const at = (path: string, body: string) =>
    find('links/missing-file', { path, text: `${body}\n`, files: ['law.md'] });

  it.each(['brief.md', '../brief.md', 'a/b/brief.md', '/srv/briefs/brief.md'])(
    'are those around %s',
    (path) => {
      expect(at(path, '[a](law.md)')).toEqual([]);
      expect(at(path, '[a](Law.md)')[0]?.help).toBe('write `law.md`');
    },
  );

  it('may be the root of the disk', () => {
    const text = '[a](../law.md) [b](../lwa.md)\n';
    const example = { path: '/srv/brief.md', text, files: ['../law.md'] };
    expect(find('links/missing-file', example).map(({ help }) => help)).toEqual([
      'write `../law.md`',
    ]);
  });

  it('may lie above the working folder', () => {
    const text = '[a](../law.md) [b](../lwa.md) [c](../../up.md)\n';
    const example = { path: 'brief.md', text, files: ['../law.md', '../../up.md'] };
    expect(find('links/missing-file', example).map(({ on }) => on)).toEqual(['../lwa.md']);
  });
});

describe('files that the front matter names', () => {
  const named = (...lines: readonly string[]) =>
    find('links/missing-file', { text: file([...matter(), ...lines]), files });

  it.each([
    ['image:\n  src: img/Sales.png\n  alt: b'],
    ['image:\n  src: img/a b.png\n  alt: b'],
    ['image:\n  src: "img/C#.png"\n  alt: b'],
    ['image:\n  src: img/100%.png\n  alt: b'],
    ['image:\n  src: https://example.org/a.png\n  alt: b'],
    ['translationOf: tenancy-law.md'],
    ['translations:\n  de: tenancy-law.md'],
    ['references: ../LICENSE'],
    ['references:\n  - id: a'],
    ['translationOf:'],
    ['slug: missing'],
  ])('takes %j', (lines) => {
    expect(named(lines)).toEqual([]);
  });

  it.each([
    ['image:\n  src: img/sales.png\n  alt: b', 'img/sales.png', 'img/Sales.png'],
    ['translationOf: "tenancy-lwa.md"', '"tenancy-lwa.md"', 'tenancy-law.md'],
    ['translations:\n  de: tenancy-lwa.md', 'tenancy-lwa.md', 'tenancy-law.md'],
    ['references: ../LICENCE', '../LICENCE', '"../LICENSE"'],
  ])('%j', (lines, on, meant) => {
    const [finding, ...others] = named(lines);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(on);
    expect(finding?.fixed).toBe(file([...matter(), lines.replace(on, meant)]));
  });
});

describe('an address to pass over', () => {
  it.each([
    ['drafts/a.md', ['drafts/'], 0],
    ['drafts/a.md', ['draft'], 0],
    ['drafts/a.md', ['a.md'], 1],
    ['drafts/a.md', ['*.md'], 0],
    ['drafts/a.md', ['*.pdf', 'd*/a.md'], 0],
    ['drafts/a.md', ['drafts/*.pdf'], 1],
    ['drafts/a.md', [], 1],
  ])('%s, ignored %j', (address, ignore, count) => {
    const text = `[a](${address})\n`;
    expect(find('links/missing-file', { text, files }, {}, { ignore })).toHaveLength(count);
  });
});

it('takes an e-mail address for one', () => {
  expect(find('links/missing-file', '[Write](ada@example.eu).\n').map(({ help }) => help)).toEqual([
    'write `mailto:ada@example.eu`',
  ]);
});
