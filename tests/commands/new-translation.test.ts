import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { parse } from '../../src/core/parse.ts';
import { type MemoryIo, memoryIo, type Overrides } from '../memory.ts';

const settings = 'name: Forum\nlang: en\ngroups:\n  housing: { name: Housing }\n';
const summary = 'Wo Wohnungen fehlen, steigen die Mieten, und neue zu bauen braucht Jahre.';
const path = 'briefs/2024-02-12-why-rents-rise.md';
const front = [
  'title: Why rents rise # for now',
  'date: 2024-02-12',
  'summary: Rents rise where homes are scarce, and building more of them takes years.',
  'group: housing',
  'kind: policy-brief',
  'series: "May Brief"',
  'number: 7',
  'authors:',
  '  - name: Emmy Noether',
  '    orcid: 0000-0002-1825-0097',
  'tags: [rent]',
  'image: { src: ../images/a.jpg, alt: A street }',
  'x-desk: 14',
];
const body = [
  '## Key points',
  '',
  'Rents rise.',
  '',
  '## How *we* counted[^1] -- and why',
  '',
  '### The problem',
  '',
  'More.',
  '',
  '## References',
  '',
  '[^1]: Somebody.',
  '',
];
const brief = (lines: readonly string[] = front) =>
  ['---', ...lines, '---', '', ...body].join('\n');
const german = 'briefs/2024-02-12-warum-mieten-steigen.md';
const flags = ['Warum Mieten steigen', '--from', path, '--lang', 'de', '--summary', summary];

async function run(args: readonly string[], text = brief(), overrides: Overrides = {}) {
  const io = memoryIo({ 'brief.yml': settings, [path]: text }, overrides);
  return { io, code: await main(['new', ...args], io) };
}

/** What lint says, but for guidance that was left in and for the length of these short texts. */
async function findings(io: MemoryIo): Promise<readonly string[]> {
  const other = memoryIo(Object.fromEntries(io.paths().map((one) => [one, io.text(one) ?? ''])));
  await main(['lint', '--format', 'json', '--only', 'workspace', '--only', 'frontmatter'], other);
  const { diagnostics = [] }: { diagnostics?: readonly { rule: string; message: string }[] } =
    JSON.parse(other.stdout);
  return diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('brief new --from', () => {
  test('starts a translation, and names each in the other', async () => {
    const { io, code } = await run(flags);
    expect(io.stderr).toContain('next: ');
    expect(code).toBe(0);
    expect(io.stdout).toBe(`${german}\n`);
    expect(parse(io.text(german) ?? '', german).meta).toEqual({
      title: 'Warum Mieten steigen',
      date: '2024-02-12',
      summary,
      group: 'housing',
      kind: 'policy-brief',
      lang: 'de',
      series: 'May Brief',
      number: '7',
      authors: [{ name: 'Emmy Noether', orcid: '0000-0002-1825-0097' }],
      image: { src: '../images/a.jpg', alt: 'A street' },
      status: 'draft',
      translationOf: '2024-02-12-why-rents-rise.md',
    });
    expect(io.text(german)).toContain('\nx-desk: "14"\n');
    const added = 'translations:\n  de: "2024-02-12-warum-mieten-steigen.md"\n---\n';
    expect(io.text(path)).toBe(brief().replace(/\n---\n/, `\n${added}`));
    expect(await findings(io)).toEqual([]);
  });

  test('has the same sections, with what to do below each', async () => {
    const { io } = await run(flags);
    const text = io.text(german) ?? '';
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '## Kernaussagen',
      '## How *we* counted -- and why',
      '### Das Problem',
      '## Quellen',
    ]);
    const notes = text.split(/^#+ .*$/m).map((part) => part.trim());
    expect(notes.every((note) => /^(?:---|<!-- brief: )[\s\S]*-->$/.test(note))).toBe(true);
    expect(notes[1]).toContain('Drei bis fünf ganze Sätze');
    expect(notes[2]).toBe(
      '<!-- brief: Übersetzen Sie die Überschrift „How we counted – and why“ und was darunter steht. -->',
    );
  });

  test('from German into French, by the names that authors use', async () => {
    const text = ['---', ...front, 'lang: de', '---', '', '## Zusammenfassung', '', 'Text.', ''];
    const { io, code } = await run(
      ['Pourquoi', '--from', path, '--lang', 'fr', '--summary', summary],
      text.join('\n'),
    );
    expect(code).toBe(0);
    const [file = ''] = io.paths().filter((one) => one.endsWith('pourquoi.md'));
    expect(io.text(file)).toContain('\n## Messages clés\n\n<!-- brief: ');
    expect(io.text(file)).toContain('<!-- brief: Traduisez 2024-02-12-why-rents-rise.md\nsous');
    expect(await findings(io)).toEqual([]);
  });

  test('a brief without a kind keeps all of its headings', async () => {
    const text = brief(front.filter((line) => !line.startsWith('kind')));
    const { io } = await run(flags, text);
    expect(io.text(german)).toContain('\n## Key points\n\n<!-- brief: Übersetzen Sie');
    expect(parse(io.text(german) ?? '', '').meta.kind).toBeUndefined();
  });

  test('into a language without scaffolds', async () => {
    const { io, code } = await run([
      'Affitti',
      '--from',
      path,
      '--lang',
      'it',
      '--summary',
      summary,
    ]);
    expect(code).toBe(0);
    expect(io.text('briefs/2024-02-12-affitti.md')).toContain(
      '\n## Key points\n\n<!-- brief: Translate the heading “Key points”',
    );
  });

  it.each([
    ['a block', 'translations:\n  fr: b.md', 'translations:\n  de: FILE\n  fr: b.md'],
    [
      'a deeper block',
      'translations:\n     # a note\n     fr: b.md',
      'translations:\n     # a note\n     de: FILE\n     fr: b.md',
    ],
    ['one line', 'translations: { "fr": b.md }', 'translations: { de: FILE, "fr": b.md }'],
    ['nothing yet', 'translations:', 'translations: { de: FILE }'],
    ['nothing yet, and a note', 'translations: # none', 'translations: { de: FILE } # none'],
    ['empty brackets', 'translations: {}', 'translations: { de: FILE }'],
  ])('adds to %s', async (_, before, after) => {
    const { io, code } = await run(flags, brief([...front, before]));
    expect(io.stderr).toContain('next:');
    expect(code).toBe(0);
    const written = after.replace('FILE', '"2024-02-12-warum-mieten-steigen.md"');
    expect(io.text(path)).toBe(brief([...front, written]));
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('changes nothing else in a text with %s', async (_, change) => {
    const { io, code } = await run(flags, change(brief()));
    expect(code).toBe(0);
    const lines = ['translations:', '  de: "2024-02-12-warum-mieten-steigen.md"'];
    expect(io.text(path)).toBe(change(brief([...front, ...lines])));
    expect(io.text(german)).not.toMatch(/\r|\uFEFF/);
    expect(await findings(io)).toEqual([]);
  });

  it.each([
    '---',
    'a: b # c',
    '"quoted" \'twice\'',
    '🎉',
    '\u202Eright',
    'x'.repeat(300),
    'con',
    'no',
  ])('takes the title %j', async (title) => {
    const { io, code } = await run([
      '--from',
      path,
      '--lang',
      'de',
      '--summary',
      summary,
      '--',
      title,
    ]);
    expect(code).toBe(0);
    const file = io.stdout.trim();
    expect(parse(io.text(file) ?? '', file).meta.title).toBe(title);
    expect(parse(io.text(path) ?? '', path).meta.translations).toEqual({
      de: file.replace('briefs/', ''),
    });
    expect(await findings(io)).not.toContainEqual(expect.stringContaining('workspace/'));
  });

  test('the same title in both languages: two pages', async () => {
    const { io } = await run(['Why rents rise', ...flags.slice(1)]);
    expect(io.stdout).toBe('briefs/2024-02-12-why-rents-rise-de.md\n');
    expect(await findings(io)).toEqual([]);
  });

  test('elsewhere: files are named from there', async () => {
    const { io } = await run([...flags, '--out', 'briefs/de/mieten.md']);
    const { meta } = parse(io.text('briefs/de/mieten.md') ?? '', '');
    expect(meta.translationOf).toBe('../2024-02-12-why-rents-rise.md');
    expect(meta.image?.src).toBe('../../images/a.jpg');
    expect(parse(io.text(path) ?? '', path).meta.translations).toEqual({ de: 'de/mieten.md' });
  });

  test('asks for nothing but its words, with those of the original beside', async () => {
    const answers = { title: 'Warum Mieten steigen', summary, lang: 'de' };
    const { io, code } = await run(['--from', path], brief(), { answers });
    expect(code).toBe(0);
    expect(io.asked.map(({ name }) => name)).toEqual(['title', 'summary', 'lang']);
    expect(io.asked[0]?.advise?.('')).toBe('the original: `Why rents rise`');
    expect(io.asked[2]?.choices?.map(({ value }) => value)).toEqual(['de', 'fr']);
    expect(io.text(german)).toBe((await run(flags)).io.text(german));
  });

  test('a memo is asked for its subject again', async () => {
    const memo = brief([
      ...front.filter((line) => !line.startsWith('kind')),
      'kind: policy-memo',
      'subject: Rents',
      'to: The minister',
    ]);
    const answers = { title: 'Mieten', summary, lang: 'de', subject: 'Mieten' };
    const { io } = await run(['--from', path], memo, { answers });
    expect(io.asked.map(({ name }) => name)).toEqual(['title', 'summary', 'lang', 'subject']);
    expect(parse(io.text('briefs/2024-02-12-mieten.md') ?? '', '').meta).toMatchObject({
      subject: 'Mieten',
      to: 'The minister',
    });
  });

  test('what is missing is one message, with a command line that works', async () => {
    const { io, code } = await run(['--from', path]);
    expect(code).toBe(2);
    expect(io.stderr).toContain('expected a title, `--summary` and `--lang`: nothing is asked');
    expect(io.stderr).toContain(`brief new 'Why rents rise' --from ${path} --summary`);
  });

  test('a kind of the workspace has its own headings', async () => {
    const home = 'templates/kinds/minutes';
    const kind =
      'name: Minutes\nabout: says what was decided\nwords: { max: 9 }\nsections:\n' +
      '  - id: decisions\n    heading: { en: Decisions, de: Beschlüsse }\n';
    const io = memoryIo({
      'brief.yml': settings,
      [`${home}/kind.yml`]: kind,
      [`${home}/en.md`]: '## Decisions\n\n<!-- brief: What? -->\n',
      [`${home}/de.md`]: '## Beschlüsse\n\n<!-- brief: Was? -->\n',
      [path]: brief(front.map((line) => line.replace('policy-brief', 'minutes'))).replace(
        'References',
        'Decisions',
      ),
    });
    expect(await main(['new', ...flags], io)).toBe(0);
    expect(io.text(german)).toContain('\n## Beschlüsse\n\n<!-- brief: Was? -->\n');
  });

  test('--dry-run writes neither file', async () => {
    const { io } = await run([...flags, '--dry-run']);
    expect(io.stdout).toContain('translationOf:');
    expect(io.paths()).toEqual(['brief.yml', path]);
    expect(io.text(path)).toBe(brief());
  });
});

describe('refuses, and writes nothing', () => {
  it.each([
    [
      'a brief in the same language',
      brief(),
      'en',
      `unexpected language \`en\`: \`${path}\` is in it`,
    ],
    [
      'a brief in the language of the example',
      brief(['lang: de', ...front]),
      'de',
      `unexpected language \`de\`: \`${path}\` is in it\n  help: name the language of the translation, like \`--lang en\``,
    ],
    [
      'a language that it has already',
      brief([...front, 'translations: { de: mieten.md }']),
      'de',
      `\`${path}\` has a translation into \`de\` already: \`briefs/mieten.md\``,
    ],
    ['no front matter', 'Text.\n', 'de', `cannot translate \`${path}\`: 1:1: missing front matter`],
    [
      'front matter that cannot be read',
      brief(['title: a: b', ...front.slice(1)]),
      'de',
      `cannot translate \`${path}\`: 2:`,
    ],
    [
      'a day that does not exist',
      brief(front.map((line) => line.replace('02-12', '02-31'))),
      'de',
      `cannot translate \`${path}\`: 3:7: unexpected value of \`date\``,
    ],
  ])('%s', async (_, text, lang, message) => {
    const args = ['Titel', '--from', path, '--lang', lang, '--summary', summary];
    const { io, code } = await run(args, text, { answers: {} });
    expect(code).toBe(2);
    expect(io.stderr).toContain(`error: ${message}`);
    expect(io.asked).toEqual([]);
    expect(io.paths()).toEqual(['brief.yml', path]);
    expect(io.text(path)).toBe(text);
  });

  test('the translation of a translation', async () => {
    const io = memoryIo({
      'brief.yml': settings,
      [path]: brief([...front, 'translationOf: first.md']),
      'briefs/first.md': brief(),
    });
    expect(await main(['new', ...flags], io)).toBe(2);
    expect(io.stderr).toContain('it is itself a translation of `briefs/first.md`');
    expect(io.stderr).toContain('`--from briefs/first.md`');
  });

  test('a file that is not there', async () => {
    const { io, code } = await run(['T', '--from', 'briefs/2024-02-12-why-rents-rises.md']);
    expect(code).toBe(2);
    expect(io.stderr).toContain(`did you mean \`${path}\`?`);
  });

  test('an original that cannot be written: neither file is', async () => {
    const { io, code } = await run(flags, brief(), { faults: { [path]: { write: 'denied' } } });
    expect(code).toBe(2);
    expect(io.stdout).toBe('');
    expect(io.stderr).toContain(`cannot write \`${path}\`: permission denied`);
    expect(io.stderr).toContain('again: brief new');
    expect(io.paths()).toEqual(['brief.yml', path]);
  });
});
