import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Watched } from '../../src/core/io.ts';
import { settings, soundBrief } from '../brief.ts';
import { type MemoryIo, memoryIo } from '../memory.ts';

/** What somebody does between two builds; undefined deletes a file. */
type Step = Readonly<Record<string, string | undefined>>;

/** What was to be watched, and what each build wrote to stdout and stderr. */
interface Vigil {
  readonly code: number;
  readonly io: MemoryIo;
  readonly watched: Watched | undefined;
  readonly builds: readonly { readonly out: string; readonly err: string }[];
}

const files = {
  'brief.yml': settings,
  'briefs/a.md': soundBrief(),
  'briefs/b.md': soundBrief({ title: 'Other' }),
};
const wrong = soundBrief({ title: 'Other', date: '2026-02-30' });

/** Builds again after each step, as if the files had been watched. */
async function vigil(steps: readonly Step[], line = 'build --watch', from = files): Promise<Vigil> {
  const builds: { out: string; err: string }[] = [];
  let watched: Watched | undefined;
  const said = { out: 0, err: 0 };
  const note = () => {
    builds.push({ out: io.stdout.slice(said.out), err: io.stderr.slice(said.err) });
    Object.assign(said, { out: io.stdout.length, err: io.stderr.length });
  };
  const io = memoryIo(from, {
    watch: async (asked) => {
      watched = asked;
      return (async function* () {
        for (const step of steps) {
          note();
          for (const [path, text] of Object.entries(step)) {
            if (text !== undefined) io.files.write(path, text);
            else io.files.stage('').commit([path], new Map());
          }
          yield Object.keys(step);
        }
      })();
    },
  });
  const code = await main(line.split(' '), io);
  note();
  return { code, io, watched, builds };
}

test('what changed is built again, and only that is listed', async () => {
  const step = { 'briefs/a.md': soundBrief({}, 'New words.\n') };
  const { code, io, builds } = await vigil([step]);
  expect(code).toBe(0);
  expect(builds.map(({ out }) => out)).toEqual(['dist/a.html\ndist/b.html\n', 'dist/a.html\n']);
  expect(builds[1]?.err).toMatch(/^2 pages in dist\/: 1 changed, \d+ unchanged; /);
  expect(io.text('dist/a.html')).toContain('New words.');
});

test('errors in one brief are shown and stop no other', async () => {
  const step = { 'briefs/b.md': wrong, 'briefs/a.md': soundBrief({}, 'New words.\n') };
  const { io, builds } = await vigil([step, { 'briefs/b.md': files['briefs/b.md'] }]);
  expect(builds[1]?.err).toContain('briefs/b.md:3:7 error[date/invalid]');
  expect(builds[1]?.err).toContain('1 brief with errors left out: briefs/b.md\n');
  expect(builds[1]?.out).toBe('dist/a.html\n');
  expect(builds[2]?.err).not.toContain('error');
  expect(io.text('dist/b.html')).toContain('Other');
});

test('the page of a brief with errors stays until they are mended', async () => {
  const { io, builds } = await vigil([{ 'briefs/b.md': wrong }]);
  expect(builds[1]?.err).not.toContain('removed');
  expect(io.text('dist/b.html')).toContain('Other');
});

test('the page of a deleted brief goes', async () => {
  const { io, builds } = await vigil([{ 'briefs/b.md': undefined }]);
  expect(builds[1]?.err).toMatch(/, \d+ removed; /);
  expect(io.paths()).not.toContain('dist/b.html');
});

test('what was said is not said again', async () => {
  const odd = soundBrief({ title: 'Odd', titel: 'x' });
  const step = { 'briefs/a.md': soundBrief({}, 'New words.\n') };
  const { builds } = await vigil([step], 'build --watch', { ...files, 'briefs/b.md': odd });
  const warned = builds.map(({ err }) => err.includes('frontmatter/unknown-key'));
  expect(warned).toEqual([true, false]);
});

test('settings that are broken or gone are survived', async () => {
  const steps = [
    { 'brief.yml': 'groups: [\n' },
    { 'brief.yml': undefined },
    { 'brief.yml': settings, 'briefs/a.md': soundBrief({}, 'New words.\n') },
  ];
  const { code, io, builds } = await vigil(steps);
  expect(code).toBe(0);
  expect(builds[1]?.err).toMatch(/^error: brief\.yml:\d/);
  expect(builds[2]?.err).toContain('there is no `brief.yml` here or above');
  expect(io.text('dist/a.html')).toContain('New words.');
});

test('settings that are broken from the start are survived', async () => {
  const broken = { ...files, 'brief.yml': 'groups: [\n' };
  const { builds } = await vigil([{ 'brief.yml': settings }], 'build --watch', broken);
  expect(builds.map(({ out }) => out)).toEqual(['', 'dist/a.html\ndist/b.html\n']);
});

test('what brief itself writes is no change', async () => {
  const own = [{ 'a.html': '' }, { 'r.json': '{}' }];
  const { builds } = await vigil(own, 'build briefs/a.md --watch --out . --report r.json');
  expect(builds.slice(1)).toEqual(Array(2).fill({ out: '', err: '' }));
});

test('what no page is made of is no change', async () => {
  const { builds } = await vigil([{ 'brief.log': 'what brief said' }, { notes: '' }]);
  expect(builds.slice(1)).toEqual(Array(2).fill({ out: '', err: '' }));
});

test('that it watches is said once', async () => {
  const { io } = await vigil([{ 'briefs/a.md': wrong }, { 'briefs/a.md': soundBrief() }]);
  expect(io.stderr.split('watching for changes; Ctrl-C ends it\n')).toHaveLength(2);
});

test('a workspace is watched, but for what brief makes and what is hidden', async () => {
  const { watched } = await vigil([]);
  expect(watched?.paths).toEqual(['']);
  const paths = ['', 'briefs', 'briefs/a.md', 'brief.yml', 'images/x.png', 'theme.css'];
  expect(paths.filter((path) => watched?.ignored(path))).toEqual([]);
  const others = ['dist', 'dist/a.html', '.brief-cache/lint.json', '.git', 'node_modules/x/y'];
  expect(others.filter((path) => !watched?.ignored(path))).toEqual([]);
});

test('from a folder in it, the workspace is watched as well', async () => {
  const from = { '../brief.yml': settings, '../briefs/a.md': soundBrief() };
  const { watched, builds } = await vigil([], 'build --watch', from as unknown as typeof files);
  expect([watched?.paths, builds[0]?.out]).toEqual([['..'], '../dist/a.html\n']);
  expect(['..', '../briefs/a.md', 'x'].filter((path) => watched?.ignored(path))).toEqual([]);
  expect(['../dist/a.html', '../.git'].filter((path) => !watched?.ignored(path))).toEqual([]);
});

test('without a workspace, only the brief is watched', async () => {
  const single = { 'sub/a.md': soundBrief() } as unknown as typeof files;
  const { watched } = await vigil([], 'build sub/a.md --watch', single);
  expect(watched?.paths).toEqual(['sub/a.md']);
});

test('without anything to watch it refuses', async () => {
  const { code, io } = await vigil([], 'build --watch', {} as unknown as typeof files);
  expect([code, io.stderr]).toEqual([
    2,
    expect.stringContaining('there is no `brief.yml` here or above'),
  ]);
});
