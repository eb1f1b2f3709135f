import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { brief, settings, soundBrief } from '../brief.ts';
import { memoryIo } from '../memory.ts';

const workspace = { 'brief.yml': settings };
const draft = soundBrief({ title: 'Not yet', status: 'draft' });
const wrongDate = soundBrief({ date: '2026-02-30' });
/** The pages that a run left behind. */
const pagesOf = (ran: Awaited<ReturnType<typeof brief>>) =>
  ran.io.paths().filter((path) => path.endsWith('.html'));

describe('pages', () => {
  test('one for each brief of the workspace, named by its slug or its file', async () => {
    const ran = await brief('build', {
      ...workspace,
      'briefs/2026-11-02-rents.md': soundBrief(),
      'briefs/Über Mieten.md': soundBrief({ title: 'On rents' }),
      'briefs/c.md': soundBrief({ title: 'Third', slug: 'a-slug' }),
    });
    expect(ran).toMatchObject({
      code: 0,
      stdout: 'dist/rents.html\ndist/a-slug.html\ndist/ueber-mieten.html\n',
      stderr: expect.stringMatching(
        /^3 pages in dist\/: \d+ new; 0 ms\nnext: open dist\/rents\.html\n$/,
      ),
    });
    expect(ran.io.text('dist/rents.html')).toContain('Housing Working Group');
  });

  test('of a single file, without a workspace, in the working folder', async () => {
    const ran = await brief('build sub/a.md', { 'sub/a.md': soundBrief() });
    expect([ran.code, pagesOf(ran)]).toEqual([0, ['dist/a.html']]);
  });

  test('in the folder of the workspace, wherever one stands', async () => {
    const ran = await brief('build', { '../brief.yml': settings, '../briefs/a.md': soundBrief() });
    expect(ran.stdout).toBe('../dist/a.html\n');
  });

  test('in the folder that is asked for', async () => {
    const ran = await brief('build a.md --out ../www/', { 'a.md': soundBrief() });
    expect([ran.stdout, pagesOf(ran)]).toEqual(['../www/a.html\n', ['../www/a.html']]);
  });

  test('with the images of the workspace', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const text = soundBrief({}, '![A house](../images/house.png)\n');
    const files = { ...workspace, 'briefs/a.md': text, 'images/house.png': png };
    const { io } = await brief('build', files);
    expect(io.text('dist/a.html')).toContain('data:image/png;base64,iVBORw0KGgo=');
  });

  test('of front matter that only strict readers refuse', async () => {
    const summary = '"Rents rise where homes are scarce,\nand building more of them is slow."';
    const ran = await brief('build a.md', { 'a.md': soundBrief({ summary }) });
    expect(ran.code).toBe(0);
    expect(ran.io.text('dist/a.html')).toContain('<title>Why rents rise');
    expect(ran.stderr).toContain('warning[frontmatter/multiline-quoted]');
    const strict = await brief('build a.md --strict', { 'a.md': soundBrief({ summary }) });
    expect([strict.code, pagesOf(strict)]).toEqual([1, []]);
  });

  test('errors behind such front matter are found', async () => {
    const text = soundBrief({ summary: '"Rents rise,\nslowly."', date: '2026-02-30' });
    const ran = await brief('build a.md', { 'a.md': text });
    expect([ran.code, pagesOf(ran)]).toEqual([1, []]);
    expect(ran.stderr).toContain('error[date/invalid]');
  });
});

describe('what stops it', () => {
  test('an error in one brief: nothing is written', async () => {
    const files = { ...workspace, 'briefs/a.md': soundBrief(), 'briefs/b.md': wrongDate };
    const ran = await brief('build', files);
    expect([ran.code, ran.stdout, pagesOf(ran)]).toEqual([1, '', []]);
    expect(ran.stderr).toContain('briefs/b.md:3:7 error[date/invalid]');
    expect(ran.stderr).toMatch(/nothing was built\n$/);
  });

  test('warnings do not, unless --strict', async () => {
    const files = { 'a.md': soundBrief({ titel: 'x' }) };
    const built = await brief('build a.md', files);
    expect([built.code, pagesOf(built)]).toEqual([0, ['dist/a.html']]);
    expect(built.stderr).toContain('warning[frontmatter/unknown-key]');
    const strict = await brief('build a.md --strict', files);
    expect([strict.code, pagesOf(strict)]).toEqual([1, []]);
  });

  test('two briefs that would be one page, also where a disk ignores case', async () => {
    const ran = await brief('build', {
      ...workspace,
      'briefs/2026-11-01-rents.md': soundBrief(),
      'briefs/2026-11-03-Rents.md': soundBrief({ title: 'More' }),
      'briefs/c.md': soundBrief({ title: 'Other' }),
    });
    expect([ran.code, ran.stdout, pagesOf(ran)]).toEqual([1, '', []]);
    expect(ran.stderr).toContain('error[workspace/slug-collision]');
    expect(ran.stderr).toContain('nothing was built');
  });

  test('two briefs of two workspaces that would be one page', async () => {
    const ran = await brief('build one/a.md two/a.md --out dist', {
      'one/a.md': soundBrief(),
      'two/a.md': soundBrief({ title: 'More' }),
      'two/brief.yml': settings,
    });
    expect([ran.code, ran.stdout, pagesOf(ran)]).toEqual([1, '', []]);
    expect(ran.stderr).toBe(
      'error: `one/a.md` and `two/a.md` would both become `dist/a`\n' +
        '  help: give one of them a `slug: …` of its own\n',
    );
  });

  test('a page that would be written onto a brief', async () => {
    const ran = await brief('build notes.html --out .', { 'notes.html': soundBrief() });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(
      'cannot write `./notes.html`: that is the brief `notes.html` itself',
    );
    expect(ran.io.text('notes.html')).toBe(soundBrief());
  });

  test('an unknown format', async () => {
    const ran = await brief('build a.md --format html,pfd', { 'a.md': soundBrief() });
    expect([ran.code, pagesOf(ran)]).toEqual([2, []]);
    expect(ran.stderr).toContain('unknown format `pfd`');
  });

  test('a path that leads nowhere', async () => {
    const ran = await brief('build a.md b.md', { 'a.md': soundBrief() });
    expect([ran.code, ran.stdout, pagesOf(ran)]).toEqual([2, '', []]);
    expect(ran.stderr).toContain('cannot read `b.md`: no such file');
  });

  test.each([
    ['may not be written to', { dist: 'denied' as const }, 'permission denied'],
    ['is on a full disk', { dist: 'full' as const }, 'no space is left on the disk'],
  ])('a dist that %s', async (_, faults, reason) => {
    const files = { ...workspace, 'briefs/a.md': soundBrief(), 'briefs/b.md': soundBrief() };
    const ran = await brief('build', files, { faults });
    expect([ran.code, ran.stdout, pagesOf(ran)]).toEqual([2, '', []]);
    expect(ran.stderr).toContain(`error: cannot write \`dist/a.html\`: ${reason}\n  help: `);
    expect(ran.stderr.split('error:')).toHaveLength(2);
  });

  test('a dist that is a file', async () => {
    const ran = await brief('build a.md', { 'a.md': soundBrief(), dist: 'mine' });
    expect([ran.code, ran.io.text('dist')]).toEqual([2, 'mine']);
    expect(ran.stderr).toContain('cannot write `dist/a.html`: `dist` is a file');
  });
});

describe('drafts', () => {
  const files = { ...workspace, 'briefs/a.md': soundBrief(), 'briefs/b.md': draft };

  test('are left out of the workspace, and that is said', async () => {
    const ran = await brief('build', files);
    expect([ran.code, pagesOf(ran)]).toEqual([0, ['dist/a.html']]);
    expect(ran.stderr).toMatch(
      /^1 page in dist\/: \d+ new; 0 ms\n1 draft left out: briefs\/b\.md\nnext: open dist\/a\.html\n$/,
    );
  });

  test('are left out also where their front matter is hard to read', async () => {
    const hard = soundBrief({ status: 'draft', summary: '"Rents rise,\nslowly."' });
    const ran = await brief('build', { ...files, 'briefs/b.md': hard });
    expect(pagesOf(ran)).toEqual(['dist/a.html']);
  });

  test('their errors stop nobody else', async () => {
    const wrong = soundBrief({ status: 'review', date: '2026-02-30' });
    expect(await brief('build', { ...files, 'briefs/b.md': wrong })).toMatchObject({ code: 0 });
  });

  test('are built with --drafts, and when they are named', async () => {
    for (const line of ['build --drafts', 'build briefs/a.md briefs/b.md']) {
      expect(pagesOf(await brief(line, files))).toEqual(['dist/a.html', 'dist/b.html']);
    }
  });

  test('alone they make no page, and that is said', async () => {
    const ran = await brief('build', { ...workspace, 'briefs/b.md': draft });
    expect(ran).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'no pages\n1 draft left out: briefs/b.md\nnext: brief build --drafts\n',
    });
  });
});

test('an empty --out is refused, and nothing is written', async () => {
  const io = memoryIo({ 'brief.yml': settings, 'briefs/a.md': soundBrief() });
  expect(await main(['build', '--out', ''], io)).toBe(2);
  expect(io.stderr).toBe(
    'error: missing folder after `--out`\n  help: name one, like `--out dist`\n',
  );
  expect(io.paths()).toEqual(['brief.yml', 'briefs/a.md']);
});
