import { expect, test } from 'vitest';
import { settings, soundBrief } from '../../brief.ts';
import { open } from './open.ts';

const files = {
  'brief.yml': `name: Forum\n${settings}`,
  'briefs/a.md': soundBrief(),
  'briefs/b.md': soundBrief({ title: 'Other', date: '2026-01-02', status: 'draft' }),
};
/** A picture of one pixel. */
const gif = Uint8Array.from(
  atob('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs='),
  (sign) => sign.codePointAt(0) ?? 0,
);

test('a workspace is shown with its newest brief, drafts among the others', async () => {
  const state = await open(files).session.state();
  expect(state).toMatchObject({ version: 1, name: 'Forum', problems: [] });
  expect(state.briefs).toEqual([
    {
      path: 'briefs/a.md',
      title: 'Why rents rise',
      page: 'a.html',
      date: '2026-11-02',
      status: 'published',
      errors: 0,
      warnings: 0,
    },
    expect.objectContaining({ path: 'briefs/b.md', title: 'Other', status: 'draft' }),
  ]);
  const { current } = state;
  expect(current).toMatchObject({ path: 'briefs/a.md', words: 8, findings: [], isStale: false });
  expect(current?.html).toContain('<p data-lines="8-8">Homes are scarce');
});

test('the brief that was named comes first, the one that changed last before the newest', async () => {
  const named = open(files, 'briefs/b.md');
  expect((await named.session.state()).current?.path).toBe('briefs/b.md');
  const changed = open(files);
  await changed.session.state();
  const after = await changed.after({ 'briefs/b.md': soundBrief({ title: 'New' }) });
  expect(after).toMatchObject({ version: 2, current: { path: 'briefs/b.md', title: 'New' } });
});

test('what is still to be written is shown, and is no part of the page', async () => {
  const text = soundBrief(
    {},
    [
      '<!-- brief: Write below\r\n  each heading. -->',
      '## Options',
      '<!-- brief: A table:\n| Option | Cost |\n| --- | --- |\nand more. --> <!-- not for us -->',
      '',
    ].join('\n\n'),
  );
  const { current } = await open({ ...files, 'briefs/a.md': text }).session.state();
  expect(current?.guidance).toEqual([
    { line: 8, text: 'Write below each heading.' },
    { line: 13, text: 'A table:\n| Option | Cost |\n| --- | --- |\nand more.' },
  ]);
  expect(current?.html).not.toContain('Write below');
  expect((await open(files).session.state()).current?.guidance).toEqual([]);
});

test('what is saved is shown, with its findings', async () => {
  const { session, after } = open(files);
  await session.state();
  const text = soundBrief({ date: 'soon' }, 'New words.\n');
  const { current, briefs } = await after({ 'briefs/a.md': text }, 'briefs/a.md');
  expect(current?.html).toContain('New words.');
  expect(current?.findings).toEqual([
    {
      rule: 'date/format',
      severity: 'error',
      message: expect.stringContaining('`soon`'),
      why: expect.any(String),
      help: expect.any(String),
      line: 3,
      column: 7,
      isFixable: false,
    },
  ]);
  expect(briefs.find(({ path }) => path === 'briefs/a.md')).toMatchObject({ errors: 1 });
});

test('a brief that is deleted is gone, and can come back', async () => {
  const { after } = open(files);
  const gone = await after({ 'briefs/a.md': undefined }, 'briefs/a.md');
  expect([gone.briefs.map(({ path }) => path), gone.current]).toEqual([['briefs/b.md'], undefined]);
  const back = await after({ 'briefs/a.md': files['briefs/a.md'] }, 'briefs/a.md');
  expect([back.briefs.length, back.current?.title]).toEqual([2, 'Why rents rise']);
});

test('a new brief is among the others', async () => {
  const { after } = open(files);
  const { briefs } = await after({ 'briefs/new.md': soundBrief({ title: 'New' }) });
  expect(briefs.map(({ path }) => path)).toEqual(['briefs/new.md', 'briefs/a.md', 'briefs/b.md']);
});

test('while its front matter is broken, a brief keeps its page', async () => {
  const { session, after } = open(files);
  await session.state();
  const broken = '---\ntitle: [\n---\n\nNew words.\n';
  const { current } = await after({ 'briefs/a.md': broken }, 'briefs/a.md');
  expect(current).toMatchObject({
    title: 'Why rents rise',
    isStale: true,
    findings: [{ severity: 'error' }],
  });
  expect(current?.html).toContain('Why rents rise');
  const again = await after({ 'briefs/a.md': broken }, 'briefs/a.md');
  expect(again.current).toEqual(current);
  const mended = await after({ 'briefs/a.md': soundBrief({}, 'New words.\n') }, 'briefs/a.md');
  expect(mended.current).toMatchObject({ isStale: false, findings: [] });
  expect(mended.current?.html).toContain('New words.');
});

test('front matter that can be repaired is shown as it is meant', async () => {
  const text = soundBrief({ summary: '"Rents rise where homes\nare scarce."' });
  const { current } = await open({ ...files, 'briefs/a.md': text }, 'briefs/a.md').session.state();
  expect(current).toMatchObject({ title: 'Why rents rise', isStale: false });
  expect(current?.findings.map(({ rule }) => rule)).toContain('frontmatter/multiline-quoted');
  expect(current?.html).toContain('Rents rise where homes are scarce.');
});

test('a brief that is broken from the start shows what can be made of it', async () => {
  const from = { ...files, 'briefs/a.md': '---\ntitle: [\n---\n\nNew words.\n' };
  const { current } = await open(from, 'briefs/a.md').session.state();
  expect(current).toMatchObject({ title: 'a', isStale: false });
  expect(current?.html).toContain('New words.');
});

test.each([
  ['that is empty, as while an editor saves it', ''],
  ['that is too deep to be read', `${'> '.repeat(2000)}x\n`],
])('a text %s is no page', async (_, text) => {
  const { session, after } = open(files);
  await session.state();
  const { current } = await after({ 'briefs/a.md': text }, 'briefs/a.md');
  expect(current).toMatchObject({ isStale: true });
  expect(current?.html).toContain('Homes are scarce');
});

test('a file that is no text is a problem, and its page stays', async () => {
  const { session, after } = open(files);
  await session.state();
  await after({ 'briefs/a.md': soundBrief({ date: 'soon' }) }, 'briefs/a.md');
  const bytes = Uint8Array.of(0xff, 0xfe, 0x00);
  const { current, problems, briefs } = await after({ 'briefs/a.md': bytes }, 'briefs/a.md');
  // What was wrong before is not what is wrong now.
  expect(current).toMatchObject({ isStale: true, title: 'Why rents rise', findings: [] });
  expect(problems).toEqual([
    {
      message: 'cannot read `briefs/a.md`: line 1 is not UTF-8 text',
      help: expect.stringContaining('UTF-8'),
    },
  ]);
  expect(briefs).toHaveLength(2);
  const mended = await after({ 'briefs/a.md': soundBrief() }, 'briefs/a.md');
  expect([mended.problems, mended.current?.isStale]).toEqual([[], false]);
});

test.each([
  ['that is broken', 'groups: [\n'],
  ['with a key too many', `${settings}colour: red\n`],
])('settings %s are a problem until they are mended', async (_, text) => {
  const { session, after } = open(files);
  await session.state();
  const { current, problems, briefs } = await after({ 'brief.yml': text }, 'briefs/a.md');
  expect(problems[0]?.message).toMatch(/^brief\.yml:\d+:\d+: /);
  expect(current?.html).toContain('Why rents rise');
  expect(briefs).toHaveLength(2);
  const mended = await after({ 'brief.yml': files['brief.yml'] }, 'briefs/a.md');
  expect(mended).toMatchObject({ name: 'Forum', problems: [] });
});

test.each([
  ['are no text', Uint8Array.of(0xff, 0xfe)],
  ['are gone', undefined],
])('settings that %s are a problem, and everything stays', async (_, data) => {
  const { session, after } = open(files);
  await session.state();
  const { current, problems, briefs } = await after({ 'brief.yml': data }, 'briefs/a.md');
  expect([problems.length, briefs.length]).toEqual([1, 2]);
  expect(current?.html).toContain('Why rents rise');
  const mended = await after({ 'brief.yml': files['brief.yml'] }, 'briefs/a.md');
  expect(mended).toMatchObject({ name: 'Forum', problems: [] });
});

test('settings that are broken from the start are survived', async () => {
  const { session, after } = open({ ...files, 'brief.yml': Uint8Array.of(0xff, 0xfe) });
  expect(await session.state()).toMatchObject({ briefs: [], problems: [{}], current: undefined });
  const mended = await after({ 'brief.yml': files['brief.yml'] });
  expect(mended).toMatchObject({ name: 'Forum', problems: [], current: { path: 'briefs/a.md' } });
});

test('a workspace without a brief says so, and shows the first one that comes', async () => {
  const { session, after } = open({ 'brief.yml': settings, 'briefs/': '' });
  const { briefs, problems } = await session.state();
  expect([briefs, problems[0]?.message]).toEqual([[], 'no brief in `briefs`']);
  const state = await after({ 'briefs/a.md': soundBrief() });
  expect(state).toMatchObject({ problems: [], current: { path: 'briefs/a.md' } });
});

test('all briefs are read by new settings, the one on the screen first', async () => {
  const { session, after } = open(files);
  await session.state();
  const told = new Promise<readonly string[]>((resolve) => {
    session.follow(({ version, paths }) => version === 3 && resolve(paths));
  });
  const rest = settings.replace('housing', 'energy');
  const first = await after({ 'brief.yml': rest }, 'briefs/a.md');
  expect(first.current?.findings.map(({ rule }) => rule)).toContain('frontmatter/group-known');
  expect(await told).toEqual([]);
  const { current } = await session.state('briefs/b.md');
  expect(current?.findings.map(({ rule }) => rule)).toContain('frontmatter/group-known');
});

test('a picture, a style sheet and a bibliography are read anew', async () => {
  const from = {
    ...files,
    'brief.yml': `${settings}theme:\n  style: look.css\n`,
    'look.css': 'p { color: red }',
    'briefs/a.md': soundBrief({}, 'Words.\n\n![A graph](graph.gif)\n'),
  };
  const { session, after } = open(from);
  const before = await session.state('briefs/a.md');
  expect(before.current?.findings.map(({ rule }) => rule)).toContain('links/missing-file');
  const drawn = await after({ 'briefs/graph.gif': gif }, 'briefs/a.md');
  expect(drawn.current?.html).toContain('src="data:image/gif;base64,');
  expect(drawn.current?.findings.map(({ rule }) => rule)).not.toContain('links/missing-file');
  const styled = await after({ 'look.css': 'p { color: green }' }, 'briefs/a.md');
  expect(styled.current?.html).toContain('color: green');
});

const bib = '@book{a, title = {Rents}, author = {Doe, Jane}, year = {2025}}\n';

test('what a format cannot make is a problem, and the last page stays', async () => {
  const from = {
    ...files,
    'briefs/a.md': soundBrief({ references: 'a.bib' }),
    'briefs/a.bib': bib,
  };
  const { session, after } = open(from);
  await session.state('briefs/a.md');
  const { current, problems } = await after({ 'briefs/a.bib': '@book{' }, 'briefs/a.md');
  expect([current?.isStale, problems.length]).toEqual([true, 1]);
});

test('a folder shows its briefs, and knows the others of the workspace', async () => {
  const from = { ...files, 'briefs/sub/c.md': soundBrief({ title: 'Third' }, '[a](../a.md)\n') };
  const { briefs, current } = await open(from, 'briefs/sub').session.state();
  expect(briefs.map(({ path }) => path)).toEqual(['briefs/sub/c.md']);
  expect(current?.html).toContain('href="a.html"');
});

test('one brief without a workspace is enough', async () => {
  const { session, after } = open({ 'x/a.md': soundBrief(), 'x/b.md': soundBrief() }, 'x/a.md');
  const { briefs, current, name } = await session.state();
  expect([name, briefs.length, current?.path]).toEqual([undefined, 1, 'x/a.md']);
  const { problems } = await after({ 'x/a.md': undefined });
  expect(problems[0]?.message).toBe('cannot read `x/a.md`: no such file');
});

test('what is asked for while files change is made once, of the last of them', async () => {
  const { session, after, io } = open(files);
  await session.state();
  const reads: string[] = [];
  const { read } = io.files;
  io.files.read = (path) => {
    reads.push(path);
    return read(path);
  };
  const states = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      after({ 'briefs/a.md': soundBrief({}, `Save ${at}.\n`) }, 'briefs/a.md'),
    ),
  );
  expect(new Set(states.map(({ current }) => current?.html)).size).toBe(1);
  expect(states[0]?.current?.html).toContain('Save 199.');
  expect(reads.filter((path) => path === 'briefs/a.md')).toHaveLength(1);
});

test('whoever follows hears of every change until they leave', () => {
  const { session } = open(files);
  const heard: unknown[] = [];
  const leave = session.follow((change) => heard.push(change));
  session.change(['briefs/a.md']);
  leave();
  session.change(['briefs/b.md']);
  expect([heard, session.version]).toEqual([[{ version: 2, paths: ['briefs/a.md'] }], 3]);
});

test('a PDF is made of the latest text, and once', async () => {
  let sets = 0;
  const typeset = async () => {
    sets++;
    return Uint8Array.of(sets);
  };
  const { session, after } = open(files, undefined, { typeset });
  const twice = await Promise.all([session.pdf('briefs/a.md'), session.pdf('briefs/a.md')]);
  expect(twice).toEqual([Uint8Array.of(1), Uint8Array.of(1)]);
  await after({ 'briefs/a.md': soundBrief({}, 'New words.\n') });
  expect(await session.pdf('briefs/a.md')).toEqual(Uint8Array.of(2));
  expect(await session.pdf('brief.yml')).toBeUndefined();
  await after({ 'briefs/a.md': '---\ntitle: [\n---\n' });
  await expect(session.pdf('briefs/a.md')).rejects.toThrow('cannot make the PDF');
});

test('what goes wrong once is made up for', async () => {
  const { session, after, io } = open(files);
  await session.state();
  const { list } = io.files;
  io.files.list = () => {
    throw new Error('boom');
  };
  io.files.kind = ((kind) => (path: string) => {
    if (path === 'briefs/a.md' && io.files.list !== list) throw new Error('boom');
    return kind(path);
  })(io.files.kind);
  await expect(after({ 'briefs/a.md': soundBrief({}, 'New.\n') }, 'briefs/a.md')).rejects.toThrow();
  io.files.list = list;
  session.change([]);
  expect((await session.state('briefs/a.md')).current?.html).toContain('New.');
});
