import { describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli.ts';
import { brief, settings, soundBrief } from '../brief.ts';
import { memoryIo } from '../memory.ts';

/** One error that `--fix` mends (date/format), one warning that it does not (title-length). */
const germanDate = soundBrief({ date: 'Montag, 2. November 2026' });
const longTitle = soundBrief({ title: 'word '.repeat(30).trim() });

describe('what it looks at', () => {
  test('a brief without a workspace', async () => {
    expect(await brief('lint a.md', { 'a.md': soundBrief() })).toMatchObject({
      code: 0,
      stdout: '1 brief checked, nothing to mend\n',
      stderr: '',
    });
  });

  test('the workspace, from a folder inside it', async () => {
    const { code, stdout } = await brief('lint', {
      '../brief.yml': settings,
      '../briefs/a.md': soundBrief(),
      '../briefs/b.md': soundBrief({ title: 'Other', group: 'huosing' }),
    });
    expect(code).toBe(1);
    expect(stdout).toContain('../briefs/b.md:5:8 error[frontmatter/group-known]');
    expect(stdout).toContain('1 error in 1 of 2 briefs');
  });

  test('the settings of a workspace that it does not stand in', async () => {
    const files = { '../w/brief.yml': settings, '../w/briefs/a.md': soundBrief({ group: 'x' }) };
    expect((await brief('lint ../w/briefs/a.md', files)).stdout).toContain('group-known');
  });
});

describe('exit codes', () => {
  test.each([
    ['lint good.md', 0],
    ['lint warned.md', 0],
    ['lint warned.md --max-warnings 1', 0],
    ['lint warned.md --max-warnings 0', 1],
    ['lint warned.md --strict', 1],
    ['lint bad.md', 1],
    ['lint bad.md --rule date/format=warning', 0],
    ['lint bad.md --rule date=off --strict', 0],
    ['lint bad.md --only links', 0],
    ['lint bad.md --only links,date/format', 1],
    ['lint bad.md --only links --only date', 1],
    ['lint warned.md --rule frontmatter/title-length=error', 1],
    ['lint bad.md nope.md', 2],
  ])('%s: %i', async (line, expected) => {
    const files = { 'good.md': soundBrief(), 'warned.md': longTitle, 'bad.md': germanDate };
    expect((await brief(line, files)).code).toBe(expected);
  });
});

describe('usage', () => {
  test.each([
    ['lint a.md --format jsn', 'unknown format `jsn`', 'did you mean `json`?'],
    ['lint a.md --only dates', 'unknown rule `dates`', 'did you mean `date`?'],
    [
      'lint a.md --rule date/fromat=off',
      'unknown rule `date/fromat`',
      'did you mean `date/format`?',
    ],
    ['lint a.md --rule date=of', 'unknown level `of`', 'did you mean `off`?'],
    ['lint a.md --max-warnings many', 'unexpected `many`', '--max-warnings 10'],
    ['lint a.md --fixx', 'unknown option `--fixx`', 'did you mean `--fix`?'],
    [
      'lint a.md --format json --format compact',
      'unexpected format `compact` beside `json`',
      '--format compact=FILE',
    ],
    ['lint a.md --format jsn=x.json', 'unknown format `jsn`', 'did you mean `json`?'],
    ['lint a.md --format json=', 'missing file after `json=`', '`--format json`'],
    [
      'lint a.md --format json=x --format jsonl=./x',
      'two formats for `x`',
      'name a file of its own',
    ],
    ['lint a.md --format', 'missing `<name>` after `--format`', ''],
    ['lint a.md --stdin', 'unexpected path `a.md` beside `--stdin`', '--stdin-filename a.md'],
    ['lint', 'there is no `brief.yml` here or above', 'name a file or a folder'],
  ])('%s is refused', async (line, message, help) => {
    const { code, stdout, stderr } = await brief(line, { 'a.md': germanDate });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });
});

describe('formats', () => {
  test('json alone is on stdout', async () => {
    const { stdout, stderr } = await brief('lint a.md --format json', { 'a.md': germanDate });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, fixable: 1 },
      diagnostics: [{ path: 'a.md', rule: 'date/format', start: { line: 3, column: 7 } }],
    });
    expect(stderr).toBe('');
  });

  test('github annotates', async () => {
    const { stdout } = await brief('lint a.md --format github', { 'a.md': germanDate });
    expect(stdout).toMatch(/^::error file=a\.md,line=3,endLine=3,col=7,.*title=date\/format::/);
  });

  test('several go to their files, and one is printed', async () => {
    const line = 'lint a.md --format json=out/a.json --format compact --format sarif=a=b.sarif';
    const { code, stdout, stderr, io } = await brief(line, { 'a.md': germanDate });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^a\.md:3:7: error date\/format .+\n$/);
    expect(JSON.parse(io.text('out/a.json') ?? '').diagnostics).toHaveLength(1);
    const { driver } = JSON.parse(io.text('a=b.sarif') ?? '').runs[0].tool;
    expect(driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
    expect(driver.rules.length).toBeGreaterThan(20);
  });

  test('text is printed where all others go to files, without its colours there', async () => {
    const line = 'lint a.md --format jsonl=a.jsonl --format text=a.txt';
    const color = { out: true, err: true };
    const { code, stdout, io } = await brief(line, { 'a.md': soundBrief() }, { color });
    expect([code, io.text('a.jsonl')]).toEqual([0, '']);
    expect(stdout).toContain('1 brief checked');
    expect((await brief(line, { 'a.md': germanDate }, { color })).io.text('a.txt')).not.toContain(
      '\u001B',
    );
  });

  test('github adds its table to the page of the job, the others do not', async () => {
    const added: string[] = [];
    const jobSummary = (text: string) => added.push(text);
    const line = 'lint a.md --format json --format github=a.txt --format compact=b.txt';
    const { code } = await brief(line, { 'a.md': germanDate }, { jobSummary });
    expect([code, added.length]).toEqual([1, 1]);
    expect(added[0]).toContain('| a&#46;md:3:7 | error | date/format |');
  });

  test('a file that cannot be written is named, and the others are', async () => {
    const line = 'lint a.md --format json=no/a.json --format jsonl=b.jsonl';
    const faults = { no: 'denied' } as const;
    const { code, stdout, stderr, io } = await brief(line, { 'a.md': germanDate }, { faults });
    expect(code).toBe(2);
    expect(stdout).toContain('a.md:3:7 error[date/format]');
    expect(stderr).toContain('cannot write `no/a.json`: permission denied');
    expect(io.text('b.jsonl')).toMatch(/^\{.+\}\n$/);
  });

  test('a report is never written onto a brief', async () => {
    const { code, stderr, io } = await brief('lint --format json=./a.md a.md', {
      'a.md': germanDate,
    });
    expect([code, io.text('a.md')]).toEqual([2, germanDate]);
    expect(stderr).toContain('that is the brief `a.md` itself');
  });

  test('colour is that of the stream', async () => {
    const color = { out: true, err: false };
    expect((await brief('lint a.md', { 'a.md': germanDate }, { color })).stdout).toContain(
      '\u001B[',
    );
    expect((await brief('lint a.md', { 'a.md': germanDate })).stdout).not.toContain('\u001B[');
  });
});

describe('--fix', () => {
  test('mends what can be mended, says so, and reports the rest', async () => {
    const crlf = soundBrief({ date: 'Montag, 2. November 2026', titel: 'x' }).replaceAll(
      '\n',
      '\r\n',
    );
    const files = { 'a.md': `\uFEFF${crlf}`, 'b.md': soundBrief({ title: 'Other' }) };
    const { code, stdout, stderr, io } = await brief('lint --fix a.md b.md', files);
    expect(code).toBe(0);
    expect(io.text('a.md')).toBe(files['a.md'].replace('Montag, 2. November 2026', '2026-11-02'));
    expect(io.text('b.md')).toBe(files['b.md']);
    expect(stderr).toMatch(/^a\.md:3:7 fixed\[date\/format\]: .+\n1 finding fixed in 1 brief\n\n$/);
    expect(stdout).toContain('warning[frontmatter/unknown-key]');
    expect(stdout).toContain('1 warning in 1 of 2 briefs');
  });

  test('goes on until nothing is left: one repair brings another to light', async () => {
    const text = soundBrief({ title: 'May Brief: Rents', date: '2. November 2026' });
    const { code, stdout, stderr, io } = await brief('lint --fix a.md', { 'a.md': text });
    expect(stderr).toMatch(/fixed\[frontmatter\/unquoted-colon\][\s\S]+fixed\[date\/format\]/);
    expect(stderr).toContain('2 findings fixed in 1 brief');
    expect(io.text('a.md')).toContain('title: "May Brief: Rents"\ndate: 2026-11-02\n');
    expect(stdout).toContain('warning[date/title-mismatch]');
    expect(code).toBe(0);
  });

  test('leaves alone what this run does not look for', async () => {
    const { io, stderr } = await brief('lint --fix --only links a.md', { 'a.md': germanDate });
    expect([io.text('a.md'), stderr]).toEqual([germanDate, '']);
  });

  test('a file that cannot be written hides nothing', async () => {
    const faults = { 'a.md': { write: 'denied' as const } };
    const files = { 'a.md': germanDate, 'b.md': germanDate };
    const { code, stdout, stderr, io } = await brief('lint --fix a.md b.md', files, { faults });
    expect(code).toBe(2);
    expect(stderr).toContain('error: cannot write `a.md`: permission denied');
    expect(stdout).toContain('a.md:3:7 error[date/format]');
    expect([io.text('a.md'), io.text('b.md')]).toEqual([germanDate, soundBrief()]);
  });

  test('what somebody else has changed meanwhile stays as it is', async () => {
    const io = memoryIo({ 'a.md': germanDate });
    const later = new TextEncoder().encode(`${germanDate}\nOne more sentence.\n`);
    const read = vi.fn(io.files.read).mockImplementationOnce(io.files.read).mockReturnValue(later);
    const files = { ...io.files, read };
    expect(await main(['lint', '--fix', 'a.md'], Object.assign(Object.create(io), { files }))).toBe(
      2,
    );
    expect(io.stderr).toContain('cannot write `a.md`: it has changed since it was read');
    expect(io.text('a.md')).toBe(germanDate);
  });
});

describe('--stdin', () => {
  test('reads a brief, under the name that it is given', async () => {
    const files = { 'brief.yml': settings };
    const options = { stdin: soundBrief({ group: 'x' }) };
    const named = await brief('lint --stdin --stdin-filename briefs/a.md', files, options);
    expect(named.stdout).toContain('briefs/a.md:5:8 error[frontmatter/group-known]');
    expect(named.code).toBe(1);
    const nameless = await brief('lint --stdin', files, options);
    expect(nameless.stdout).toContain('<stdin>:5:8 error[frontmatter/group-known]');
  });

  test('with --fix the text is on stdout and the rest on stderr', async () => {
    const { code, stdout, stderr } = await brief('lint --stdin --fix', {}, { stdin: germanDate });
    expect([code, stdout]).toEqual([0, soundBrief()]);
    expect(stderr).toContain('<stdin>:3:7 fixed[date/format]');
    expect(stderr).toContain('1 brief checked, nothing to mend');
  });

  test('what is not UTF-8 is refused', async () => {
    const { code, stderr } = await brief('lint --stdin', {}, { stdin: new Uint8Array([0xff]) });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('cannot read `<stdin>`: line 1 is'),
    ]);
  });
});

describe('bad input', () => {
  const latin = new Uint8Array([...new TextEncoder().encode('---\ntitle: Gr'), 0xfc, 0x6e]);
  test.each([
    [
      'a missing file',
      'breifs/a.md',
      'cannot read `breifs/a.md`: no such file',
      'did you mean `briefs/a.md`?',
    ],
    ['a missing folder', 'nowhere/', 'cannot read `nowhere/`: no such file', ''],
    ['a folder without briefs', 'folder.md', 'no brief in `folder.md`', 'name another folder'],
    [
      'an unreadable file',
      'denied.md',
      'cannot read `denied.md`: permission denied',
      'allow yourself to read it',
    ],
    [
      'what is not UTF-8',
      'latin.md',
      'cannot read `latin.md`: line 2 is not UTF-8 text',
      'save it as UTF-8',
    ],
    [
      '5 MB',
      'large.md',
      'cannot read `large.md`: it has 4.8 MiB, expected at most 2 MiB',
      'split the text',
    ],
    [
      'a pattern that matches nothing',
      '*.markdown',
      'no brief matches `*.markdown`',
      'a pattern finds files',
    ],
  ])('%s is exit 2 and hides no finding', async (_, path, message, help) => {
    const files = {
      'briefs/a.md': germanDate,
      'folder.md/x.txt': '',
      'denied.md': '',
      'latin.md': latin,
      'large.md': 'x'.repeat(5_000_000),
    };
    const faults = { 'denied.md': 'denied' as const };
    const { code, stdout, stderr } = await brief(`lint ${path} briefs/a.md`, files, { faults });
    expect(code).toBe(2);
    expect(stdout).toContain('briefs/a.md:3:7 error[date/format]');
    expect(stderr.split('\n')[0]).toBe(`error: ${message}`);
    expect(stderr).toContain(help);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['an empty file', ''],
    ['a file without front matter', '# A title\n\nText.\n'],
    ['front matter that is JavaScript', '---js\n{ title: process.exit(7) }\n---\n\nText.\n'],
    ['nothing but white space', '\uFEFF\r\n\r\n'],
  ])('%s is one error in the front matter', async (_, text) => {
    const { code, stdout, stderr } = await brief('lint a.md --format json', { 'a.md': text });
    const { diagnostics } = JSON.parse(stdout);
    const rules = diagnostics.map(({ rule }: { rule: string }) => rule);
    expect([code, stderr]).toEqual([1, '']);
    expect(rules.filter((rule: string) => rule.startsWith('frontmatter/'))).toHaveLength(1);
  });

  test('settings that are wrong are said once, with their place', async () => {
    const files = {
      'brief.yml': 'lnag: en\n',
      'briefs/a.md': soundBrief(),
      'briefs/b.md': soundBrief({ title: 'Other' }),
    };
    for (const line of ['lint', 'lint briefs', 'lint briefs/a.md briefs/b.md']) {
      const { code, stdout, stderr } = await brief(line, files);
      expect([code, stderr]).toEqual([2, '']);
      expect(stdout.match(/unknown key `lnag`/g)).toHaveLength(1);
      expect(stdout).toContain('brief.yml:1:1 error[workspace/settings]: unknown key `lnag`\n');
      expect(stdout).toContain('help: did you mean `lang`?');
    }
    const stderr = 'error: brief.yml:1:1: unknown key `lnag`\n  help: did you mean `lang`?\n';
    expect(await brief('build', files)).toMatchObject({ code: 2, stdout: '', stderr });
  });

  test('hostile names and texts write no escape and no workflow command', async () => {
    const name = 'x\u001B[2J\n::error::y.md';
    const files = { [name]: `---\ntitle: "\\e[2J"\n---\n\n#### \u001B[2J ##[error]x\n` };
    const { stdout, stderr } = await brief('lint . nope\u001B[2J.md', files);
    expect(stdout).toContain('x\\u{1b}[2J\\u{a}::error::y.md:');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    expect(stdout + stderr).not.toMatch(/\u001B|^\s*::|##\[/m);
  });
});

describe('where it is started', () => {
  const files = { '../brief.yml': settings, 'a.md': soundBrief(), '../b.md': soundBrief() };

  test('a brief below the working folder has one name', async () => {
    const inside = { '../../brief.yml': settings, 'a.md': soundBrief() };
    const { code, stdout } = await brief('lint --format compact a.md', inside);
    expect([code, stdout]).toEqual([0, '']);
    const { stdout: all } = await brief('lint --no-cache --format compact', files);
    expect(all).toContain('`../b.md` has the title');
    expect(all).not.toContain('../workspace');
  });

  test('a workspace inside this one is not asked for', async () => {
    const nested = {
      'brief.yml': settings,
      'briefs/a.md': soundBrief(),
      'briefs/in/brief.yml': `${settings}nonsense: x\n`,
      'briefs/in/briefs/b.md': soundBrief(),
    };
    expect(await brief('lint --format compact briefs/a.md', nested)).toMatchObject({
      code: 0,
      stdout: '',
    });
  });

  test('a brief that cannot be read hides none of the others beside it', async () => {
    const beside = {
      'brief.yml': settings,
      'briefs/a.md': soundBrief(),
      'briefs/b.md': new Uint8Array([0xff]),
      'briefs/c.md': soundBrief(),
    };
    const { stdout } = await brief('lint --format compact briefs/c.md', beside);
    expect(stdout).toContain('`briefs/a.md` has the title');
    const { stdout: first } = await brief('lint --format compact briefs/a.md', beside);
    expect(first).not.toContain('b.md');
  });
});

describe('--diff', () => {
  test('shows what --fix would do, and writes nothing', async () => {
    const { code, stdout, io } = await brief('lint --diff a.md', { 'a.md': germanDate });
    expect([code, io.text('a.md')]).toEqual([1, germanDate]);
    expect(stdout).toContain('--- a/a.md');
    expect(stdout).toContain('+date: 2026-11-02');
    expect(await brief('lint --diff a.md', { 'a.md': soundBrief() })).toMatchObject({
      code: 0,
      stdout: '',
    });
  });

  test('a brief that cannot be read is told', async () => {
    const files = { 'a.md': germanDate, 'b.md': new Uint8Array([0xff]) };
    const { code, stdout, stderr } = await brief('lint --diff a.md b.md', files);
    expect(code).toBe(2);
    expect(stdout).toContain('+date: 2026-11-02');
    expect(stderr).toContain('cannot read `b.md`');
  });
});

describe('a mistake in brief.yml', () => {
  const files = { 'brief.yml': `lnag: en\n${settings}`, 'briefs/a.md': soundBrief() };

  test.each(['--only date', '--rule workspace=off', '--ignore workspace', '--profile strict'])(
    'is found with %s',
    async (flags) => {
      const { code, stdout } = await brief(`lint ${flags}`, files);
      expect([code, stdout]).toEqual([2, expect.stringContaining('error[workspace/settings]')]);
    },
  );

  test.each(['--rule workspace/settings=off', '--ignore workspace/settings'])(
    'cannot be left out by %s',
    async (flags) => {
      const { code, stderr } = await brief(`lint ${flags}`, files);
      expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be changed')]);
    },
  );

  test('nor in brief.yml itself', async () => {
    const off = { ...files, 'brief.yml': `${settings}rules:\n  workspace/settings: off\n` };
    const { code, stdout } = await brief('lint', off);
    expect(code).toBe(2);
    expect(stdout).toContain(
      'brief.yml:5:3 error[workspace/settings]: `workspace/settings` cannot',
    );
  });
});

describe('--online', () => {
  const body = 'See [the Act](https://a.example.eu/act) and [the law](https://b.example.eu/law).\n';
  const files = { 'brief.yml': settings, 'briefs/a.md': soundBrief({}, body) };
  const KEPT = '.brief-cache/web.json';
  const statuses: Readonly<Record<string, number>> = { 'https://a.example.eu/act': 404 };

  test('names what is gone, and believes an answer for a week', async () => {
    const visit = vi.fn(async (address: string) => ({ status: statuses[address] ?? 200 }));
    const { stdout, io } = await brief('lint --online', files, { visit });
    expect(stdout).toContain('briefs/a.md:8:15 warning[links/dead-url]');
    expect(visit).toHaveBeenCalledTimes(2);
    const again = await brief(
      'lint --online',
      { ...files, [KEPT]: io.text(KEPT) ?? '' },
      { visit },
    );
    expect(again.stdout).toBe(stdout);
    expect(visit).toHaveBeenCalledTimes(2);
  });

  test('asks nobody without it', async () => {
    const visit = vi.fn(async () => ({ status: 404 }));
    expect((await brief('lint', files, { visit })).code).toBe(0);
    expect(visit).not.toHaveBeenCalled();
  });

  test('takes no link for dead where nothing at all answers', async () => {
    const visit = async () => ({ fault: 'unknown host' });
    const { code, stdout, stderr, io } = await brief('lint --online', files, { visit });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no web address answered');
    expect(stderr).toContain('see whether this machine is online');
    expect(io.text(KEPT)).toBeUndefined();
  });

  test('is refused where there is no web', async () => {
    const { code, stderr } = await brief('lint --online', files);
    expect([code, stderr]).toEqual([2, expect.stringContaining('there is no web to ask')]);
  });
});
