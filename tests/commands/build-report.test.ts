import { describe, expect, test } from 'vitest';
import { brief, settings, soundBrief } from '../brief.ts';
import type { Overrides } from '../memory.ts';

const workspace = { 'brief.yml': settings };
const sound = { ...workspace, 'briefs/a.md': soundBrief() };
const future = soundBrief({ title: 'Not yet', date: '2026-12-24' });
const wrong = soundBrief({ title: 'Wrong', date: '2026-02-30' });

/** Builds with `--report`, and reads it. */
async function report(line: string, files: Readonly<Record<string, string>>, more?: Overrides) {
  const ran = await brief(`${line} --report out/report.json`, files, more);
  return { ...ran, report: JSON.parse(ran.io.text('out/report.json') ?? 'null') };
}

describe('the report', () => {
  test('says what was made, of what, and how large it is', async () => {
    let now = 0;
    const clock = () => {
      now += 120.4;
      return now;
    };
    const ran = await report('build', sound, { clock });
    const page = ran.io.text('dist/a.html') ?? '';
    expect(ran.report).toEqual({
      version: 1,
      built: true,
      formats: ['html'],
      out: ['dist'],
      written: expect.arrayContaining([
        {
          path: 'dist/a.html',
          brief: 'briefs/a.md',
          format: 'html',
          bytes: new TextEncoder().encode(page).length,
          state: 'new',
        },
      ]),
      removed: [],
      left: [],
      diagnostics: { errors: 0, warnings: 0, infos: 0 },
      milliseconds: 120,
    });
    expect(ran.stderr).toContain('; 120 ms\n');
  });

  test('says what was left out and why', async () => {
    const files = {
      ...sound,
      'briefs/b.md': future,
      'briefs/c.md': soundBrief({ title: 'Third', status: 'review' }),
    };
    const ran = await report('build', files);
    expect([ran.code, ran.report.left]).toEqual([
      0,
      [
        { brief: 'briefs/b.md', reason: 'future', date: '2026-12-24' },
        { brief: 'briefs/c.md', reason: 'draft' },
      ],
    ]);
    expect(ran.stderr).toContain(
      '1 draft left out: briefs/c.md\n' +
        '1 brief with a date in the future left out: briefs/b.md (2026-12-24)\n',
    );
  });

  test('is written also where the build stops', async () => {
    const ran = await report('build', { ...sound, 'briefs/b.md': wrong });
    expect([ran.code, ran.report]).toEqual([
      1,
      {
        version: 1,
        built: false,
        formats: ['html'],
        out: ['dist'],
        written: [],
        removed: [],
        left: [{ brief: 'briefs/b.md', reason: 'errors' }],
        diagnostics: { errors: 1, warnings: 0, infos: 0 },
        milliseconds: 0,
      },
    ]);
  });

  test('where a build is strict, names the briefs with warnings', async () => {
    const files = { ...sound, 'briefs/b.md': soundBrief({ title: 'Other', titel: 'x' }) };
    const ran = await report('build --strict', files);
    expect([ran.code, ran.report.left]).toEqual([1, [{ brief: 'briefs/b.md', reason: 'errors' }]]);
  });

  test.each([
    ['a draft', 'briefs/b.md'],
    ['the settings', 'brief.yml'],
    ['a picture', 'a.png'],
  ])('never stands where %s is', async (_, path) => {
    const files = { ...sound, 'briefs/b.md': soundBrief({ status: 'draft' }), 'a.png': 'PNG' };
    const ran = await brief(`build --report ${path}`, files);
    expect([ran.code, ran.io.text(path)]).toEqual([
      2,
      Object.entries(files).find(([one]) => one === path)?.[1],
    ]);
    expect(ran.stderr).toContain('there is a file that is no report');
    expect(ran.io.paths()).not.toContain('dist/a.html');
  });

  test('says that nothing was built where the program could not run', async () => {
    const old = '{\n  "version": 1,\n  "built": true\n}\n';
    const files = { ...sound, 'brief.yml': 'nme: A\n', 'out/report.json': old };
    const ran = await report('build', files);
    expect([ran.code, ran.report.built, ran.report.written]).toEqual([2, false, []]);
  });

  test('needs a file', async () => {
    const ran = await brief('build --report=', sound);
    expect([ran.code, ran.stderr]).toEqual([
      2,
      'error: missing file after `--report`\n  help: name one, like `--report build.json`\n',
    ]);
  });
});

describe('a date in the future', () => {
  const files = { ...sound, 'briefs/b.md': future };

  test('is no reason to leave out a brief that was named, or asked for with --drafts', async () => {
    for (const line of ['build briefs/b.md', 'build --drafts']) {
      expect((await brief(line, files)).io.paths()).toContain('dist/b.html');
    }
  });

  test('has come on its day', async () => {
    const ran = await brief('build', files, { today: '2026-12-24' });
    expect(ran.io.paths()).toContain('dist/b.html');
  });
});

test('a list of what was left out ends somewhere', async () => {
  const drafts = Array.from({ length: 8 }, (_, at) => [
    `briefs/d${at}.md`,
    soundBrief({ title: `Draft ${at}`, status: 'draft' }),
  ]);
  const ran = await brief('build', { ...sound, ...Object.fromEntries(drafts) });
  expect(ran.stderr).toContain(
    '8 drafts left out: briefs/d0.md, briefs/d1.md, briefs/d2.md, briefs/d3.md, briefs/d4.md and 3 more\n',
  );
});

test('progress is shown, and taken away before the end', async () => {
  const shown: (string | undefined)[] = [];
  await brief('build', sound, { progress: (text) => shown.push(text) });
  expect(shown).toEqual(['checking', 'building: 1 of 1 briefs', undefined]);
});

test('an unknown engine is refused', async () => {
  const ran = await brief('build --engine nativ', sound);
  expect([ran.code, ran.stderr]).toEqual([
    2,
    'error: unknown engine `nativ`, expected `native` or `wasm`\n  help: did you mean `native`?\n',
  ]);
});
