import { expect, test } from 'vitest';
import type { Watched } from '../../src/core/io.ts';
import type { Answer, Reply } from '../../src/core/preview/http.ts';
import { brief, settings, soundBrief } from '../brief.ts';
import type { Overrides } from '../memory.ts';

const files = {
  'brief.yml': settings,
  'briefs/a.md': soundBrief(),
  'briefs/b.md': soundBrief({ title: 'Other', date: '2026-01-02' }),
};

/** Runs a preview that ends when all that changed has been told; `port` is the first that is free. */
async function preview(
  line = 'preview',
  {
    told = [] as readonly string[][],
    port = 4321,
    from = files,
    ...more
  }: {
    told?: readonly string[][];
    port?: number;
    from?: Readonly<Record<string, string>>;
  } & Overrides = {},
) {
  const replies: Reply[] = [];
  const seen: { wanted?: number; watched?: Watched; closed: number } = { closed: 0 };
  let answer: Answer | undefined;
  const get = async (target: string) => {
    const asked = { method: 'GET', target, headers: { host: `127.0.0.1:${port}` } };
    const reply = await answer?.(asked, { port, token: 'secret' });
    if (!reply) throw new Error('nobody serves');
    return reply;
  };
  const ran = await brief(line, from, {
    serve: async (wanted, given) => {
      seen.wanted = wanted;
      answer = given;
      const close = async () => {
        seen.closed++;
      };
      return { port, breathe: async () => {}, close };
    },
    watch: async (watched) => {
      seen.watched = watched;
      return (async function* () {
        for (const paths of told) {
          yield paths;
          replies.push(await get('/state?token=secret'));
        }
      })();
    },
    ...more,
  });
  const versions = replies.map(({ body }) => JSON.parse(String(body)).version);
  return { ...ran, ...seen, versions };
}

test('it says where it is, and ends with its server closed', async () => {
  const { code, stdout, stderr, wanted, watched, closed } = await preview();
  expect([code, stdout]).toEqual([0, 'http://127.0.0.1:4321/\n']);
  expect(stderr).toBe(
    'watching 2 briefs; Ctrl-C ends it\nnext: open http://127.0.0.1:4321/ in your browser\n',
  );
  expect([wanted, watched?.paths, closed]).toEqual([4321, [''], 1]);
});

test('what no page is made of is no change', async () => {
  const changes = [['briefs/a.md'], ['brief.log', 'notes'], ['theme.css', 'x.swp']];
  expect((await preview('preview', { told: changes })).versions).toEqual([2, 2, 3]);
});

test('a brief may be called what its author likes', async () => {
  const from = { 'notes.txt': soundBrief() };
  expect((await preview('preview notes.txt', { from, told: [['notes.txt']] })).versions).toEqual([
    2,
  ]);
});

test('a port that is taken is stepped over, and that is said', async () => {
  const { stdout, stderr, wanted } = await preview('preview --port 8080', { port: 8081 });
  expect([wanted, stdout]).toEqual([8080, 'http://127.0.0.1:8081/\n']);
  expect(stderr).toContain('port 8080 is taken, so it is 8081\n');
});

test('any port is as good as another where none is wanted', async () => {
  const { stderr, wanted } = await preview('preview --port 0', { port: 50_000 });
  expect([wanted, stderr.includes('taken')]).toEqual([0, false]);
});

test.each(['x', '-1', '65536', '1e3', '80.5', '123456'])('%s is no port', async (port) => {
  const { code, stderr, wanted } = await preview(`preview --port=${port}`);
  expect([code, wanted]).toEqual([2, undefined]);
  expect(stderr).toContain(`unexpected port \`${port}\`, expected a number from 0 to 65535`);
});

test('the browser is opened where that is asked for', async () => {
  const opened: string[] = [];
  const open = async (address: string) => void opened.push(address);
  const { stderr } = await preview('preview --open', { open });
  expect([opened, stderr]).toEqual([
    ['http://127.0.0.1:4321/'],
    'watching 2 briefs; Ctrl-C ends it\n',
  ]);
  await preview('preview', { open });
  expect(opened).toHaveLength(1);
});

test('where no browser can be opened, the person is asked to', async () => {
  const open = () => Promise.reject(new Error('no screen'));
  const { code, stderr } = await preview('preview --open', { open });
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining('no browser could be opened: open http://127.0.0.1:4321/ in yours\n'),
  ]);
});

test.each([
  ['preview nothing.md', 'cannot read `nothing.md`: no such file'],
  ['preview briefs/c.md', 'did you mean `briefs/a.md`?'],
  ['preview briefs/a.md briefs/b.md', 'too many arguments'],
])('`%s` is refused', async (line, message) => {
  const { code, stderr, wanted } = await preview(line);
  expect([code, wanted, stderr]).toEqual([2, undefined, expect.stringContaining(message)]);
});

test('without a workspace and without a path there is nothing to show', async () => {
  const { code, stderr } = await preview('preview', { from: { 'a.md': soundBrief() } });
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('there is no `brief.yml` here or above'),
  ]);
});

test('a single brief needs no workspace', async () => {
  const { code, stderr } = await preview('preview a.md', { from: { 'a.md': soundBrief() } });
  expect([code, stderr]).toEqual([0, expect.stringContaining('watching 1 brief;')]);
});

test('where nobody can serve, the way out is named', async () => {
  const { code, stderr } = await brief('preview', files);
  expect([code, stderr]).toEqual([2, expect.stringContaining('`brief build')]);
});

test('names that are hostile to a terminal are not printed as they are', async () => {
  const { stderr } = await preview('preview \u001B[2Jx.md');
  expect(stderr).not.toContain('\u001B');
});
