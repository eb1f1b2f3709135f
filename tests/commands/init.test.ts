import { execFileSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { main } from '../../src/cli.ts';
import { Cancelled } from '../../src/core/io.ts';
import { readSettings } from '../../src/core/run/settings.ts';
import { type MemoryIo, memoryIo, type Overrides } from '../memory.ts';

async function run(
  args: readonly string[],
  overrides: Overrides = {},
  files: Readonly<Record<string, string>> = {},
) {
  const io = memoryIo(files, overrides);
  const code = await main(['init', ...args], io);
  return { io, code };
}

const settingsOf = (io: MemoryIo, folder = '') => {
  const { settings, mistakes } = readSettings(io.text(`${folder}brief.yml`) ?? '');
  expect(mistakes).toEqual([]);
  return settings;
};

/** All files with their text, but for what other commands made. */
const contents = (io: MemoryIo) =>
  Object.fromEntries(io.paths().map((path) => [path, io.text(path)]));

const example = 'briefs/2026-11-02-how-to-write-a-brief.md';
const editor = [
  '.vscode/settings.json',
  '.vscode/extensions.json',
  '.vscode/tasks.json',
  '.vscode/brief.code-snippets',
  '.vscode/brief.schema.json',
  '.vscode/brief-settings.schema.json',
];
const made = ['brief.yml', example, '.gitignore', ...editor];

/** The words of the line that makes the same workspace, as a POSIX shell splits them, without `brief init`. */
function again(io: MemoryIo): readonly string[] {
  const line = /^(?:again|same, without questions): (.*)$/m.exec(io.stderr)?.[1] ?? '';
  const words = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return words.split('\0').slice(2, -1);
}

describe('without a question', () => {
  test('lays down a workspace, says where everything is and what comes next', async () => {
    const { io, code } = await run(['--name', 'Forum']);
    expect(code, io.stderr).toBe(0);
    expect(io.stdout.trimEnd().split('\n')).toEqual(made);
    expect(io.paths()).toEqual([...made].sort());
    expect(io.stderr.split('\n')).toEqual([
      'next: brief new      start your first brief',
      '      brief preview  see it as a page, or the example',
      '      brief lint     see what to mend',
      '',
    ]);
    expect(settingsOf(io)).toEqual({
      name: 'Forum',
      lang: 'en',
      groups: { forum: { name: 'Forum' } },
    });
  });

  test('takes every answer from an option', async () => {
    const { io, code } = await run([
      'club/forum',
      '--name=Forum',
      '--group=Klima & Energie',
      '--lang=de-AT',
      '--url=https://briefs.forum.at',
      '--group-url=https://forum.at/klima',
      '--link=LinkedIn=https://www.linkedin.com/company/forum',
      '--link=https://www.instagram.com/forum',
      '--link=Post=mailto:klima@forum.at',
      '--about=Wir schreiben: kurz, *genau* und pünktlich.',
      '--ci=gitlab',
      '--yes',
    ]);
    expect(code, io.stderr).toBe(0);
    expect(settingsOf(io, 'club/forum/')).toEqual({
      name: 'Forum',
      lang: 'de-AT',
      url: 'https://briefs.forum.at',
      groups: {
        'klima-energie': {
          name: 'Klima & Energie',
          about: 'Wir schreiben: kurz, *genau* und pünktlich.',
          url: 'https://forum.at/klima',
          links: {
            LinkedIn: 'https://www.linkedin.com/company/forum',
            Instagram: 'https://www.instagram.com/forum',
            Post: 'mailto:klima@forum.at',
          },
        },
      },
    });
    expect(io.paths()).toContain('club/forum/.gitlab-ci.yml');
    expect(io.stderr).toContain('next: cd club/forum  go to the new folder\n');
  });

  test('chooses the id of the group, or takes it as it is given', async () => {
    const ids = async (...args: string[]) => Object.keys(settingsOf((await run(args)).io).groups);
    expect(await ids('--name=Forum', '--group=Prototype')).toEqual(['prototype-group']);
    expect(await ids('--name=Forum', '--group-id=klima')).toEqual(['klima']);
    expect(await ids('--name=平和研究会')).toEqual(['平和研究会']);
  });

  it.each([
    { yes: ['--yes'], reason: '`--yes` asks for nothing' },
    { yes: [], reason: 'nothing is asked without a terminal, or with `CI` set' },
  ])('names what is missing: $reason', async ({ yes, reason }) => {
    const { io, code } = await run(['forum', ...yes]);
    expect(code).toBe(2);
    expect(io.paths()).toEqual([]);
    const [error = '', help = ''] = io.stderr.split('\n');
    expect(error).toContain(`expected \`--name\``);
    expect(error).toContain(reason);
    const line = help.replace('  help: write it like brief ', '');
    const words = [...line.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([word]) =>
      word.replaceAll("'", ''),
    );
    expect(await main(words, memoryIo())).toBe(0);
  });

  it.each([
    ['--name', ' ', 'the name of an organisation, in one line'],
    ['--name', 'a\nb', 'the name of an organisation, in one line'],
    ['--group', '', 'the name of a group, in one line'],
    ['--group-id', 'Klima Gruppe', 'write `klima-gruppe`'],
    ['--group-id', 'prototype', 'write `prototype-group`'],
    ['--lang', 'de_DE', 'write `de-DE`'],
    ['--lang', 'Deutsch', 'a language tag, like `en`, `de` or `pt-BR`'],
    ['--lang', 'deutsch!', 'a language tag, like `en`, `de` or `pt-BR`'],
    ['--url', 'forum.org/briefs', 'write `https://forum.org/briefs`'],
    ['--group-url', 'ftp://forum.org', 'a whole web address'],
    ['--link', 'LinkedIn', 'a label and a whole address'],
    ['--link', '__proto__=https://forum.org', 'a label and a whole address'],
    ['--link', 'x.com=https://x.com/a', 'write a label before the address'],
    ['--ci', 'githib', 'did you mean `github`?'],
  ])('refuses %s %j, before anything is asked: %s', async (option, value, words) => {
    const { io, code } = await run(
      ['--name=Forum', '--link=x.com=https://x.com', `${option}=${value}`],
      { answers: {} },
    );
    expect(code).toBe(2);
    expect(io.stderr).toContain(words);
    expect(io.asked).toEqual([]);
    expect(io.paths()).toEqual([]);
  });
});

describe('with questions', () => {
  const answers = {
    name: 'Forum: Politik',
    group: 'AG "Klima"',
    lang: 'fr',
    url: ['forum.org', 'https://briefs.forum.org'],
    'group-url': '',
    link: '',
    ci: 'github',
  };

  test('asks at most seven', async () => {
    const { io, code } = await run([], { answers });
    expect(code, io.stderr).toBe(0);
    expect(io.asked.map(({ name }) => name)).toEqual(Object.keys(answers));
    expect(io.refused).toEqual(['write `https://forum.org`']);
    expect(settingsOf(io)).toEqual({
      name: 'Forum: Politik',
      lang: 'fr',
      url: 'https://briefs.forum.org',
      groups: { 'ag-klima': { name: 'AG "Klima"' } },
    });
  });

  test('asks for another language, and for links until there is none', async () => {
    const said = ['LinkedIn=https://www.linkedin.com/company/forum', 'https://forum.org', ''];
    const asked: string[] = [];
    const replies: Readonly<Record<string, string>> = {
      name: 'Forum',
      lang: 'other',
      tag: 'pt-BR',
    };
    const { io } = await run([], {
      ask: async ({ name, default: preset }) => {
        asked.push(name);
        return name === 'link' ? (said.shift() ?? '') : (replies[name] ?? preset ?? '');
      },
    });
    expect(asked).toEqual([
      'name',
      'group',
      'lang',
      'tag',
      'url',
      'group-url',
      'link',
      'link',
      'link',
      'ci',
    ]);
    const { lang, groups } = settingsOf(io);
    expect(lang).toBe('pt-BR');
    expect(groups.forum?.links).toEqual({
      LinkedIn: 'https://www.linkedin.com/company/forum',
      'forum.org': 'https://forum.org',
    });
    expect(io.text(example)).toContain('\nlang: en\n');
  });

  test('shows the id of the group, and what a link is called', async () => {
    const { io } = await run([], { answers });
    const advice = (name: string, text: string) =>
      io.asked.find((question) => question.name === name)?.advise?.(text);
    expect(advice('group', 'Klima Gruppe')).toBe('in your briefs: group: klima-gruppe');
    expect(advice('link', 'https://www.linkedin.com/company/forum')).toBe('shown as LinkedIn');
    expect(advice('url', '')).toBe('empty: later, in brief.yml');
  });

  test('every path gives what the options of its last line give', async () => {
    for (const path of [answers, { ...answers, lang: 'de', ci: 'none', group: 'Forum' }]) {
      const { io } = await run(['ein ordner'], { answers: path });
      const { io: other, code } = await run(again(io));
      expect(code, other.stderr).toBe(0);
      expect(contents(other)).toEqual(contents(io));
      expect(io.stderr).toContain(other.stderr);
    }
  });

  test('asks nothing that the command line says', async () => {
    const { io } = await run(
      [
        '--name=Forum',
        '--group=Klima',
        '--lang=de',
        '--url=https://forum.org',
        '--link=https://x.com/forum',
      ],
      { answers },
    );
    expect(io.asked.map(({ name }) => name)).toEqual(['group-url', 'ci']);
  });

  test.each(Object.keys(answers))('writes nothing where the person leaves at %s', async (left) => {
    const given: Readonly<Record<string, string>> = { name: 'Forum', group: 'Klima' };
    const { io, code } = await run([], {
      ask: async ({ name, default: preset }) => {
        if (name === left) throw new Cancelled();
        return given[name] ?? preset ?? '';
      },
    });
    expect([code, io.stderr, io.paths()]).toEqual([2, 'nothing was written\n', []]);
  });
});

describe('where something is there already', () => {
  test('keeps it, and says so', async () => {
    const there = {
      '.gitignore': 'node_modules\n/dist\n',
      '.vscode/settings.json': '{}\n',
      'a.txt': '',
    };
    const { io, code } = await run(['--name=Forum'], {}, there);
    expect(code).toBe(0);
    expect(contents(io)).toMatchObject(there);
    expect(io.stdout).not.toContain('settings.json');
    expect(io.stderr).toContain('kept: .gitignore; add to it: .brief-cache/\n');
    expect(io.stderr).toContain('kept: .vscode/settings.json\n');
  });

  const settings =
    'name: Forum\nlang: de\ngroups:\n  klima: { name: Klima }\n  energie: { name: Energie }\n';

  test('adds what a workspace lacks, by its settings', async () => {
    const briefs = { 'brief.yml': settings, 'briefs/mine.md': 'Mine.\n' };
    const { io, code } = await run(['--ci=github'], {}, briefs);
    expect(code, io.stderr).toBe(0);
    expect(io.stdout.trimEnd().split('\n')).toEqual([
      '.gitignore',
      ...editor,
      '.github/workflows/briefs.yml',
    ]);
    expect(contents(io)).toMatchObject(briefs);
    expect(io.stderr).toContain('kept: brief.yml\n');
    expect(io.stderr).not.toContain('same, ');
    expect(io.text('.vscode/brief.code-snippets')).toContain(`"group: \${1|klima,energie|}"`);
    const { io: second } = await run(
      ['--ci=github'],
      {},
      Object.fromEntries(Object.entries(contents(io)).map(([path, text]) => [path, text ?? ''])),
    );
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain('all of it is there already; nothing was written\n');
  });

  test('puts the example into its first group and its language', async () => {
    const { io } = await run([], { answers: { ci: 'none' } }, { 'brief.yml': settings });
    expect(io.asked.map(({ name }) => name)).toEqual(['ci']);
    expect(io.text('briefs/2026-11-02-policy-brief-schreiben.md')).toContain('\ngroup: klima\n');
  });

  test.each([
    [
      'an answer that brief.yml gives',
      ['--name=Other'],
      { 'brief.yml': settings },
      '`brief.yml` is there already',
    ],
    [
      'a brief.yml with a mistake',
      [],
      { 'brief.yml': 'nmae: Forum\n' },
      'brief.yml:1:1: unknown key `nmae`',
    ],
    [
      'a workspace above',
      ['deep/er', '--name=Forum'],
      { 'deep/brief.yml': settings },
      'that of `deep/brief.yml`',
    ],
    [
      'a file in place of the folder',
      ['a.txt', '--name=Forum'],
      { 'a.txt': '' },
      'unexpected file `a.txt`, expected a folder',
    ],
    ['a file in place of a folder in it', ['--name=Forum'], { briefs: '' }, '`briefs` is a file'],
  ])('refuses %s', async (_, args, files, words) => {
    const { io, code } = await run(args, {}, files);
    expect(code).toBe(2);
    expect(io.stderr).toContain(words);
    expect(contents(io)).toEqual(files);
  });

  test('writes nothing where a part cannot be written, and shows how to try again', async () => {
    const faults = { '.vscode/tasks.json': 'denied' } as const;
    const { io, code } = await run(['--name=Forum'], { faults });
    expect([code, io.paths(), io.stdout]).toEqual([2, [], '']);
    expect(io.stderr).toContain('cannot write `.vscode/tasks.json`: permission denied');
    expect(again(io)).toEqual(['--name', 'Forum']);
  });
});

describe('--dry-run', () => {
  test('shows what is written without it, and writes nothing', async () => {
    const args = ['forum', '--name=Forum: a club', '--lang=fr', '--ci=github'];
    const { io } = await run([...args, '--dry-run']);
    const { io: real } = await run(args);
    expect(io.paths()).toEqual([]);
    expect(io.stdout).toBe(`${real.stdout}\n${real.text('forum/brief.yml')}`);
    expect(io.stderr).toBe('nothing was written\n');
  });
});

describe('the workflow', () => {
  const places = { github: '.github/workflows/briefs.yml', gitlab: '.gitlab-ci.yml' };

  it.each(Object.entries(places))('of %s runs command lines that work', async (service, place) => {
    const { io } = await run(['--name=Forum', `--ci=${service}`]);
    const text = io.text(place) ?? '';
    expect(parseYaml(text)).toBeTypeOf('object');
    const awake = text.replace(
      /^( *)# (?=( *)(?:publish|pages|if|needs|runs-on|permissions|contents|id-token|environment|name|url|steps|- uses|with|path|id|stage|script|- npx|artifacts|paths|rules|- if)\b)/gm,
      '$1',
    );
    expect(parseYaml(awake)).toHaveProperty(service === 'github' ? 'jobs.publish' : 'pages');
    const lines = [...awake.matchAll(/npx --yes briefkit@(\S+) (.*)$/gm)];
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const [, version, line = ''] of lines) {
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
      expect(await main(line.split(' '), io), io.stderr).toBe(0);
    }
  });

  test('says that a service looks at the top of the repository only', async () => {
    const git = { '.git/HEAD': 'ref: refs/heads/main\n' };
    const { io } = await run(['forum', '--name=Forum', '--ci=github'], {}, git);
    expect(io.stderr).toContain(
      'note: forum/.github/workflows/briefs.yml works at the top of the repository only:\n      move it there, and let it run in forum\n',
    );
    const above = { '../.git/HEAD': 'ref: refs/heads/main\n' };
    const { io: below } = await run(['a/b', '--name=Forum', '--ci=gitlab'], {}, above);
    expect(below.stderr).toContain('move it there, and let it run in workspace/a/b\n');
    const { io: top } = await run(['--name=Forum', '--ci=github'], {}, git);
    expect(top.stderr).not.toContain('note:');
  });
});
