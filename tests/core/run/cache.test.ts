import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli.ts';
import { brief, settings, soundBrief } from '../../brief.ts';
import { memoryIo, type Overrides } from '../../memory.ts';

const FILE = '.brief-cache/lint.json';
const files = {
  'brief.yml': settings,
  'briefs/a.md': soundBrief({ titel: 'x' }),
  'briefs/b.md': soundBrief({ title: 'Other' }),
};
const line = 'lint --format compact';
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Files after a first run, with what it kept. */
async function kept(overrides?: Overrides, from: Readonly<Record<string, string>> = files) {
  const { io, stdout } = await brief(line, from, overrides);
  return { cache: io.text(FILE) ?? '', stdout };
}

/** A kept file as this program would have written it, with other words in it: who reads it gives itself away. */
function marked(cache: string): string {
  const body = cache.slice(cache.indexOf('\n') + 1).replaceAll('unknown key', 'KEPT');
  expect(body).toContain('KEPT');
  return `${digest(body)}\n${body}`;
}

async function again(
  changes: Readonly<Record<string, string>> = {},
  overrides?: Overrides,
  command = line,
) {
  const { cache } = await kept();
  return brief(command, { ...files, [FILE]: marked(cache), ...changes }, overrides);
}

test('a second run takes what the first one found', async () => {
  const { stdout } = await kept();
  const { stdout: second, io } = await again();
  expect(second).toBe(stdout.replace('unknown key', 'KEPT'));
  expect(io.text('.brief-cache/.gitignore')).toBeUndefined();
});

test('git is told to leave it alone', async () => {
  const { io } = await brief(line, files);
  expect(io.text('.brief-cache/.gitignore')).toBe('*\n');
});

describe('what is looked for anew', () => {
  test.each<[string, Readonly<Record<string, string>>, Overrides, string]>([
    ['a changed brief', { 'briefs/a.md': `${files['briefs/a.md']}More.\n` }, {}, line],
    ['changed settings', { 'brief.yml': `${settings}# a note\n` }, {}, line],
    ['another year', {}, { today: '2027-01-01' }, line],
    ['other rules', {}, {}, `${line} --rule date/future=warning`],
    ['without a cache', {}, {}, `${line} --no-cache`],
    ['in CI', {}, { ci: true }, line],
  ])('%s', async (_, changes, overrides, command) => {
    const { stdout } = await again(changes, overrides, command);
    expect(stdout).toContain('unknown key');
    expect(stdout).not.toContain('KEPT');
  });

  test('in CI it is kept where that is wished for', async () => {
    expect((await again({}, { ci: true }, `${line} --cache`)).stdout).toContain('KEPT');
  });

  test('the same text under another name', async () => {
    const text = files['briefs/a.md'];
    const { 'briefs/a.md': _, ...others } = files;
    const { cache } = await kept();
    const moved = { ...others, 'briefs/c.md': text, [FILE]: marked(cache) };
    expect((await brief(line, moved)).stdout).toContain('unknown key');
  });

  test('a date that was still to come, on another day of the year', async () => {
    const dated = { 'brief.yml': settings, 'briefs/a.md': soundBrief({ date: '2026-11-25' }) };
    const first = await kept({}, dated);
    expect(first.stdout).toContain('date/future');
    const later = { today: '2026-11-25' };
    const { stdout } = await brief(line, { ...dated, [FILE]: first.cache }, later);
    expect(stdout).not.toContain('date/future');
  });

  test('not a date that is past, on another day of the year', async () => {
    const { stdout } = await again({}, { today: '2026-11-23' });
    expect(stdout).toContain('KEPT');
  });

  test('other files around an unchanged brief', async () => {
    const linked = { ...files, 'briefs/a.md': soundBrief({}, 'See [b](b.md).\n') };
    const first = await kept({}, linked);
    expect(first.stdout).not.toContain('links/missing-file');
    const { 'briefs/b.md': _, ...without } = linked;
    const { stdout } = await brief(line, { ...without, [FILE]: first.cache });
    expect(stdout).toContain('links/missing-file');
  });
});

describe('no harm comes from', () => {
  const body = '{"briefs/a.md":null,"briefs/b.md":{"key":1}}';
  test.each([
    ['an empty file', ''],
    ['a file cut short', undefined],
    ['a file of another program', '{}'],
    ['a file that holds nonsense', `${digest(body)}\n${body}`],
    ['a file that is no JSON', `${digest('{')}\n{`],
  ])('%s', async (_, content) => {
    const { cache, stdout } = await kept();
    const broken = content ?? cache.slice(0, cache.length >> 1);
    const ran = await brief(line, { ...files, [FILE]: broken });
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, stdout, '']);
    // The next run has a whole one again.
    expect(ran.io.text(FILE)).toBe(cache);
  });

  test('a folder in its place', async () => {
    const { stdout } = await kept();
    const ran = await brief(line, { ...files, [`${FILE}/x`]: '' });
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, stdout, '']);
  });

  test('a workspace that nobody may write to', async () => {
    const faults = { [FILE]: { write: 'denied' as const } };
    const ran = await brief(line, files, { faults });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
  });

  test('being started in another folder', async () => {
    const up = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [`../${path}`, text]),
    );
    const first = await brief(line, up);
    expect(first.stdout).toContain('../briefs/a.md:6:1');
    const there = { ...files, [FILE]: first.io.text(`../${FILE}`) ?? '' };
    expect((await brief(line, there)).stdout).toContain('\nbriefs/a.md:6:1'.trim());
  });
});

test('a single file outside a workspace leaves nothing behind', async () => {
  const { io } = await brief('lint a.md', { 'a.md': soundBrief() });
  expect(io.paths()).toEqual(['a.md']);
});

test('a link that leads out of the workspace is neither read nor written', async () => {
  const io = memoryIo({ ...files, [FILE]: 'precious' });
  const real = (path: string) => (path === FILE ? '../precious' : io.files.real(path));
  const linked = { ...io.files, real };
  expect(await main(line.split(' '), Object.assign(Object.create(io), { files: linked }))).toBe(0);
  expect(io.text(FILE)).toBe('precious');
});
