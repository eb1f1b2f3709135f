import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { readKinds } from '../../src/core/kinds.ts';
import { parse } from '../../src/core/parse.ts';
import { type MemoryIo, memoryIo, type Overrides } from '../memory.ts';

const settings = 'lang: en\ngroups:\n  housing: { name: Housing }\n  trade: { name: Trade }\n';
const summary = 'Rents rise where homes are scarce, and building more of them takes years.';
const path = 'briefs/2026-11-22-rents.md';
const needed = ['Rents', '--summary', summary, '--group', 'housing'];

async function run(args: readonly string[], files = {}, overrides: Overrides = {}) {
  const io = memoryIo({ 'brief.yml': settings, ...files }, overrides);
  return { io, code: await main(['new', ...args], io) };
}

const metaOf = (io: MemoryIo, file = path) => parse(io.text(file) ?? '', file).meta;

/** The errors that lint finds in a brief. */
async function errorsIn({ text }: MemoryIo, file: string): Promise<readonly string[]> {
  const io = memoryIo({ 'brief.yml': settings, [file]: text(file) ?? '' });
  await main(['lint', file, '--format', 'compact'], io);
  return io.stdout.split('\n').filter((line) => / error\b/.test(line));
}

/** The words of the line that makes the same brief, as a POSIX shell splits them, without the program's name. */
function again(io: MemoryIo): readonly string[] {
  const line = /^(?:again|same, without questions): (.*)$/m.exec(io.stderr)?.[1] ?? '';
  const words = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return words.split('\0').slice(1, -1);
}

/** Disks on which a brief has no place: what was said comes back as a command line. */
const full = (file = path): Overrides => ({ faults: { [file]: 'full' } });

const set = (...pairs: readonly string[]) => pairs.flatMap((pair) => ['--set', pair]);

describe('--set', () => {
  test('takes any key, the parts of mappings, and lists one by one', async () => {
    const pairs = set(
      'tags=rent',
      'tags=homes, flats',
      'event.name=A = b',
      'event.start=2026-11-20',
      'image.src=a.jpg',
      'image.alt=A street',
      'authors.1.name=Emmy Noether',
      'authors.1.orcid=0000-0002-1825-0097',
      'authors.2=Ada: Lovelace',
      'license=CC-BY-4.0',
      'x-desk=14',
      'x-team.lead=Jo',
      'references=sources.bib',
    );
    const { io, code } = await run([...needed, ...pairs]);
    expect(io.stderr).toContain('next:');
    expect(code).toBe(0);
    expect(metaOf(io)).toMatchObject({
      tags: ['rent', 'homes, flats'],
      event: { name: 'A = b', start: '2026-11-20' },
      image: { src: 'a.jpg', alt: 'A street' },
      authors: [{ name: 'Emmy Noether', orcid: '0000-0002-1825-0097' }, 'Ada: Lovelace'],
      license: 'CC-BY-4.0',
      references: 'sources.bib',
    });
    expect(io.text(path)).toContain('\nx-desk: "14"\nx-team:\n  lead: Jo\n');
    const other = memoryIo({ 'brief.yml': settings });
    const { io: lost } = await run([...needed, ...pairs], {}, full());
    expect(await main(again(lost), other)).toBe(0);
    expect(other.text(path)).toBe(io.text(path));
  });

  test('is as good as the option of its own', async () => {
    const { io } = await run(set('title=Rents', `summary=${summary}`, 'group=housing', 'lang=de'));
    expect(io.text(path)).toBe((await run([...needed, '--lang', 'de'])).io.text(path));
  });

  test('adds to a person who was named', async () => {
    const more = ['--author', 'Ada', '--author', 'Ben', ...set('authors.2.email=b@example.org')];
    const { io } = await run([...needed, ...more]);
    const authors = ['Ada', { name: 'Ben', email: 'b@example.org' }];
    expect(metaOf(io)).toMatchObject({ authors });
  });

  it.each([
    ['auhtors=Ada', 'unknown key `auhtors` for `--set`', 'did you mean `authors`?'],
    ['colour=red', 'unknown key `colour` for `--set`', 'a key of your own begins with `x-`'],
    ['event.begin=x', 'unknown key `event.begin` for `--set`', 'choose `name`, `start`'],
    ['event.nam=x', 'unknown key `event.nam` for `--set`', 'did you mean `event.name`?'],
    ['place.city=x', 'unknown key `place.city` for `--set`', 'write `--set place=…`'],
    ['place.city.part=x', 'unknown key `place.city` for `--set`', 'write `--set place=…`'],
    ['auhtors.1.name=x', 'unknown key `auhtors` for `--set`', 'did you mean `authors`?'],
    ['a.b.c=x', 'unknown key `a` for `--set`', 'a key of your own begins with `x-`'],
    [
      'authors.name=x',
      'unknown key `authors.name` for `--set`',
      'count from 1: `--set authors.1.name=…`',
    ],
    ['authors.2=x', 'unexpected `--set authors.2=…`', 'number the entries of a list from 1'],
    ['x-a.__proto__.b=x', 'unexpected `--set x-a.__proto__.b=…`', ''],
    ['place', 'unexpected `place` for `--set`, expected `key=value`', 'write `--set place=…`'],
    ['=x', 'unexpected `=x` for `--set`', 'name a key'],
    ['place=', 'unexpected empty `place`, expected text', ''],
    ['title=x', 'unexpected second value `x` for `title`', 'write `--set title=` once'],
    ['lang=it', 'unknown language `it`, expected `en`, `de` or `fr`', ''],
    [
      'asOf=31 May 2024',
      'unexpected `31 May 2024` for `asOf`, expected `YYYY-MM-DD`',
      'write `--set asOf=2024-05-31`',
    ],
    [
      'event.start=2024-02-30',
      'unexpected `2024-02-30` for `event.start`, expected a day of the calendar',
      'choose a day up to `2024-02-29`',
    ],
    ['event.rule=secret', 'unexpected `secret` for `event.rule`, expected one of `public`', ''],
    ['authors.1.orcid=12', 'unexpected `12` for `authors.1.orcid`, expected an ORCID', ''],
    ['status=ready', 'unexpected `ready` for `status`, expected one of `draft`', ''],
    [
      'place=a\u001B[2Jb',
      'unexpected `a [2Jb` for `place`, expected text without control characters',
      '',
    ],
    ['place=a\nb', 'unexpected `a b` for `place`, expected one line of text', ''],
  ])('refuses %j before anything is asked', async (pair, message, help) => {
    const { io, code } = await run([...needed, ...set(pair)], {}, { answers: {} });
    expect(io.stderr).toContain(`error: ${message}`);
    if (help) expect(io.stderr).toContain(`  help: ${help}`);
    expect([code, io.asked, io.paths()]).toEqual([2, [], ['brief.yml']]);
  });

  test('asks for the rest of what was begun', async () => {
    const args = [...needed, ...set('event.start=2026-11-20')];
    const { io, code } = await run(args);
    expect(code).toBe(2);
    expect(io.stderr).toContain(
      'expected `--set event.name=`: nothing is asked without a terminal, or with `CI` set',
    );
    const answers = { 'event.name': 'Forum' };
    const asked = await run([...args, '--author', 'A'], {}, { answers });
    expect(asked.io.stderr).toContain('--set event.start=2026-11-20 --set event.name=Forum');
  });
});

describe('--answers', () => {
  const answers = [
    '# what we know',
    'title: "Rents"',
    `summary: ${summary}`,
    'group: trade',
    'authors:',
    '  - name: Emmy Noether',
    '    orcid: 0000-0002-1825-0097',
    'event: { name: Forum, start: 2026-11-20 }',
    'contact: |',
    '  Forum: the office',
    '  # 12',
    'tags: []',
    'place:',
    '',
  ].join('\n');

  test('takes the keys of the front matter; flags win', async () => {
    const args = ['--answers', 'a.yml', '--group', 'housing', ...set('event.place=Berlin')];
    const { io, code } = await run(args, { 'a.yml': answers });
    expect(io.stderr).toContain('next:');
    expect(code).toBe(0);
    expect(metaOf(io)).toMatchObject({
      group: 'housing',
      authors: [{ name: 'Emmy Noether', orcid: '0000-0002-1825-0097' }],
      event: { name: 'Forum', start: '2026-11-20', place: 'Berlin' },
      contact: 'Forum: the office\n# 12',
    });
    expect(io.text(path)).not.toMatch(/^(?:tags|place)/m);
    const other = memoryIo({ 'brief.yml': settings });
    const { io: lost } = await run(args, { 'a.yml': answers }, full());
    expect(await main(again(lost), other)).toBe(0);
    expect(other.text(path)).toBe(io.text(path));
  });

  test('may be JSON, and come from standard input', async () => {
    const stdin = JSON.stringify({ title: 'Rents', summary, group: 'trade' });
    const { io, code } = await run(['--answers', '-'], {}, { stdin });
    expect(code).toBe(0);
    expect(metaOf(io)).toMatchObject({ title: 'Rents', group: 'trade' });
  });

  it.each([
    ['title: a: b', ':1:8: unquoted `:` in a value'],
    ['title: a\ntitle: b', ':2:1: duplicate key `title`'],
    ['- a', ':1:1: unexpected text in the answers'],
    ['a: &b c', ':1:7: unquoted `&`'],
    ['auhtors: [Ada]', ':1:1: unknown key `auhtors`'],
    [
      'title: a\ndate: 31 May 2024',
      ':2:7: unexpected `31 May 2024` for `date`, expected `YYYY-MM-DD`',
    ],
    ['authors:\n  - name: A\n    orcid: 12', ':3:12: unexpected `12` for `authors.1.orcid`'],
    ['event:\n  end: 2024-02-30', ':2:8: unexpected `2024-02-30` for `event.end`'],
    ['event: { nam: x }', ':1:10: unknown key `nam`\n  help: did you mean `name`?'],
    ['kind: polcy-brief', ':1:7: unknown kind `polcy-brief`'],
    ['x: 1\ny: 2', ':1:1: unknown key `x`'],
    ['title: "a\\eb"', ':1:8: unexpected `a b` for `title`, expected text without control'],
  ])('%j is refused with its place', async (text, message) => {
    const { io, code } = await run(['--answers', 'a.yml', ...needed.slice(1)], { 'a.yml': text });
    expect(io.stderr).toContain(`error: a.yml${message}`);
    expect([code, io.paths()]).toEqual([2, ['a.yml', 'brief.yml']]);
  });

  test('every mistake is named, and a flag takes one away', async () => {
    const files = { 'a.yml': 'x: 1\ny: 2\n' };
    expect((await run(['--answers', 'a.yml'], files)).io.stderr.match(/^error: /gm)).toHaveLength(
      2,
    );
    const kind = { 'a.yml': 'kind: nope\n' };
    const args = [...needed, '--answers', 'a.yml', '--kind', 'backgrounder'];
    expect((await run(args, kind)).code).toBe(0);
  });

  test('a file that is not there', async () => {
    const { io, code } = await run(['--answers', 'answer.yml'], { 'answers.yml': '' });
    expect(code).toBe(2);
    expect(io.stderr).toContain('did you mean `answers.yml`?');
  });
});

describe('the next number', () => {
  const earlier = (number: string, lang = 'en', series = 'May Brief') =>
    `---\ntitle: A ${number}\ndate: 2026-01-02\nseries: ${series}\nnumber: ${number}\nlang: ${lang}\n---\n`;
  const files = {
    'briefs/a.md': earlier('9'),
    'briefs/b.md': earlier('10'),
    'briefs/c.md': earlier('2026a'),
    'briefs/d.md': earlier('41', 'de'),
    'briefs/e.md': earlier('007', 'en', 'Letters'),
    'briefs/broken.md': '---\ntitle: a: b\n---\n',
    'dist/f.md': earlier('99'),
  };

  it.each([
    [['--series', 'May Brief'], '11'],
    [['--series', ' may  brief'], '11'],
    [['--series', 'May Brief', '--lang', 'de'], '42'],
    [['--series', 'May Brief', '--lang', 'fr'], '1'],
    [['--series', 'Letters'], '008'],
    [['--series', 'New'], '1'],
    [['--series', 'May Brief', '--number', '12b'], '12b'],
    [[], undefined],
    [['--kind', 'situation-brief'], '1'],
  ])('%j: %s', async (flags, number) => {
    const { io, code } = await run([...needed, ...flags], files);
    expect(code).toBe(0);
    expect(metaOf(io).number).toBe(number);
  });

  test('lint has nothing to say about it', async () => {
    const { io } = await run([...needed, '--series', 'May Brief'], files);
    const texts = io.paths().map((one) => [one, io.text(one) ?? '']);
    const other = memoryIo(Object.fromEntries(texts));
    await main(['lint', path, '--only', 'workspace/series-number'], other);
    expect(other.stdout).not.toContain('series-number');
  });

  test('earlier briefs are read for nothing else', async () => {
    const faults = { 'briefs/a.md': 'denied' } as const;
    const io = memoryIo({ 'brief.yml': settings, ...files }, { faults });
    const list = (folder: string) => {
      if (folder === 'briefs') throw new Error('looked at');
      return io.files.list(folder);
    };
    const blind = { ...io, files: { ...io.files, list } };
    await expect(main(['new', ...needed, '--series', 'May Brief'], blind)).resolves.toBe(2);
    expect(await main(['new', ...needed, '--out', 'a/b.md'], blind)).toBe(0);
  });
});

describe('authors', () => {
  const earlier = (date: string, authors: string) =>
    `---\ntitle: A\ndate: ${date}\nauthors: [${authors}]\n---\n`;
  const files = {
    'brief.yml': `${settings}authors:\n  - { name: ada lovelace, affiliation: Engines }\n  - Zoë\n`,
    'briefs/a.md': earlier('2025-01-01', 'Jo, Ada Lovelace'),
    'briefs/b.md': earlier('2025-03-01', '{ given: Emmy, family: Noether }'),
    'briefs/c.md': earlier('2024-03-01', 'Ada Lovelace'),
  };
  const args = [...needed, '--kind', 'backgrounder', '--lang', 'en', '--date', '2026-11-22'];

  test('are remembered, those who wrote most and last first, and kept whole', async () => {
    const picked = ['ada lovelace', 'Emmy Noether', ''];
    const answers = { authors: picked, 'authors.1': 'New', 'authors.2': '' };
    const { io, code } = await run(args, files, { answers });
    expect(code).toBe(0);
    const [question] = io.asked;
    expect(question?.choices).toEqual([
      { value: 'ada lovelace', name: 'ada lovelace', description: 'Engines' },
      { value: 'Emmy Noether', name: 'Emmy Noether' },
      { value: 'Jo', name: 'Jo' },
      { value: 'Zoë', name: 'Zoë' },
      { value: '', name: 'Somebody else' },
    ]);
    expect(metaOf(io).authors).toEqual([
      { name: 'ada lovelace', affiliation: 'Engines' },
      { given: 'Emmy', family: 'Noether' },
      'New',
    ]);
  });

  test('who is wrong in brief.yml is told where', async () => {
    const wrong = { 'brief.yml': `${settings}authors:\n  - { name: A, orcid: 12 }\n` };
    const { io, code } = await run(needed, wrong);
    expect(code).toBe(2);
    expect(io.stderr).toMatch(
      /brief\.yml:\d+:\d+: unexpected keys for `authors`, expected an ORCID/,
    );
  });
});

test('a kind of the workspace is asked for whatever it needs, each by its form', async () => {
  const files = {
    'templates/kinds/minutes/kind.yml': [
      'name: { de: Protokoll, en: Minutes }',
      'about: says what was decided',
      'frontMatter: [tags, image, license, status, references, reviewers, corrections, translations, title]',
      'words: { max: 900 }',
      'sections:',
      '  - id: decisions',
      '    heading: { en: Decisions }',
      '',
    ].join('\n'),
    'templates/kinds/minutes/en.md': '## Decisions\n\n<!-- brief: What was decided? -->\n',
  };
  const answers = {
    kind: 'minutes',
    'tags.1': 'rent',
    'image.src': 'a.jpg',
    'image.alt': 'A street',
    license: ['Mine', 'CC-BY-4.0'],
    status: 'review',
    'reviewers.1': '',
  };
  const { io, code } = await run([...needed, '--author', 'A'], files, { answers });
  expect(code).toBe(0);
  const asked = io.asked
    .map(({ name }) => name)
    .filter((name) => !/^(?:kind|lang|date)$/.test(name));
  expect(asked.join(' ')).toBe(
    'tags.1 tags.2 image.src image.alt image.credit license status references reviewers.1',
  );
  expect(io.refused).toEqual(['expected an SPDX licence id, like `CC-BY-4.0`']);
  expect(metaOf(io)).toMatchObject({
    kind: 'minutes',
    tags: ['rent'],
    image: { src: 'a.jpg', alt: 'A street' },
    license: 'CC-BY-4.0',
    status: 'review',
  });
  expect(io.text(path)).toContain('\n## Decisions\n');
  const { io: other } = await run(again(io).slice(1), files);
  expect(other.text(path)).toBe(io.text(path));
});

test('a kind is offered in the language of the workspace', async () => {
  const german = 'lang: de\ngroups:\n  a: { name: A }\n';
  const answers = { title: 'Rents', summary };
  const { io } = await run([], { 'brief.yml': german }, { answers });
  expect(io.asked[0]?.choices?.[1]).toEqual({
    value: 'issue-brief',
    name: 'Themenbrief',
    description: 'erklärt eine Streitfrage und ihre Antworten, ohne Partei zu ergreifen',
  });
});

describe('a name that another file has on some disks', () => {
  it.each(['briefs/2026-11-22-RENTS.md', 'briefs/2026-11-22-rents.MD'])('%s', async (other) => {
    const { io, code } = await run(needed, { [other]: 'mine\n' });
    expect(code).toBe(2);
    expect(io.stderr).toContain(
      `cannot write \`${path}\`: \`${other}\` has that name on many disks`,
    );
    expect(io.stderr).toContain('--out briefs/2026-11-22-rents-2.md');
    expect(io.paths()).toEqual(['brief.yml', other]);
  });
});

describe('--open', () => {
  test('opens the new brief', async () => {
    const opened: string[] = [];
    const edit = async (file: string) => void opened.push(file);
    const { code } = await run([...needed, '--open'], {}, { edit });
    expect([code, opened]).toEqual([0, [path]]);
    await run([...needed, '--open', '--dry-run'], {}, { edit });
    expect(opened).toHaveLength(1);
  });

  test('an editor that does not open is a note: the brief is written', async () => {
    const { io, code } = await run([...needed, '--open']);
    expect(code).toBe(0);
    expect(io.text(path)).toBeDefined();
    expect(io.stderr).toContain('\nnote:  there is no editor here\n');
  });
});

describe('whatever is answered', () => {
  const sign = fc.constantFrom(
    ...': # " \' --- - * & ! | > % @ { } [ ] , ? ~ = ` \\ $ 1 no 2024-02-12 é 日 🎉 👩‍💻 \u202E \u05D0 \u2028 a Z'.split(
      ' ',
    ),
    ' ',
    '\t',
  );
  const line = fc
    .oneof(
      fc.string({ unit: sign, minLength: 1, maxLength: 12 }),
      fc.string({ unit: sign, minLength: 300, maxLength: 300 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    )
    .filter((text) => text.trim() !== '' && !/[^\P{Cc}\t]/u.test(text));
  const kinds = readKinds(memoryIo().templates);
  const choice = fc
    .constantFrom(...kinds)
    .chain(({ id, languages }) =>
      fc.record({ kind: fc.constant(id), lang: fc.constantFrom(...languages) }),
    );
  const answers = fc.record(
    {
      title: line,
      summary: line,
      place: line,
      series: line,
      number: line,
      subject: line,
      to: line,
      from: line,
      contact: line,
      authors: fc.array(line, { minLength: 1, maxLength: 3 }),
      tags: fc.array(line, { minLength: 1, maxLength: 3 }),
      event: fc.record({ name: line, start: fc.constant('2026-11-20'), place: line }),
    },
    { requiredKeys: ['title', 'summary'] },
  );

  test('comes back exactly, from flags and from a file', async () => {
    await fc.assert(
      fc.asyncProperty(choice, answers, async (chosen, { title, ...rest }) => {
        const pairs = Object.entries(rest).flatMap(([key, value]) =>
          typeof value === 'string'
            ? [`${key}=${value}`]
            : Array.isArray(value)
              ? value.map((one) => `${key}=${one}`)
              : Object.entries(value).map(([name, inner]) => `${key}.${name}=${inner}`),
        );
        const io = memoryIo({ 'brief.yml': settings });
        const flags = ['--kind', chosen.kind, '--lang', chosen.lang, '--group', 'trade'];
        expect(await main(['new', ...flags, ...set(...pairs), '--', title], io)).toBe(0);
        const [file = ''] = io.paths().filter((one) => one !== 'brief.yml');
        expect(metaOf(io, file)).toMatchObject({ title, ...rest, ...chosen, group: 'trade' });
        expect(await errorsIn(io, file)).toEqual([]);
        const stdin = JSON.stringify({ title, ...rest, ...chosen, group: 'trade' });
        const other = memoryIo({ 'brief.yml': settings }, { stdin });
        expect(await main(['new', '--answers', '-'], other)).toBe(0);
        expect(other.text(file)).toBe(io.text(file));
        const third = memoryIo({ 'brief.yml': settings });
        const lost = memoryIo({ 'brief.yml': settings }, full(file));
        await main(['new', ...flags, ...set(...pairs), '--', title], lost);
        expect(await main(again(lost), third)).toBe(0);
        expect(third.text(file)).toBe(io.text(file));
      }),
      { numRuns: 40 },
    );
  });
});
