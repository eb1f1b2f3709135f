import { expect, test } from 'vitest';
import { findBriefs } from '../../../src/core/run/find.ts';
import { memoryIo } from '../../memory.ts';

const { files } = memoryIo({
  'brief.yml': '',
  'README.md': '',
  'briefs/2026-01-02-b.md': '',
  'briefs/a.MD': '',
  'briefs/readme-policy.md': '',
  'briefs/notes.txt': '',
  'briefs/README.md': '',
  'briefs/README.de.md': '',
  'briefs/.drafts/x.md': '',
  'briefs/2025/old.md': '',
  'briefs/dist/page.md': '',
  'node_modules/x/readme-less.md': '',
  'templates/t.md': '',
  'top.md': '',
  'empty/': '',
});
const workspace = { folder: '', groups: {} };
const find = (paths: string[], out?: string) => findBriefs(files, paths, workspace, out);
const pathsOf = async (paths: string[], out?: string) =>
  (await find(paths, out)).found.map(({ path }) => path);
const failuresOf = async (paths: string[]) =>
  (await find(paths)).failures.map((error) => error.message);

test('without paths, the briefs folder of the workspace', async () => {
  const all = [
    'briefs/2025/old.md',
    'briefs/2026-01-02-b.md',
    'briefs/a.MD',
    'briefs/dist/page.md',
    'briefs/readme-policy.md',
  ];
  expect(await pathsOf([])).toEqual(all);
});

test('without paths and without a briefs folder, the workspace but for what is no brief', async () => {
  const io = memoryIo({ 'README.md': '', 'templates/t.md': '', 'sub/c.md': '', 'b.md': '' });
  const { found } = await findBriefs(io.files, [], workspace);
  expect(found).toEqual([
    { path: 'b.md', named: false },
    { path: 'sub/c.md', named: false },
  ]);
});

test('without paths and without a workspace it refuses and says what to do', async () => {
  await expect(findBriefs(files, [], undefined)).rejects.toMatchObject({
    message: expect.stringContaining('no `brief.yml` here or above'),
    help: expect.stringContaining('name a file or a folder'),
  });
});

test('a workspace without a brief is refused', async () => {
  const io = memoryIo({ 'brief.yml': '', 'briefs/': '' });
  await expect(findBriefs(io.files, [], workspace)).rejects.toThrow('no brief in `briefs`');
});

test('a named file is taken as it is, whatever its name', async () => {
  expect((await find(['./briefs/../README.md', 'briefs/.drafts/x.md'])).found).toEqual([
    { path: 'README.md', named: true },
    { path: 'briefs/.drafts/x.md', named: true },
  ]);
});

test('a folder that is skipped inside others is searched when named', async () => {
  expect(await pathsOf(['briefs'], 'briefs/dist')).not.toContain('briefs/dist/page.md');
  expect(await pathsOf(['briefs/dist'], 'briefs/dist')).toEqual(['briefs/dist/page.md']);
});

test('a pattern that the shell did not expand', async () => {
  expect(await pathsOf(['briefs/*.md'])).toEqual([
    'briefs/2026-01-02-b.md',
    'briefs/readme-policy.md',
  ]);
  expect(await pathsOf(['**/{old,top}.md'])).toEqual(['briefs/2025/old.md', 'top.md']);
});

test('a file that looks like a pattern is a file', async () => {
  const io = memoryIo({ '[draft].md': '', 'd.md': '' });
  const { found } = await findBriefs(io.files, ['[draft].md'], undefined);
  expect(found).toEqual([{ path: '[draft].md', named: true }]);
});

test('what is given twice is found once, and naming it counts', async () => {
  for (const paths of [
    ['briefs/2025', 'briefs/2025/old.md'],
    ['briefs/2025/old.md', 'briefs/2025'],
  ]) {
    expect((await find(paths)).found).toEqual([{ path: 'briefs/2025/old.md', named: true }]);
  }
});

test('a path that leads nowhere does not hide the others', async () => {
  expect(await pathsOf(['top.md', 'nope.md'])).toEqual(['top.md']);
  expect(await failuresOf(['top.md', 'nope.md'])).toEqual(['nope.md: missing']);
});

test('a folder and a pattern without briefs are failures', async () => {
  expect(await failuresOf(['empty', 'briefs/*.mdx', 'nowhere/*.md'])).toEqual([
    'no brief in `empty`',
    'no brief matches `briefs/*.mdx`',
    'no brief matches `nowhere/*.md`',
  ]);
});
