import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../../src/core/workspace.ts';
import { file, find, matter, type Overrides } from '../harness.ts';

const found = (
  text: string,
  files: readonly string[],
  overrides?: Overrides,
  path = 'briefs/a.md',
) =>
  find('workspace/orphan-asset', { text, files, path }, overrides).map(({ message }) =>
    message.replace(/^no brief shows /, ''),
  );

it.each(['avif', 'bmp', 'gif', 'jpg', 'JPEG', 'png', 'svg', 'tif', 'tiff', 'webp'])(
  'a .%s is a picture',
  (ending) => {
    expect(found('A.\n', [`a.${ending}`])).toEqual([`\`briefs/a.${ending}\``]);
  },
);

it('looks in the folders of briefs and below, sorted', () => {
  const files = ['z/y/b.png', 'a.png', 'data.csv', 'a.pdf', '../images/c.png'];
  expect(found('A.\n', files)).toEqual(['`briefs/a.png`', '`briefs/z/y/b.png`']);
});

it.each(['.cache/a.png', '_site/a.png', 'dist/a.png', 'node_modules/a.png', 'templates/a.png'])(
  'passes %s over',
  (path) => {
    expect(found('A.\n', [path])).toEqual([]);
    expect(found('A.\n', [path], {}, 'a.md')).toEqual([]);
  },
);

describe('a picture is shown', () => {
  it.each([
    '![a](img/b.png)',
    '![a](./img/b.png)',
    '![a](img/../img/b.png?raw=1)',
    '![a](<img/b.png>)',
    '![a](img/%62.png)',
    '![a](IMG/B.png)',
    '[a](img/b.png)',
    '![a][b]\n\n[b]: img/b.png',
  ])('by %s', (body) => {
    expect(found(`${body}\n`, ['img/b.png'])).toEqual([]);
  });

  it('however its accents are written', () => {
    expect(found('![a](höfe.png)\n', ['höfe.png'.normalize('NFD')])).toEqual([]);
  });

  it('by the front matter', () => {
    const lines = ['image:', '  src: img/b %.png', '  alt: A bridge'];
    expect(found(file([...matter(), ...lines]), ['img/b %.png'])).toEqual([]);
  });

  it('by another brief', () => {
    const briefs = { 'briefs/x/b.md': '![a](../img/b.png)\n' };
    const example = { text: 'A.\n', files: ['img/b.png', 'img/c.png'], briefs };
    expect(find('workspace/orphan-asset', example)).toHaveLength(1);
  });

  it('by the settings', () => {
    const workspace = { folder: '', groups: {}, file: { path: 'brief.yml', text: 'logo: b.png' } };
    expect(found('A.\n', ['img/b.png'], { workspace })).toEqual([]);
    expect(found('A.\n', ['img/c.png'], { workspace })).toHaveLength(1);
  });
});

it.each(['https://b.eu/img/b.png', '/img/b.png', 'img/b.png.md', '%zz.png'])(
  '%s shows another picture',
  (address) => {
    expect(found(`![a](${address})\n`, ['img/b.png'])).toEqual(['`briefs/img/b.png`']);
  },
);

it.each<[folder: string | undefined, path: string, count: number]>([
  [undefined, 'briefs/a.md', 0],
  ['', 'briefs/a.md', 1],
  ['', '../other/a.md', 0],
  ['', '/other/a.md', 0],
  ['home', 'home/a.md', 1],
  ['home', 'home/briefs/a.md', 1],
  ['home', 'homes/a.md', 0],
])('in a workspace at %j, beside %s: %d', (folder, path, count) => {
  const workspace: Workspace | undefined =
    folder === undefined ? undefined : { folder, groups: {} };
  expect(found('A.\n', ['b.png'], { workspace }, path)).toHaveLength(count);
});

it('speaks of the file as a whole', () => {
  const [finding] = find('workspace/orphan-asset', { text: 'A.\n', files: ['b.png'] });
  expect(finding?.range).toEqual({ start: 0, end: 0 });
});

it('looks eight folders deep', () => {
  const deep = (depth: number) => `${'a/'.repeat(depth)}b.png`;
  expect(found('A.\n', [deep(8)])).toHaveLength(1);
  expect(found('A.\n', [deep(9)])).toEqual([]);
});

it('comes back from folders that lead in a circle', () => {
  const list = () => ['again', 'a.png'];
  expect(found('A.\n', [], { list }).length).toBeGreaterThan(1);
});
