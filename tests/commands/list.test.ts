import { describe, expect, test } from 'vitest';
import { brief, settings, soundBrief } from '../brief.ts';

/** Five briefs of two groups, one of them without front matter. */
const workspace = {
  'brief.yml': `${settings}  energy:\n    name: Energy\n`,
  'briefs/2026-11-02-rents.md': soundBrief({
    authors: '[Ada Lovelace]',
    tags: '[Housing, Rent]',
    kind: 'policy-brief',
  }),
  'briefs/2026-10-05-waerme.md': soundBrief({
    title: 'Wärmepumpen für Mietwohnungen',
    date: '2026-10-05',
    lang: 'de-AT',
    group: 'energy',
    status: 'review',
    authors: '[{ given: Émilie, family: du Châtelet }]',
  }),
  'briefs/2027-01-04-grids.md': soundBrief({
    title: 'Grids for a windy decade',
    date: '2027-01-04',
    group: 'energy',
  }),
  'briefs/draft.md': soundBrief({ title: 'Cooperatives', date: undefined, status: 'draft' }),
  'briefs/notes.md': 'Homes are scarce.\n',
};

const list = (line = '', files: Record<string, string> = workspace, columns?: number) =>
  brief(`list ${line}`, files, { columns });

/** The paths that a command line lists, in their order. */
async function paths(line: string): Promise<readonly string[]> {
  const { stdout, stderr, code } = await list(`${line} --format json`);
  expect(code, stderr).toBe(0);
  const { briefs }: { briefs: { path: string }[] } = JSON.parse(stdout);
  return briefs.map(({ path }) => path.replace(/^briefs\/|\.md$/g, ''));
}

const everything = ['2027-01-04-grids', '2026-11-02-rents', '2026-10-05-waerme', 'draft', 'notes'];

describe('the table', () => {
  test('shows where every brief stands, newest first', async () => {
    const { code, stdout, stderr } = await list('', workspace, 130);
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "date        status      title                          kind          group    lang   words  errors  warnings
      2027-01-04  future      Grids for a windy decade       –             energy   en         8
      2026-11-02  published   Why rents rise                 policy-brief  housing  en         8                 2
      2026-10-05  review      Wärmepumpen für Mietwohnungen  –             energy   de-AT      8
      –           draft       Cooperatives                   –             housing  en         8       1
      –           unreadable  briefs/notes.md                –             –        –          3       1
      "
    `);
    expect(stderr).toMatchInlineSnapshot(`
      "briefs/notes.md: it has no front matter that can be read
      5 briefs: 1 draft, 1 review, 1 future, 1 published and 1 unreadable
      next: brief lint
      "
    `);
  });

  test('leaves out columns and shortens titles where the terminal is narrow', async () => {
    expect((await list('', workspace, 80)).stdout).toMatchInlineSnapshot(`
      "date        status      title                          group    errors  warnings
      2027-01-04  future      Grids for a windy decade       energy
      2026-11-02  published   Why rents rise                 housing                 2
      2026-10-05  review      Wärmepumpen für Mietwohnungen  energy
      –           draft       Cooperatives                   housing       1
      –           unreadable  briefs/notes.md                –             1
      "
    `);
    expect((await list('', workspace, 40)).stdout).toMatchInlineSnapshot(`
      "date        title
      2027-01-04  Grids for a windy decade
      2026-11-02  Why rents rise
      2026-10-05  Wärmepumpen für Mietwohnung…
      –           Cooperatives
      –           briefs/notes.md
      "
    `);
    expect((await list('', workspace, 7)).stdout).toMatchInlineSnapshot(`
      "title
      Grids…
      Why re…
      Wärmep…
      Cooper…
      briefs…
      "
    `);
  });

  test('has 100 columns where there is no terminal', async () => {
    const { stdout } = await list();
    expect(stdout).toMatchInlineSnapshot(`
      "date        status      title                         kind          group    words  errors  warnings
      2027-01-04  future      Grids for a windy decade      –             energy       8
      2026-11-02  published   Why rents rise                policy-brief  housing      8                 2
      2026-10-05  review      Wärmepumpen für Mietwohnung…  –             energy       8
      –           draft       Cooperatives                  –             housing      8       1
      –           unreadable  briefs/notes.md               –             –            3       1
      "
    `);
  });

  test('is coloured on a terminal alone', async () => {
    const { stdout } = await brief('list --group energy', workspace, {
      color: { out: true, err: true },
    });
    expect(stdout.split('\n')[0]).toMatch(/^\p{Cc}\[2mdate {6}\p{Cc}\[\d+m {2}/u);
    expect((await list()).stdout).not.toContain('\x1b');
  });

  test('prints no character that a terminal would obey', async () => {
    const files = {
      'brief.yml': settings,
      'briefs/a.md': soundBrief({ title: '"\\e[31mRed\\a\\u202ETwo"' }),
    };
    const { stdout } = await list('', files, 150);
    expect(stdout).toContain('\\u{1b}[31mRed\\u{7}\\u{202e}Two');
    expect((await list('--format csv', files, 80)).stdout).toContain('\\u{1b}[31mRed\\u{7}');
  });
});

describe('what it says below', () => {
  test('how many briefs there are, and the next step', async () => {
    expect((await list('--status draft')).stderr).toMatchInlineSnapshot(`
      "1 brief of 5: 1 draft
      1 brief left out that cannot be read: see \`brief list\`
      next: brief lint briefs/draft.md
      "
    `);
    expect((await list('--group housing')).stderr).toMatchInlineSnapshot(`
      "2 briefs of 5: 1 draft and 1 published
      1 brief left out that cannot be read: see \`brief list\`
      next: brief lint briefs/draft.md
      "
    `);
    expect((await list('--lang fr')).stderr).toMatchInlineSnapshot(`
      "none of 5 briefs is what you ask for
      1 brief left out that cannot be read: see \`brief list\`
      "
    `);
  });

  test('which tag or author was probably meant', async () => {
    expect((await list('--tag Huosing')).stderr).toContain(
      'none of 5 briefs is what you ask for: did you mean `Housing`?\n',
    );
    const { stderr } = await list('--author LovelaceAda');
    expect(stderr).toContain('none of 5 briefs is what you ask for\n');
  });

  test('a path that leads nowhere is no empty workspace', async () => {
    const { code, stderr } = await list('nowhere');
    expect([code, stderr]).toEqual([2, 'error: cannot read `nowhere`: no such file\n']);
  });

  test('in an empty workspace, how to begin', async () => {
    const files = { 'brief.yml': settings, 'briefs/': '' };
    const { code, stdout, stderr } = await list('', files);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('there is no brief yet\nnext: brief new\n');
    expect((await list('--format json', files)).stdout).toBe(
      '{\n  "version": 1,\n  "briefs": []\n}\n',
    );
    expect((await list('--format csv', files)).stdout).toBe(
      'path,title,date,status,kind,group,lang,words,errors,warnings,authors,tags,note\r\n',
    );
  });

  test('that `brief.yml` has mistakes', async () => {
    const { code, stderr } = await list('', { ...workspace, 'brief.yml': `${settings}nme: A\n` });
    expect(code).toBe(0);
    expect(stderr).toContain('brief.yml has 1 mistake: see `brief doctor`\nnext: brief doctor\n');
  });

  test('nothing beside what a program reads', async () => {
    expect((await list('--format json')).stderr).toBe('');
    expect((await list('--format csv')).stderr).toBe('');
  });
});

describe('filters', () => {
  test.each([
    ['', everything],
    ['briefs/draft.md briefs/notes.md', ['draft', 'notes']],
    ['--kind policy-brief', ['2026-11-02-rents']],
    ['--group energy', ['2027-01-04-grids', '2026-10-05-waerme']],
    ['--group energy,housing', everything.slice(0, 4)],
    ['--status future', ['2027-01-04-grids']],
    ['--status draft,review', ['2026-10-05-waerme', 'draft']],
    ['--status draft --status review', ['2026-10-05-waerme', 'draft']],
    ['--status published', ['2026-11-02-rents']],
    ['--lang de', ['2026-10-05-waerme']],
    ['--lang DE-at', ['2026-10-05-waerme']],
    ['--lang d', 2],
    ['--author lovelace', ['2026-11-02-rents']],
    ['--author chatelet', ['2026-10-05-waerme']],
    ['--author nobody', []],
    ['--tag rent', ['2026-11-02-rents']],
    ['--tag ren', []],
    ['--since 2026-11', ['2027-01-04-grids', '2026-11-02-rents']],
    ['--since 2026-11-03', ['2027-01-04-grids']],
    ['--until 2026-10', ['2026-10-05-waerme']],
    ['--since 2026 --until 2026', ['2026-11-02-rents', '2026-10-05-waerme']],
    ['--group energy --status review', ['2026-10-05-waerme']],
  ] as const)('%s', async (line, expected) => {
    if (expected === 2) expect((await list(line)).code).toBe(2);
    else expect(await paths(line)).toEqual(expected);
  });

  test.each([
    ['--kind policy-breif', 'unknown kind `policy-breif`', 'did you mean `policy-brief`?'],
    ['--group huosing', 'unknown group `huosing`', 'did you mean `housing`?'],
    ['--status publshed', 'unknown status `publshed`', 'did you mean `published`?'],
    ['--sort dat', 'unknown order `dat`', 'did you mean `date`?'],
    ['--format jsn', 'unknown format `jsn`', 'did you mean `json`?'],
    ['--since main', 'unexpected `main` for `--since`', 'write it like `--since 2026-11-02`'],
    ['--until 2026-02-30', 'unexpected `2026-02-30` for `--until`', 'write it like'],
    ['briefs/drft.md', 'cannot read `briefs/drft.md`', 'did you mean `briefs/draft.md`?'],
  ])('%s is refused with the way out', async (line, message, help) => {
    const { code, stdout, stderr } = await list(line);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`error: ${message}`);
    expect(stderr).toContain(`help: ${help}`);
  });
});

describe('orders', () => {
  test.each([
    ['date', everything],
    ['title', ['draft', '2027-01-04-grids', '2026-10-05-waerme', '2026-11-02-rents', 'notes']],
    ['group', ['2026-10-05-waerme', '2027-01-04-grids', '2026-11-02-rents', 'draft', 'notes']],
  ])('%s', async (order, expected) => {
    expect(await paths(`--sort ${order}`)).toEqual(expected);
  });

  test('words and findings put the most first', async () => {
    const files = {
      'brief.yml': settings,
      'briefs/a.md': soundBrief({ title: 'A short text on rents' }),
      'briefs/b.md': soundBrief({ title: 'A long text on rents' }, 'Homes are scarce. '.repeat(9)),
      'briefs/c.md': soundBrief({ title: 'A text without a summary', summary: undefined }),
    };
    const words = JSON.parse((await list('--sort words --format json', files)).stdout);
    expect(words.briefs.map((one: { words: number }) => one.words)).toEqual([27, 8, 8]);
    const findings = JSON.parse((await list('--sort findings --format json', files)).stdout);
    expect(findings.briefs[0].path).toBe('briefs/c.md');
  });
});

describe('what cannot be read', () => {
  test('is listed with its path and the reason, and is no success', async () => {
    const { code, stdout, stderr } = await brief('list', workspace, {
      faults: { 'briefs/draft.md': { read: 'denied' } },
    });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^– +unreadable +briefs\/draft.md /m);
    expect(stdout).toMatch(/^– +unreadable +briefs\/notes.md /m);
    expect(stderr).toContain('briefs/notes.md: it has no front matter that can be read\n');
    const { briefs } = JSON.parse((await list('--format json')).stdout);
    expect(briefs.at(-1)).toEqual({
      path: 'briefs/notes.md',
      title: null,
      date: null,
      status: null,
      kind: null,
      group: null,
      lang: null,
      words: 3,
      errors: 1,
      warnings: 0,
      authors: [],
      tags: [],
      note: 'it has no front matter that can be read',
    });
    expect(stderr).toContain('error: cannot read `briefs/draft.md`: permission denied');
  });

  test('is counted where a filter leaves it out', async () => {
    expect((await list('--group energy')).stderr).toContain(
      '1 brief left out that cannot be read: see `brief list`\n',
    );
  });

  test('a status or date that means nothing is unknown', async () => {
    const files = {
      'brief.yml': settings,
      'briefs/a.md': soundBrief({ status: 'drft', date: '2026-02-30' }),
    };
    const { briefs } = JSON.parse((await list('--format json', files)).stdout);
    expect(briefs[0]).toMatchObject({ status: null, date: null, errors: 2 });
  });

  test('a `brief.yml` that cannot be read is no success', async () => {
    const { code, stderr } = await brief('list', workspace, {
      faults: { 'brief.yml': { read: 'denied' } },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('error: cannot read `brief.yml`: permission denied');
  });
});

test('words are those that lint bounds: a kind does not count its sources', async () => {
  const body = '## Summary\n\nHomes are scarce.\n\n## Sources\n\nThe Office of Statistics.\n';
  const files = {
    'brief.yml': settings,
    'briefs/a.md': soundBrief({}, body),
    'briefs/b.md': soundBrief({ kind: 'policy-brief', title: 'Another' }, body),
  };
  const { briefs } = JSON.parse((await list('--format json', files)).stdout);
  const { stdout } = await brief('lint --format json', files);
  expect(briefs.map((one: { words: number }) => one.words)).toEqual([9, 4]);
  expect(stdout).toContain('the body has 4 words');
});

test('what an earlier run has kept gives the same list', async () => {
  const first = await list('--format json');
  const kept = first.io.text('.brief-cache/lint.json') ?? '';
  expect(kept).toContain('"words":');
  const again = await list('--format json', { ...workspace, '.brief-cache/lint.json': kept });
  expect(again.stdout).toBe(first.stdout);
  const ci = await brief('list', workspace, { ci: true });
  expect(ci.io.text('.brief-cache/lint.json')).toBeUndefined();
});
