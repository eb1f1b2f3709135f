import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Brief } from '../../src/core/brief.ts';
import { Cancelled } from '../../src/core/io.ts';
import { kindFinder, readKinds } from '../../src/core/kinds.ts';
import { lint } from '../../src/core/lint.ts';
import { parse } from '../../src/core/parse.ts';
import { rules } from '../../src/rules/index.ts';
import { type MemoryIo, memoryIo, type Overrides } from '../memory.ts';

const settings = [
  'name: Forum',
  'lang: en',
  'groups:',
  '  housing: { name: { en: Housing, de: Wohnen } }',
  '  trade: { name: Trade Group }',
  '',
].join('\n');
const workspace = { 'brief.yml': settings };
const title = 'Why rents rise';
const summary = 'Rents rise where homes are scarce, and building more of them takes years.';
const needed = [title, '--summary', summary, '--group', 'housing'];
const path = 'briefs/2026-11-22-why-rents-rise.md';

async function run(args: readonly string[], overrides: Overrides = {}, files = workspace) {
  const io = memoryIo(files, overrides);
  const code = await main(['new', ...args], io);
  return { io, code };
}

const findings = (io: MemoryIo, file: string) => lintAs(parse(io.text(file) ?? '', file), io);

function lintAs(brief: Brief, { templates, today, files }: MemoryIo) {
  const kind = kindFinder(templates)(brief.meta.kind);
  const context = { today, kind, list: files.list };
  return lint(brief, { rules: rules.filter(({ strict }) => !strict), context });
}

/** Findings that do not speak of guidance, which every scaffold has. */
const faults = (io: MemoryIo, file: string) =>
  findings(io, file)
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'structure/placeholder');

/** The words of the line that begins with a label, as a POSIX shell splits them. */
function wordsOf(io: MemoryIo, label: string): readonly string[] {
  const line = new RegExp(`^ *${label} *(.*)$`, 'm').exec(io.stderr)?.[1] ?? '';
  const command = line.slice(line.indexOf('brief '));
  const words = execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return words.split('\0').slice(0, -1);
}

describe('without a question', () => {
  test('writes a draft, and says where it is and what comes next', async () => {
    const { io, code } = await run(needed);
    expect(code).toBe(0);
    expect(io.stdout).toBe(`${path}\n`);
    expect(io.stderr).toBe(
      [
        `next: see it while you write: brief preview ${path}`,
        `      see what is to mend:    brief lint ${path}`,
        '',
      ].join('\n'),
    );
    expect(io.text(path)?.split('## ')[0]).toContain(
      [
        '---',
        'title: Why rents rise',
        'date: 2026-11-22',
        `summary: ${summary}`,
        'group: housing',
        'kind: policy-brief',
        'lang: en',
        'status: draft',
        '---',
        '',
      ].join('\n'),
    );
  });

  const scaffolds = readKinds(memoryIo().templates).flatMap(({ id, languages }) =>
    languages.map((lang) => [id, lang]),
  );
  it.each(scaffolds)(
    'a fresh %s in %s: only its guidance is left to do',
    async (kind = '', lang = '') => {
      const { io } = await run([...needed, '--kind', kind, '--lang', lang]);
      const { meta, frontMatter } = parse(io.text(path) ?? '', path);
      expect(frontMatter.state).toBe('read');
      expect(meta).toMatchObject({ kind, lang, status: 'draft' });
      const guidance = io.text(path)?.match(/^<!-- brief: /gm) ?? [];
      expect(guidance.length).toBeGreaterThan(6);
      expect(findings(io, path)).toMatchObject([
        {
          rule: 'structure/placeholder',
          severity: 'warning',
          message: `${guidance.length} notes of guidance were left in, this is the first`,
        },
      ]);
    },
  );

  test('takes everything that the flags say', async () => {
    const flags = '--lang de-AT --date 2024-05-31 --kind monthly-brief --period 2024-04'.split(' ');
    const people = [
      '--author',
      'Ada Lovelace',
      '--author',
      'Emmy Noether',
      '--series',
      'May Brief',
    ];
    const { io } = await run([...needed, ...flags, ...people, '--out', 'drafts/rents.md']);
    const { meta } = parse(io.text('drafts/rents.md') ?? '', 'a.md');
    expect(meta).toEqual({
      title,
      summary,
      group: 'housing',
      date: '2024-05-31',
      kind: 'monthly-brief',
      lang: 'de-AT',
      period: '2024-04',
      series: 'May Brief',
      number: '1',
      authors: ['Ada Lovelace', 'Emmy Noether'],
      status: 'draft',
    });
    expect(io.text('drafts/rents.md')).toContain('## Was geschehen ist');
  });

  test('takes the only group, the language and the folder of the workspace', async () => {
    const only = 'lang: de\ngroups:\n  trade: { name: Handel }\n';
    const { io, code } = await run([title, '--summary', summary], {}, { 'brief.yml': only });
    expect(code).toBe(0);
    expect(parse(io.text(path) ?? '', path).meta).toMatchObject({ group: 'trade', lang: 'de' });
    const below = await run([title, '--summary', summary], {}, { '../brief.yml': only } as never);
    expect(below.io.stdout).toBe(`../${path}\n`);
  });

  test('a group may write in a language that there is no scaffold in', async () => {
    const files = { 'brief.yml': 'lang: es\ngroups:\n  housing: { name: Vivienda }\n' };
    const { io } = await run(['Rents', '--summary', 's', '--yes'], {}, files);
    const text = io.text('briefs/2026-11-22-rents.md');
    expect(text).toContain('\nlang: es\n');
    expect(text).toContain('\n## Key messages\n');
  });

  test('knows the month of a brief that speaks of one', async () => {
    const { io } = await run([...needed, '--kind', 'monthly-brief', '--date', '2024-05-31']);
    const file = 'briefs/2024-05-31-why-rents-rise.md';
    expect(parse(io.text(file) ?? '', file).meta.period).toBe('2024-05');
  });

  test('any group will do where there is no workspace', async () => {
    const { io, code } = await run(
      [title, '--summary', summary, '--group', 'reading'],
      {},
      {} as never,
    );
    expect(code).toBe(0);
    expect(io.text(path)).toContain('\ngroup: reading\n');
  });

  test('--dry-run prints the same brief and writes nothing', async () => {
    const { io: written } = await run(needed);
    const { io, code } = await run([...needed, '--dry-run']);
    expect(code).toBe(0);
    expect(io.stdout).toBe(written.text(path));
    expect(io.stderr).toBe(`nothing was written; this would be ${path}\n`);
    expect(io.paths()).toEqual(['brief.yml']);
  });
});

describe('what is missing', () => {
  test('is one message, with a command line that works', async () => {
    const { io, code } = await run(['--kind', 'monthly-brief'], {}, {} as never);
    expect(code).toBe(2);
    expect(io.paths()).toEqual([]);
    expect(io.stdout).toBe('');
    expect(io.stderr).toContain(
      'error: unexpected end of the command line, expected a title, `--summary` and `--group`: nothing is asked without a terminal, or with `CI` set\n',
    );
    const [, ...words] = wordsOf(io, 'help:');
    expect(words).toEqual(expect.arrayContaining(['--kind', 'monthly-brief']));
    const again = memoryIo();
    expect(await main(words, again)).toBe(0);
    expect(again.paths()).toHaveLength(1);
    expect(faults(again, again.paths()[0] ?? '')).toEqual([]);
  });

  test('only what is missing is named, and the groups of the workspace serve', async () => {
    const { io } = await run([title, '--summary', summary]);
    expect(io.stderr).toContain('expected `--group`: nothing is asked without a terminal');
    expect(wordsOf(io, 'help:')).toEqual(expect.arrayContaining(['--group', 'housing', title]));
  });

  test('--yes asks nothing, even in a terminal', async () => {
    const { io, code } = await run(['--yes'], { answers: { title, summary } });
    expect(code).toBe(2);
    expect(io.asked).toEqual([]);
    expect(io.stderr).toContain('`--yes` asks for nothing');
  });
});

describe('what a flag says wrong', () => {
  it.each([
    [
      ['--kind', 'polcy-brief'],
      'unknown kind `polcy-brief`, expected `policy-brief`, `issue-brief`, `monthly-brief`, `backgrounder`, `situation-brief`, `event-report`, `position-paper` or `policy-memo`',
      'did you mean `policy-brief`?',
    ],
    [
      ['--group', 'hosing'],
      'unknown group `hosing`, expected `housing` or `trade`',
      'did you mean `housing`?',
    ],
    [['--lang', 'EN'], 'unknown language `EN`, expected `en`, `de` or `fr`', 'did you mean `en`?'],
    [['--lang', 'it'], 'unknown language `it`, expected `en`, `de` or `fr`', ''],
    [
      ['--date', '12 February 2024'],
      'unexpected date `12 February 2024`, expected `YYYY-MM-DD`',
      'write `--date 2024-02-12`',
    ],
    [
      ['--date', '2024-02-31'],
      'unexpected date `2024-02-31`, expected a day of the calendar',
      'choose a day up to `2024-02-29`',
    ],
    [
      ['--date', '1024-02-12'],
      'unexpected date `1024-02-12`, expected a day from 1990 to 2031',
      '',
    ],
    [['--period', 'May'], 'unexpected period `May`, expected a month, like `2024-05`', ''],
    [
      ['--summary', ' '],
      'unexpected empty summary, expected a summary in one or two sentences',
      '',
    ],
    [['--series', ''], 'unexpected empty series, expected the name of a series', ''],
    [['--author', ''], 'unexpected empty author, expected a name in one line', 'name each author'],
  ])('%j', async (flags, message, help) => {
    const { io, code } = await run([...needed, ...flags], { answers: {} });
    expect(code).toBe(2);
    expect(io.stderr).toContain(`error: ${message}\n`);
    if (help) expect(io.stderr).toContain(`  help: ${help}`);
    expect(io.asked).toEqual([]);
    expect(io.paths()).toEqual(['brief.yml']);
  });

  test('a title of two lines', async () => {
    const { io, code } = await run(['two\nlines', ...needed.slice(1)]);
    expect(code).toBe(2);
    expect(io.stderr).toContain('unexpected title `two lines`, expected one line of text');
  });
});

describe('never overwrites', () => {
  test('a brief that is there already', async () => {
    const files = { ...workspace, [path]: 'mine\n' };
    const { io, code } = await run([...needed], {}, files);
    expect(code).toBe(2);
    expect(io.text(path)).toBe('mine\n');
    expect(io.stdout).toBe('');
    expect(io.stderr).toContain(`error: cannot write \`${path}\`: it exists\n`);
    const [, ...words] = wordsOf(io, 'help:');
    expect(words.slice(-2)).toEqual(['--out', 'briefs/2026-11-22-why-rents-rise-2.md']);
    expect(await main(words, io)).toBe(0);
    expect(io.text(path)).toBe('mine\n');
  });

  test('a brief that somebody else writes at the same moment', async () => {
    const late = memoryIo(workspace);
    const create = (file: string, text: string | Uint8Array) => {
      late.files.write(file, 'theirs\n');
      late.files.create(file, text);
    };
    const io = { ...late, files: { ...late.files, create } };
    expect(await main(['new', ...needed], io)).toBe(2);
    expect(late.text(path)).toBe('theirs\n');
  });

  test('what was typed survives a full disk', async () => {
    const flags = ['--author', 'Emmy Noether', '--out', 'drafts/rents.md'];
    const faults = { 'drafts/rents.md': 'full' } as const;
    const { io, code } = await run([...needed, ...flags], { faults });
    expect(code).toBe(2);
    expect(wordsOf(io, 'again:')).toEqual(expect.arrayContaining([title, summary, ...flags]));
    expect(io.stderr).toContain('no space is left');
    expect(io.paths()).toEqual(['brief.yml']);
  });
});

describe('the interview', () => {
  const answers = {
    kind: 'monthly-brief',
    title,
    summary,
    group: 'trade',
    lang: 'de',
    date: '2024-05-31',
  };

  test('asks for what no flag says, and what the kind needs', async () => {
    const { io, code } = await run([], { answers });
    expect(code).toBe(0);
    expect(io.asked.map(({ name }) => name)).toEqual(
      'kind title summary group lang date authors.1 period'.split(' '),
    );
    expect(io.stdout).toBe('briefs/2024-05-31-why-rents-rise.md\n');
    expect(wordsOf(io, 'same, without questions:')).toEqual(
      expect.arrayContaining(['--period', '2024-05', '--yes']),
    );
  });

  test('asks for nothing that a flag says', async () => {
    const flags = ['--kind', 'policy-brief', '--lang', 'en', '--author', 'Ada'];
    const { io } = await run([...needed, ...flags], { answers });
    expect(io.asked.map(({ name }) => name)).toEqual(['date']);
  });

  test('offers kinds, groups and languages by their names', async () => {
    const { io } = await run([], { answers });
    const offered = (name: string) => io.asked.find((question) => question.name === name);
    expect(offered('kind')?.choices?.[0]).toEqual({
      value: 'policy-brief',
      name: 'Policy brief',
      description: 'argues for a decision, from the problem to recommendations',
    });
    expect(offered('group')?.choices?.map((choice) => choice.name)).toEqual([
      'Housing',
      'Trade Group',
    ]);
    expect(offered('lang')?.choices?.map((choice) => choice.name)).toEqual([
      'English',
      'Deutsch',
      'Français',
    ]);
    expect(offered('date')).toMatchObject({ type: 'input', default: '2026-11-22' });
    expect(offered('period')).toMatchObject({ type: 'input', default: '2024-05' });
  });

  test('refuses what lint would refuse, and says what it expects', async () => {
    const { io, code } = await run([], {
      answers: {
        ...answers,
        title: ['', '  ', `  ${title} `],
        date: ['31 May 2024', '2024-02-30', '2024-05-31'],
        period: ['May', '2024-05'],
      },
    });
    expect(code).toBe(0);
    expect(io.refused).toEqual([
      'expected a title',
      'expected a title',
      'expected `YYYY-MM-DD`, so `2024-05-31`',
      'expected a day of the calendar',
      'expected a month, like `2024-05`',
    ]);
    expect(io.text('briefs/2024-05-31-why-rents-rise.md')).toContain(`\ntitle: ${title}\n`);
  });

  test('gives the advice that lint would give, and takes the answer all the same', async () => {
    const { io, code } = await run([], { answers: { ...answers, summary: 'Short.' } });
    expect(code).toBe(0);
    const file = 'briefs/2024-05-31-why-rents-rise.md';
    expect(faults(io, file)).toEqual(['frontmatter/summary-length']);
    const advise = (name: string, answer: string) =>
      io.asked.find((question) => question.name === name)?.advise?.(answer);
    expect(advise('summary', 'Short.')).toBe('6 characters, 40 to 320 read best');
  });

  it.each([
    ['summary', 39],
    ['summary', 40],
    ['summary', 320],
    ['summary', 321],
    ['title', 100],
    ['title', 101],
  ])('advises as lint does about a %s of %i characters', async (name, length) => {
    const text = 'x'.repeat(length);
    const { io } = await run(['--out', 'a.md'], { answers: { ...answers, [name]: text } });
    const advice = io.asked.find((question) => question.name === name)?.advise?.(text);
    expect(advice !== undefined).toBe(faults(io, 'a.md').includes(`frontmatter/${name}-length`));
  });

  test('who leaves it leaves nothing behind', async () => {
    const ask = async () => {
      throw new Cancelled();
    };
    const { io, code } = await run([], { ask });
    expect(code).toBe(2);
    expect(io.stdout).toBe('');
    expect(io.stderr).toBe('nothing was written\n');
    expect(io.paths()).toEqual(['brief.yml']);
  });
});

describe('a hostile title', () => {
  const sign = fc.constantFrom(
    ...'\' " ` $ \\ : # - * & ! | > % @ { ] , ? ~ = / . .. é ß 日 🎉 👩‍💻 ::error:: ##[ \u202E \u2028 \t a Z 0'.split(
      ' ',
    ),
    ' ',
  );
  const hostile = fc
    .oneof(fc.string({ unit: sign, minLength: 1, maxLength: 30 }), fc.string({ unit: 'grapheme' }))
    .filter((text) => text.trim() !== '' && !/[^\P{Cc}\t]/u.test(text));

  test('comes back exactly, lints, and its command line makes the same brief', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, words) => {
        const io = memoryIo(workspace);
        const flags = ['--group', 'trade', `--summary=${words}`];
        expect(await main(['new', ...flags, '--', name], io)).toBe(0);
        const [file = ''] = io.paths().filter((one) => one !== 'brief.yml');
        expect(file).toMatch(/^briefs\/2026-11-22-[\p{L}\p{M}\p{N}-]+\.md$/u);
        expect(parse(io.text(file) ?? '', file).meta).toMatchObject({
          title: name,
          summary: words,
        });
        expect(findings(io, file).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(`${io.stdout}${io.stderr}`).not.toMatch(/[^\P{Cc}\n]|^\s*::|##\[/mu);
        const full = memoryIo(workspace, { faults: { [file]: 'full' } });
        expect(await main(['new', ...flags, '--', name], full)).toBe(2);
        const again = memoryIo(workspace);
        expect(await main(wordsOf(full, 'again:').slice(1), again)).toBe(0);
        expect(again.text(file)).toBe(io.text(file));
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});

test('a place that is neither a folder nor a brief is refused', async () => {
  const { code, io } = await run([...needed, '--out', 'rents.txt']);
  expect([code, io.stdout, io.paths()]).toEqual([2, '', ['brief.yml']]);
  expect(io.stderr).toContain('expected a folder or a file that ends in `.md`');
  expect(io.stderr).toContain('write `--out rents.md`');
});
