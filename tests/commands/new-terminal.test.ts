import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Meta } from '../../src/core/fields.ts';
import { parse } from '../../src/core/parse.ts';
import { quote } from '../../src/core/wording/shell.ts';
import { hasTerminal, inTerminal, keys, type Terminal, unlessSkipped } from '../terminal.ts';

const { down, end, enter, interrupt, space } = keys;
const bin = fileURLToPath(new URL('../../bin/brief.js', import.meta.url));
const { CI: _, FORCE_COLOR: __, NO_COLOR: ___, DEBUG: ____, ...env } = process.env;
const root = mkdtempSync(join(tmpdir(), 'brief-terminal-'));
afterAll(() => rmSync(root, { recursive: true }));

const summary = 'Rents: they rise where “homes” are scarce # and building takes years 🎉.';
const earlier = (series: string, number: string, author: string) =>
  [
    '---',
    `title: ${author} on ${series}`,
    'date: 2026-01-02',
    `summary: ${summary.slice(7, 50)}`,
    'group: housing',
    `series: ${series}`,
    ...(number ? [`number: ${number}`] : []),
    `authors: [${author}]`,
    '---',
    '',
    'Text.',
    '',
  ].join('\n');

/** Workspaces with many groups, with one and with none; and no workspace at all. */
const workspaces: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  many: {
    'brief.yml': [
      'lang: en',
      'groups:',
      '  housing: { name: Housing }',
      '  trade: { name: Trade }',
      'authors:',
      '  - name: Emmy Noether',
      '    orcid: 0000-0002-1825-0097',
      '',
    ].join('\n'),
    'briefs/a.md': earlier('May Brief', '007', 'Ada Lovelace'),
    'briefs/b.md': earlier('Letters', '', 'Ada Lovelace'),
  },
  one: { 'brief.yml': 'lang: de\ngroups:\n  trade: { name: Handel }\n' },
  none: { 'brief.yml': 'lang: fr\n' },
  outside: {},
};

/** A question, by how it begins, and what is typed when it is there. */
type Step = readonly [question: string, ...typed: string[]];

const downs = (count: number) => down.repeat(count);
const first = (kind: number, title = 'Why rents: rise'): readonly Step[] => [
  ['Kind of brief', downs(kind), enter],
  ['Title', title, enter],
  ['Summary', summary, enter],
];
const many = (kind: number, lang: number): readonly Step[] => [
  ...first(kind),
  ['Working group', down, enter],
  ['Language', downs(lang), enter],
  ['Date of publication', '2026-03-02', enter],
];
const noAuthors: Step = ['Authors', enter];
const noSeries: Step = ['Series', enter];
const known = { summary, group: 'trade', date: '2026-03-02', status: 'draft' } as const;
const about = { title: 'Why rents: rise', ...known };
const emmy = { name: 'Emmy Noether', orcid: '0000-0002-1825-0097' };

interface Interview {
  readonly workspace: keyof typeof workspaces;
  readonly steps: readonly Step[];
  readonly meta: Meta;
}

const event: readonly Step[] = [
  ...many(5, 0),
  ['Authors', downs(2), space, enter],
  ['Author', 'Jo “X” Doe', enter],
  ['Author, number 2', enter],
  ['Series', downs(1), enter],
  ['Number', enter],
  ['Name of the event', 'Forum: #1', enter],
  ['Day on which it began', '1 March 2026', '\u0015', '2026-03-01', enter],
  ['Day on which it ended', '2026-03-02', enter],
  ['Place of the event', enter],
  ['Rule of the discussion', downs(2), enter],
];

const interviews: Readonly<Record<string, Interview>> = {
  'a policy brief by somebody known': {
    workspace: 'many',
    steps: [...many(0, 0), ['Authors', down, space, enter], noSeries],
    meta: { ...about, kind: 'policy-brief', lang: 'en', authors: [emmy] },
  },
  'an issue brief in German, without an author, in a known series': {
    workspace: 'many',
    steps: [...many(1, 1), noAuthors, ['Series', down, enter], ['Number', enter]],
    meta: { ...about, kind: 'issue-brief', lang: 'de', series: 'May Brief', number: '1' },
  },
  'a monthly brief in French by somebody new, in a new series': {
    workspace: 'many',
    steps: [
      ...many(2, 2),
      ['Authors', downs(2), space, enter],
      ['Author', 'Zoë', enter],
      ['Author, number 2', enter],
      ['Series', downs(3), enter],
      ['Name of the series', 'Lettres', enter],
      ['Number', enter],
      ['Month that it speaks of', enter],
    ],
    meta: {
      ...about,
      kind: 'monthly-brief',
      lang: 'fr',
      authors: ['Zoë'],
      series: 'Lettres',
      number: '1',
      period: '2026-03',
    },
  },
  'a backgrounder by known and new people, in a series without numbers': {
    workspace: 'many',
    steps: [
      ...many(3, 0),
      ['Authors', space, down, space, down, space, enter],
      ['Author', 'Zoë', enter],
      ['Author, number 2', 'Jo', enter],
      ['Author, number 3', enter],
      ['Series', downs(2), enter],
    ],
    meta: {
      ...about,
      kind: 'backgrounder',
      lang: 'en',
      authors: ['Ada Lovelace', emmy, 'Zoë', 'Jo'],
      series: 'Letters',
    },
  },
  'a situation brief': {
    workspace: 'many',
    steps: [
      ...many(4, 0),
      noAuthors,
      noSeries,
      ['Number', enter],
      ['Where it was published', 'Vienna', enter],
      ['The day up to which the facts are known', enter],
      ['The day of the next report', enter],
    ],
    meta: {
      ...about,
      kind: 'situation-brief',
      lang: 'en',
      number: '1',
      place: 'Vienna',
      asOf: '2026-03-02',
    },
  },
  'an event report': {
    workspace: 'many',
    steps: event,
    meta: {
      ...about,
      kind: 'event-report',
      lang: 'en',
      authors: ['Jo “X” Doe'],
      series: 'May Brief',
      number: '008',
      event: {
        name: 'Forum: #1',
        start: '2026-03-01',
        end: '2026-03-02',
        rule: 'chatham-house',
      },
    },
  },
  'a position paper of the only group': {
    workspace: 'one',
    steps: [
      ...first(6),
      ['Language', enter],
      ['Date of publication', '2026-03-02', enter],
      ['Author', enter],
    ],
    meta: { ...about, kind: 'position-paper', lang: 'de' },
  },
  'a policy memo': {
    workspace: 'none',
    steps: [
      ...first(7),
      ['Working group', 'trade', enter],
      ['Language', enter],
      ['Date of publication', '2026-03-02', enter],
      ['Author', 'Ada', enter],
      ['Author, number 2', enter],
      ['Whom a memo addresses', 'The minister', enter],
      ['Who sends a memo', enter],
      ['What a memo is about', '- a "dash"', enter],
      ['The day by which a decision is needed', '2026-04-01', enter],
    ],
    meta: {
      ...about,
      kind: 'policy-memo',
      lang: 'fr',
      authors: ['Ada'],
      to: 'The minister',
      from: 'Ada',
      subject: '- a "dash"',
      decisionBy: '2026-04-01',
    },
  },
  'without a workspace, with a hyphen before the title': {
    workspace: 'outside',
    steps: [
      ...first(0, '-rf ~'),
      ['Working group', 'trade', enter],
      ['Language', enter],
      ['Date of publication', '2026-03-02', enter],
      ['Author', enter],
    ],
    meta: { ...known, title: '-rf ~', kind: 'policy-brief', lang: 'en' },
  },
};

describe.skipIf(!hasTerminal).concurrent(`brief new in a terminal${unlessSkipped}`, () => {
  test.each(Object.entries(interviews))('%s', async (_, { workspace, steps, meta }) => {
    const folder = lay(workspace);
    const terminal = ask(folder);
    await answer(terminal, steps);
    expect(await terminal.ended).toBe(0);
    const [path = ''] = added(folder, workspace);
    const text = readFileSync(join(folder, path), 'utf8');
    expect(parse(text, path).meta).toEqual(meta);
    // The same brief by the flags that it names.
    const other = lay(workspace);
    const { stdout } = runAgain(terminal, other);
    expect(stdout).toBe(`${path}\n`);
    expect(readFileSync(join(other, path))).toEqual(readFileSync(join(folder, path)));
  });

  test.each(event.map(([question], index) => [question, index] as const))(
    'Ctrl-C at “%s” writes nothing, and loses nothing',
    async (question, index) => {
      const folder = lay('many');
      const terminal = ask(folder);
      await answer(terminal, event.slice(0, index));
      await terminal.shows(`? ${question}`);
      terminal.type(interrupt);
      expect(await terminal.ended).toBe(2);
      expect(added(folder, 'many')).toEqual([]);
      expect(terminal.screen).toContain('nothing was written\n');
      const again = /^again: (.*)$/m.exec(terminal.screen)?.[1];
      if (index === 0) expect(again).toBeUndefined();
      else expect(again).toContain('--kind event-report');
      if (index > 1) expect(again).toContain("brief new 'Why rents: rise'");
      if (index > 7) expect(again).toContain("--author 'Jo “X” Doe'");
    },
  );

  test('a translation, and its flags', async () => {
    const args = ['new', '--from', 'briefs/a.md'];
    const folder = lay('many');
    const terminal = inTerminal([process.execPath, bin, ...args], { cwd: folder, env });
    await answer(terminal, [
      ['Title', 'Über “Mieten”: #1', enter],
      ['Summary', summary, enter],
      ['Language', down, enter],
    ]);
    expect(await terminal.ended).toBe(0);
    const [path = ''] = added(folder, 'many');
    const text = readFileSync(join(folder, path), 'utf8');
    expect(parse(text, path).meta).toMatchObject({
      lang: 'fr',
      translationOf: 'a.md',
      number: '007',
    });
    const other = lay('many');
    runAgain(terminal, other);
    for (const file of [path, 'briefs/a.md', 'briefs/b.md']) {
      expect(readFileSync(join(other, file))).toEqual(readFileSync(join(folder, file)));
    }
  });

  test('Ctrl-D writes nothing either', async () => {
    const folder = lay('many');
    const terminal = ask(folder);
    await answer(terminal, event.slice(0, 1));
    await terminal.shows('? Title');
    terminal.type(end);
    expect(await terminal.ended).toBe(2);
    expect(added(folder, 'many')).toEqual([]);
  });

  test('says what is wrong while it is typed', async () => {
    const terminal = ask(lay('many'));
    await answer(terminal, many(0, 0).slice(0, 5));
    await terminal.shows('? Date of publication');
    terminal.type('31 May 2024');
    await terminal.shows('expected `YYYY-MM-DD`, so `2024-05-31`');
    terminal.type(interrupt);
    expect(await terminal.ended).toBe(2);
  });

  test('with CI nothing is asked', async () => {
    const terminal = inTerminal([process.execPath, bin, 'new'], {
      cwd: lay('many'),
      env: { ...env, CI: '1' },
    });
    expect(await terminal.ended).toBe(2);
    expect(terminal.screen).toContain('expected a title, `--summary` and `--group`');
  });

  test('--open gives the terminal to the editor, and waits', async () => {
    const folder = lay('one');
    writeFileSync(
      join(folder, 'ed it'),
      '#!/bin/sh\nread -r line\nprintf "%s\\n" "$line" >> "$1"\n',
      {
        mode: 0o755,
      },
    );
    const args = ['new', 'Rents', '--summary', summary, '--author', 'A', '--open'];
    const more = ['--kind', 'policy-brief', '--lang', 'de', '--date', '2026-03-02'];
    const terminal = inTerminal([process.execPath, bin, ...args, ...more], {
      cwd: folder,
      env: { ...env, VISUAL: `"${join(folder, 'ed it')}"` },
    });
    await terminal.shows('brief lint');
    terminal.type('typed in the editor', enter);
    expect(await terminal.ended).toBe(0);
    expect(readFileSync(join(folder, 'briefs/2026-03-02-rents.md'), 'utf8')).toMatch(
      /\ntyped in the editor\n$/,
    );
  });
});

let count = 0;

function lay(name: keyof typeof workspaces): string {
  const folder = join(root, String(count++));
  mkdirSync(folder);
  for (const [path, text] of Object.entries(workspaces[name] ?? {})) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function ask(cwd: string): Terminal {
  return inTerminal([process.execPath, bin, 'new'], { cwd, env });
}

/** Runs the command line that the program has named, as a shell reads it, where nobody is asked. */
function runAgain(terminal: Terminal, cwd: string) {
  const line = /^same, without questions: (.*)$/m.exec(terminal.screen)?.[1];
  const program = `brief() { ${quote(process.execPath)} ${quote(bin)} "$@"; }`;
  return spawnSync('sh', ['-c', `${program}\n${line}`], {
    cwd,
    env: { ...env, CI: '1' },
    encoding: 'utf8',
  });
}

async function answer(terminal: Terminal, steps: readonly Step[]): Promise<void> {
  for (const [question, ...typed] of steps) {
    await terminal.shows(`? ${question}`);
    terminal.type(...typed);
  }
}

/** The files of a folder that its workspace did not begin with. */
function added(folder: string, name: keyof typeof workspaces): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const before = Object.keys(workspaces[name] ?? {});
  return paths.filter((path) => path.endsWith('.md') && !before.includes(path));
}
