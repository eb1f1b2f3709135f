import { describe, expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string) => find('links/space-in-url', `${body}\n`);

describe('an address with a space', () => {
  it.each([
    ['[a](http://b.eu/c d)', 'http://b.eu/c%20d'],
    ['[a](HTTPS://b.eu/c d e)', 'HTTPS://b.eu/c%20d%20e'],
    ['[a](www.b.eu/c d)', 'www.b.eu/c%20d'],
    ['[a](mailto:ada@b.eu?subject=The brief)', 'mailto:ada@b.eu?subject=The%20brief'],
    ['[a](mailto: ada@b.eu)', 'mailto:ada@b.eu'],
    ['[a](https:// b.eu)', 'https://b.eu'],
    ['[a](my file.pdf)', 'my%20file.pdf'],
    ['![a](my file.png)', 'my%20file.png'],
    ['[a](my file.md#costs)', 'my%20file.md#costs'],
    ['[a](./my file)', './my%20file'],
    ['[a](../my file)', '../my%20file'],
    ['[a](/my file)', '/my%20file'],
    ['[a](my file.ts)', 'my%20file.ts'],
    ['[a](my page.xhtml)', 'my%20page.xhtml'],
    ['[a](#the costs)', '#the%20costs'],
    ['[a](my\tfile.pdf)', 'my%09file.pdf'],
    ['[a]( my file.pdf )', 'my%20file.pdf'],
    ['[a](my file.pdf "A title")', 'my%20file.pdf'],
    ['[**a** b](my file.pdf)', 'my%20file.pdf'],
    ['A [b](my file.pdf)', 'my%20file.pdf'],
  ])('%s', (body, address) => {
    const [finding, ...others] = found(body);
    expect(others).toEqual([]);
    expect(finding?.fix?.safe).toBe(true);
    expect(finding?.fix?.edits.map(({ text }) => text)).toEqual([address]);
    expect(find('links/space-in-url', finding?.fixed ?? '')).toEqual([]);
  });

  it('is found as often as there is one', () => {
    const all = found('[a](b c.pdf) [d](e f.pdf)\n\n[g](h i.pdf)');
    expect(all.map(({ on }) => on)).toEqual(['b c.pdf', 'e f.pdf', 'h i.pdf']);
  });
});

it('shows an address whole up to 160 characters', () => {
  const help = (length: number) =>
    found(`[a](www.b c${'d'.repeat(length - 10)}e)`)[0]?.help?.slice(-3);
  expect([160, 161].map(help)).toEqual(['de`', 'd…`']);
});

describe('what is none', () => {
  it.each([
    '[a](my%20file.pdf)',
    '[a](<my file.pdf>)',
    '[a](file.pdf "A title")',
    '“[the] law [sic](so in the text)”',
    '[a](see below)',
    '[a](e.g. this)',
    '[a](see vol.b)',
    '[a](the law.series)',
    '[a](.../my file)',
    '[a]({{ site.url }}/a file.pdf)',
    '[a]({% link my file.md %})',
    'a](my file.pdf)',
    '`[a](my file.pdf)`',
    '[a] (my file.pdf)',
    '[a](my\nfile.pdf)',
    '[a](my \\_file.pdf)',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});
