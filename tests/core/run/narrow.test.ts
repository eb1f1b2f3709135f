import { describe, expect, test } from 'vitest';
import { brief, settings, soundBrief } from '../../brief.ts';

const FILE = 'brief-baseline.json';
const lint = 'lint --no-cache --format compact';
const files = {
  'brief.yml': settings,
  'briefs/a.md': soundBrief({ titel: 'x' }, 'See [x](gone.md).\n'),
  'briefs/b.md': soundBrief({ title: 'Other', titel: 'x' }),
};

/** The files with a baseline of all their findings. */
async function known(line = 'lint --update-baseline', from: Record<string, string> = files) {
  const { io } = await brief(line, from);
  return { ...from, [FILE]: io.text(FILE) ?? '' };
}

describe('--baseline', () => {
  test('leaves out what it knows, and tells what is new', async () => {
    const all = await known();
    expect(await brief(`${lint} --baseline ${FILE}`, all)).toMatchObject({ code: 0, stdout: '' });
    const more = { ...all, 'briefs/b.md': `${files['briefs/b.md']}\n[y](gone.md)\n` };
    const { code, stdout } = await brief(`${lint} --baseline ${FILE}`, more);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('links/missing-file')]);
  });

  test('tells of entries that are gone, and the update takes them out', async () => {
    const all = { ...(await known()), 'briefs/b.md': soundBrief({ title: 'Other' }) };
    const { stdout } = await brief(`${lint} --baseline ${FILE}`, all);
    expect(stdout).toContain('1 known finding in `briefs/b.md` is gone');
    const { io } = await brief(`lint --baseline ${FILE} --update-baseline`, all);
    expect(io.text(FILE)).not.toContain('briefs/b.md');
  });

  test('nothing is gone that was not looked for', async () => {
    const all = await known();
    for (const line of [`${lint} --only links,lint`, `${lint} briefs/a.md`]) {
      const { stdout } = await brief(`${line} --baseline ${FILE}`, all);
      expect(stdout).toBe('');
    }
    const faults = { 'briefs/b.md': 'denied' as const };
    const { code, stdout } = await brief(`${lint} --baseline ${FILE}`, all, { faults });
    expect([code, stdout]).toEqual([2, '']);
  });

  test.each(['--only links', 'briefs/a.md'])('an update with %s keeps the rest', async (which) => {
    const all = await known();
    const { io } = await brief(`lint ${which} --baseline ${FILE} --update-baseline`, all);
    expect(io.text(FILE)).toBe(all[FILE]);
  });

  test('wrong settings are never known', async () => {
    const all = { ...(await known()), 'brief.yml': `${settings}nonsense: x\n` };
    const { code, stdout } = await brief(`${lint} --baseline ${FILE}`, all);
    expect([code, stdout]).toEqual([2, expect.stringContaining('workspace/settings')]);
    const update = await brief('lint --update-baseline', all);
    expect([update.code, update.io.text(FILE)]).toEqual([2, all[FILE]]);
  });

  test.each(['--since main', '--staged', '--stdin'])('no update beside %s', async (beside) => {
    const { code, stderr } = await brief(`lint --update-baseline ${beside}`, files);
    expect(code).toBe(2);
    expect(stderr).toContain(`unexpected \`--update-baseline\` beside \`${beside.split(' ')[0]}\``);
  });
});

describe('--since', () => {
  const changes = async () => new Map([['briefs/a.md', [[9, 9]] as const]]);

  test('reports what changed lines cause', async () => {
    const { code, stdout } = await brief(`${lint} --since main`, files, { changes });
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('briefs/a.md:9:')]);
  });

  test('wrong settings are wrong for every line', async () => {
    const wrong = { ...files, 'brief.yml': `${settings}nonsense: x\n` };
    const { code } = await brief(`${lint} --staged`, wrong, { changes: async () => new Map() });
    expect(code).toBe(2);
  });
});
