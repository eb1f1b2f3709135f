import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brief, settings, soundBrief } from '../brief.ts';
import type { MemoryIo } from '../memory.ts';

const FILE = '.brief-cache/build.json';
const png = (last: number) =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last]);
const files = {
  'brief.yml': settings,
  'briefs/a.md': soundBrief({}, 'Homes are scarce where people want to live.\n'),
  'briefs/b.md': soundBrief({ title: 'Other' }, 'See [the other brief](a.md).\n'),
  'briefs/c.md': soundBrief({ title: 'Third' }, '![A house](../images/house.png)\n'),
  'images/house.png': png(1),
};
type Contents = Readonly<Record<string, string | Uint8Array | undefined>>;

/** All files that a run left behind. */
function left(io: MemoryIo): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(io.paths().map((path) => [path, io.files.read(path)]));
}

/** Builds over what another run left behind, with some of it changed; undefined deletes a file. */
async function again(before: MemoryIo, changes: Contents = {}, line = 'build', more = {}) {
  const all = Object.entries({ ...left(before), ...changes });
  const there = all.flatMap(([path, data]) => (data === undefined ? [] : [[path, data] as const]));
  const ran = await brief(`${line} --report report.json`, Object.fromEntries(there), more);
  const report = JSON.parse(ran.io.text('report.json') ?? '{}');
  return { ...ran, removed: report.removed, states: statesIn(report) };
}

/** The state of each page, by name. */
function statesIn({ written = [] }: { written?: { path: string; state: string }[] }) {
  const pages = written.filter(({ path }) => path.endsWith('.html'));
  return Object.fromEntries(pages.map(({ path, state }) => [path.slice(5, -5), state]));
}

/** A cache whose pages give themselves away where they are taken for what is on disk. */
function rewritten(cache: string, change: (body: string) => string): string {
  const body = change(cache.slice(cache.indexOf('\n') + 1));
  return `${createHash('sha256').update(body).digest('hex')}\n${body}`;
}

const first = await brief('build', files);
const same = { a: 'unchanged', b: 'unchanged', c: 'unchanged' };

describe('a second build', () => {
  test('makes nothing, and lists all pages', async () => {
    const ran = await again(first.io);
    expect(ran.states).toEqual(same);
    expect(ran.stdout).toBe('dist/a.html\ndist/b.html\ndist/c.html\n');
    for (const name of ['a', 'b', 'c']) {
      expect(ran.io.text(`dist/${name}.html`)).toBe(first.io.text(`dist/${name}.html`));
    }
  });

  test('takes pages for what the manifest says they are', async () => {
    // A page that brief did not write, with a manifest that says it did.
    const page = 'mine';
    const digest = createHash('sha256').update(page).digest('hex');
    const cache = rewritten(first.io.text(FILE) ?? '', (body) => {
      const kept = JSON.parse(body);
      Object.assign(kept.dist['briefs/a.md'].html.files[0], { size: 4, digest });
      return JSON.stringify(kept);
    });
    const ran = await again(first.io, { [FILE]: cache, 'dist/a.html': page });
    expect([ran.states, ran.io.text('dist/a.html')]).toEqual([same, page]);
    const anew = await again(first.io, { [FILE]: cache, 'dist/a.html': page }, 'build --no-cache');
    expect([anew.states.a, anew.io.text('dist/a.html')]).toEqual([
      'changed',
      first.io.text('dist/a.html'),
    ]);
    const inCi = await again(first.io, { [FILE]: cache, 'dist/a.html': page }, 'build', {
      ci: true,
    });
    expect(inCi.states.a).toBe('changed');
  });

  test.each<[string, Contents, Readonly<Record<string, string>>]>([
    ['a brief', { 'briefs/a.md': `${files['briefs/a.md']}\nMore.\n` }, { a: 'changed' }],
    ['an image', { 'images/house.png': png(2) }, { c: 'changed' }],
    ['a page that somebody edited', { 'dist/b.html': 'mine' }, { b: 'changed' }],
    ['a page that somebody deleted', { 'dist/b.html': undefined }, { b: 'new' }],
    [
      'the name of the group',
      { 'brief.yml': settings.replace('Housing', 'House') },
      { a: 'changed', b: 'changed', c: 'changed' },
    ],
  ])('makes anew what follows from %s', async (_, changes, states) => {
    expect((await again(first.io, changes)).states).toEqual({ ...same, ...states });
  });

  test('makes anew what links to a brief with another name', async () => {
    const renamed = soundBrief({ slug: 'new-name' });
    const ran = await again(first.io, { 'briefs/a.md': renamed });
    expect(ran.states).toEqual({ 'new-name': 'new', b: 'changed', c: 'unchanged' });
    expect(ran.io.text('dist/b.html')).toContain('new-name.html');
  });

  test('makes what another one would make without a cache', async () => {
    const changes = { 'briefs/a.md': soundBrief({ title: 'New' }), 'images/house.png': png(3) };
    const cached = await again(first.io, changes);
    const anew = await again(first.io, changes, 'build --no-cache');
    for (const path of ['dist/a.html', 'dist/b.html', 'dist/c.html']) {
      expect(cached.io.text(path)).toBe(anew.io.text(path));
    }
  });
});

describe('what no brief stands for any more', () => {
  const draft = soundBrief({ title: 'Other', status: 'draft' });

  test.each<[string, Contents]>([
    ['deleted', { 'briefs/b.md': undefined }],
    ['a draft', { 'briefs/b.md': draft }],
    ['of the future', { 'briefs/b.md': soundBrief({ title: 'Other', date: '2027-01-01' }) }],
    ['called something else', { 'briefs/b.md': soundBrief({ title: 'Other', slug: 'new-name' }) }],
  ])('is removed where the brief is %s', async (_, changes) => {
    const ran = await again(first.io, changes);
    expect(ran.removed).toContain('dist/b.html');
    expect(ran.io.text('dist/b.html')).toBeUndefined();
    expect(ran.stderr).toContain(`${ran.removed.length} removed`);
    expect(ran.io.text('dist/a.html')).toBe(first.io.text('dist/a.html'));
  });

  test('stays where somebody changed it, and where brief never wrote it', async () => {
    const changes = { 'briefs/b.md': draft, 'dist/b.html': 'mine', 'dist/index.html': 'mine' };
    const ran = await again(first.io, changes);
    expect(ran.removed).not.toContain('dist/b.html');
    expect([ran.io.text('dist/b.html'), ran.io.text('dist/index.html')]).toEqual(['mine', 'mine']);
  });

  test('stays where only other briefs were asked for', async () => {
    const ran = await again(first.io, { 'briefs/b.md': undefined }, 'build briefs/a.md');
    expect([ran.removed, ran.io.text('dist/b.html')]).toEqual([[], first.io.text('dist/b.html')]);
    const later = await again(ran.io);
    expect(later.removed).toContain('dist/b.html');
  });

  test('stays where another brief has taken its name', async () => {
    const changes = { 'briefs/b.md': undefined, 'briefs/d.md': soundBrief({ slug: 'b-b' }) };
    const ran = await again(first.io, changes);
    const back = await again(ran.io, {
      'briefs/d.md': undefined,
      'briefs/e.md': soundBrief({ title: 'New', slug: 'b-b' }),
    });
    expect([back.removed, back.io.paths().includes('dist/b-b.html')]).toEqual([[], true]);
  });

  test.each(['../precious.html', '.hidden.html', 'sub/x.html', 'precious.txt', 'a\\..\\b.html'])(
    'is never %s, whatever a manifest says',
    async (name) => {
      const digest = createHash('sha256').update('mine').digest('hex');
      const forged = { name, size: 4, digest, stamp: '' };
      const cache = rewritten(first.io.text(FILE) ?? '', (body) => {
        const kept = JSON.parse(body);
        kept.dist['briefs/z.md'] = kept.dist['briefs/a.md'];
        kept.dist['briefs/z.md'].html.files.push(forged);
        return JSON.stringify(kept);
      });
      const path = `dist/${name}`;
      const ran = await again(first.io, { [FILE]: cache, [path]: 'mine' });
      expect([ran.code, ran.io.text(path)]).toEqual([0, 'mine']);
    },
  );

  test('is never a brief', async () => {
    const text = soundBrief({ title: 'Source' });
    const digest = createHash('sha256').update(text).digest('hex');
    const cache = rewritten(first.io.text(FILE) ?? '', (body) => {
      const kept = JSON.parse(body);
      const entry = structuredClone(kept.dist['briefs/a.md']);
      const size = new TextEncoder().encode(text).length;
      entry.html.files = [{ name: 'source.html', size, digest, stamp: '' }];
      return JSON.stringify({ ...kept, dist: { ...kept.dist, 'briefs/z.md': entry } });
    });
    const changes = { [FILE]: cache, 'dist/source.html': text };
    const paths = 'dist/source.html briefs/a.md briefs/b.md briefs/c.md';
    const ran = await again(first.io, changes, `build ${paths} --out other`);
    expect(ran.io.text('dist/source.html')).toBe(text);
  });
});

describe('a cache that is not as it was written does no harm', () => {
  const kept = first.io.text(FILE) ?? '';
  test.each<[string, string | undefined]>([
    ['deleted', undefined],
    ['cut short', kept.slice(0, kept.length / 2)],
    ['empty', ''],
    ['of another program', '{"files": []}'],
    ['a list', rewritten(kept, () => '[1, [2]]')],
    ['null', rewritten(kept, () => 'null')],
    ['of another shape', rewritten(kept, () => '{"dist": {"briefs/a.md": {"html": {"key": 1}}}}')],
    ['with other types', rewritten(kept, () => '{"dist": 7, "x": {"briefs/a.md": "html"}}')],
    [
      'of another prototype',
      rewritten(kept, () => '{"__proto__": {"dist": 1}, "dist": {"__proto__": {"html": null}}}'),
    ],
  ])('%s', async (_, cache) => {
    const ran = await again(first.io, { [FILE]: cache, 'dist/a.html': 'mine' });
    expect([ran.code, ran.states]).toEqual([0, { ...same, a: 'changed' }]);
    expect((await again(ran.io)).states).toEqual(same);
  });
});

test('whatever a manifest says, pages are right, and what brief did not write stays', async () => {
  const name = fc.constantFrom(
    'a.html',
    'mine.html',
    '../brief.yml',
    'mine.txt',
    '',
    '.',
    '/etc/x',
  );
  const text = fc.oneof(name, fc.string());
  const file = fc.record({ name, size: fc.integer(), digest: text, stamp: text });
  const part = fc.oneof(fc.jsonValue(), fc.dictionary(text, fc.tuple(text, text)));
  const entry = fc.record(
    { key: text, files: fc.array(file), assets: part, templates: part, pages: part },
    { requiredKeys: [] },
  );
  const path = fc.constantFrom('briefs/a.md', 'briefs/z.md', '__proto__', '');
  const formats = fc.dictionary(fc.constantFrom('html', 'pdf', '__proto__'), fc.oneof(entry, part));
  const manifest = fc.dictionary(path, fc.oneof(formats, fc.jsonValue()));
  const mine = { 'dist/mine.html': 'mine', 'dist/mine.txt': 'mine', 'dist/a.html': 'mine' };
  await fc.assert(
    fc.asyncProperty(fc.oneof(manifest, fc.jsonValue()), async (dist) => {
      const cache = rewritten('', () => JSON.stringify({ dist }));
      const ran = await again(first.io, { [FILE]: cache, ...mine });
      expect([ran.code, ran.removed]).toEqual([0, []]);
      expect(ran.io.text('dist/a.html')).toBe(first.io.text('dist/a.html'));
      expect([ran.io.text('dist/mine.html'), ran.io.text('dist/mine.txt')]).toEqual([
        'mine',
        'mine',
      ]);
      expect(ran.io.text('brief.yml')).toBe(settings);
    }),
    { numRuns: 60 },
  );
});

test('a build in CI keeps nothing, unless it is told to', async () => {
  expect((await brief('build', files, { ci: true })).io.text(FILE)).toBeUndefined();
  expect((await brief('build --cache', files, { ci: true })).io.text(FILE)).toContain('a.html');
});

test('formats that were not asked for stay, and drafts come and go', async () => {
  const changes = { 'briefs/b.md': soundBrief({ title: 'Other', status: 'draft' }) };
  const gone = await again(first.io, changes);
  const back = await again(gone.io, {}, 'build --drafts');
  expect(back.states).toEqual({ a: 'unchanged', b: 'new', c: 'unchanged' });
});

test('front matter that was repaired is repaired again, and said again', async () => {
  const odd = soundBrief({ title: 'Odd', summary: '"Rents rise where homes are\nscarce."' });
  const before = await brief('build', { ...files, 'briefs/d.md': odd });
  const ran = await again(before.io, { 'dist/d.html': undefined });
  expect(ran.states).toEqual({ ...same, d: 'new' });
  expect(ran.stderr).toContain('warning[frontmatter/multiline-quoted]');
  expect(ran.io.text('dist/d.html')).toBe(before.io.text('dist/d.html'));
  expect((await again(ran.io)).states).toEqual({ ...same, d: 'unchanged' });
});
