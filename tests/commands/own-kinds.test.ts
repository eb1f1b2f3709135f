import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { brief, settings, soundBrief } from '../brief.ts';
import type { MemoryIo } from '../memory.ts';

const HOME = 'templates/kinds/reading-note';
const heading = (text: string) => `  - id: sources\n    heading: { en: ${text} }\n`;
const kind = `name: Reading note\nabout: says what a text argues\nsections:\n${heading('What we read')}`;
const scaffold = '## What we read\n';
const files = {
  'brief.yml': settings,
  [`${HOME}/kind.yml`]: kind,
  [`${HOME}/en.md`]: scaffold,
  'briefs/a.md': soundBrief({ kind: 'reading-note' }, '## What we read\n\nA book.\n'),
  'briefs/b.md': soundBrief({ title: 'Other' }, 'Homes are scarce.\n'),
};
type Contents = Readonly<Record<string, string>>;

/** Runs over what another run left behind, with some of it changed. */
async function again(line: string, { io }: { io: MemoryIo }, changes: Contents = {}) {
  const left = io.paths().map((path) => [path, io.files.read(path)] as const);
  return brief(line, { ...Object.fromEntries(left), ...changes });
}

const renamed = { [`${HOME}/kind.yml`]: kind.replace('What we read', 'What we saw') };
const missing = 'missing section `What we saw`';

describe('lint', () => {
  it('checks a brief by the kind of its workspace', async () => {
    expect((await brief('lint', files)).stdout).toBe('2 briefs checked, nothing to mend\n');
    const { code, stdout } = await brief('lint', { ...files, ...renamed });
    expect(code).toBe(0);
    expect(stdout).toContain(missing);
  });

  it('takes the kind of the workspace for one that the program knows', async () => {
    const own = Object.entries(files).map(([path, text]) => [
      path.replace('reading-note', 'policy-memo'),
      text.replace('reading-note', 'policy-memo'),
    ]);
    const { stdout } = await brief('lint', Object.fromEntries(own));
    expect(stdout).toBe('2 briefs checked, nothing to mend\n');
  });

  it('says which kinds there are, and which one was meant', async () => {
    const ids =
      '`policy-brief`, `issue-brief`, `monthly-brief`, `backgrounder`, `situation-brief`, `event-report`, `position-paper`, `policy-memo`';
    for (const [written, level] of [
      ['reading-not', '=unsafe'],
      ['Reading Note', ''],
    ]) {
      const typo = soundBrief({ kind: `${written}` }, '## What we read\n\nA book.\n');
      const wrong = await brief('lint', { ...files, 'briefs/a.md': typo });
      expect(wrong.code).toBe(1);
      expect(wrong.stdout).toContain(
        `error[frontmatter/type]: unexpected \`${written}\` for \`kind\`, expected one of ${ids}, \`reading-note\`\n`,
      );
      expect(wrong.stdout).toContain('help: write `kind: reading-note`');
      const mended = await brief(`lint --fix${level}`, { ...files, 'briefs/a.md': typo });
      expect(mended.io.text('briefs/a.md')).toBe(files['briefs/a.md']);
    }
    const { stdout } = await brief('lint a.md', { 'a.md': files['briefs/a.md'] });
    expect(stdout).toContain(`unexpected \`reading-note\` for \`kind\`, expected one of ${ids}\n`);
  });

  it('says what is wrong with a kind once, and not that its briefs have none', async () => {
    const broken = { ...files, [`${HOME}/kind.yml`]: `${kind}colour: red\nwords: { max: few }\n` };
    for (const line of ['lint', 'lint briefs/b.md', 'lint --ignore structure']) {
      const { code, stdout } = await brief(line, broken);
      expect(code).toBe(2);
      const said = stdout.split('\n').filter((words) => /(?:error|warning)\[/.test(words));
      expect(said.filter((words) => words.includes('kind'))).toEqual([
        `${HOME}/kind.yml:6:1 error[workspace/settings]: unknown key \`colour\``,
        `${HOME}/kind.yml:7:15 error[workspace/settings]: unexpected \`few\` for \`max\`, expected a whole number`,
      ]);
    }
    const { stdout } = await brief('lint', broken);
    expect(stdout).toContain('\n    6 | colour: red\n      | ^^^^^^\n');
  });

  it('looks again when a kind or its languages have changed', async () => {
    const first = await brief('lint', files);
    expect(first.io.paths()).toContain('.brief-cache/lint.json');
    const second = await again('lint', first, renamed);
    expect(second.stdout).toContain(missing);
    expect((await again('lint', second, files)).stdout).not.toContain(missing);
    const german = await again('lint', first, {
      ...renamed,
      [`${HOME}/kind.yml`]: kind.replace('{ en: What we read }', '{ de: Gelesen }'),
    });
    expect(german.code).toBe(2);
  });
});

test('lint answers to whatever a kind says, and whatever its folder is called', async () => {
  const part = fc.constantFrom(
    'name: a\n',
    'about: b\n',
    'sections:',
    '\n  - ',
    'id: a',
    ' heading: ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.oneof(part, fc.string({ maxLength: 5 })), { maxLength: 12 })
      .map((all) => all.join('')),
  );
  const names = fc.oneof(
    fc.constantFrom(
      'reading-note',
      '__proto__',
      'constructor',
      'con',
      'a`b',
      '…',
      'A B',
      '\u202Ea',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((name) => !/[/.\0]/.test(name)),
  );
  await fc.assert(
    fc.asyncProperty(names, texts, async (name, text) => {
      const hostile = { [`templates/kinds/${name}/kind.yml`]: text };
      const { code, stdout, stderr } = await brief('lint', { ...files, ...hostile });
      expect(stderr).toBe('');
      expect(code).toBe(stdout.includes('error[workspace/settings]') ? 2 : 0);
    }),
    { numRuns: 60 },
  );
});

describe('build', () => {
  /** What came of each page. */
  const states = ({ io }: { io: MemoryIo }) => {
    const { written = [] } = JSON.parse(io.text('report.json') ?? '{}');
    return written.map(({ state }: { state: string }) => state);
  };
  const line = 'build --report report.json';

  it('makes pages anew when a kind has changed, and only then', async () => {
    const first = await brief(line, files);
    expect(states(first)).toEqual(['new', 'new']);
    const same = await again(line, first);
    expect(states(same)).toEqual(['unchanged', 'unchanged']);
    expect(same.io.text('dist/a.html')).toContain('[Reading note]');
    const other = kind.replace('Reading note', 'Book report');
    const changed = await again(line, same, { [`${HOME}/kind.yml`]: other });
    expect(states(changed)).toEqual(['changed', 'unchanged']);
    expect(changed.io.text('dist/a.html')).toContain('[Book report]');
  });

  test('a scaffold from a Windows editor leaves no trace of one', async () => {
    const line =
      'new Rents --kind reading-note --group housing --summary s --date 2026-11-02 --yes';
    const windows = { [`${HOME}/en.md`]: `\uFEFF${scaffold}Text.\n`.replaceAll('\n', '\r\n') };
    const { io, stdout } = await brief(line, { ...files, ...windows });
    expect(io.text(stdout.trim())).toMatch(/^[^\r\uFEFF]*\n---\n\n## What we read\nText\.\n$/);
  });

  it.each(['build', 'new Rents --kind reading-note --group housing --yes'])(
    '%s refuses what is wrong, with its places',
    async (command) => {
      const broken = { [`${HOME}/kind.yml`]: `${kind}colour: red\nwords: few\n` };
      const { code, stderr, io } = await brief(command, { ...files, ...broken });
      expect(code).toBe(2);
      expect(stderr).toContain(`error: ${HOME}/kind.yml:6:1: unknown key \`colour\`\n`);
      expect(stderr).toContain(`error: ${HOME}/kind.yml:7:8: unexpected \`few\` for \`words\``);
      expect(io.paths()).toEqual(expect.not.arrayContaining([expect.stringContaining('dist/')]));
    },
  );

  test('--watch builds again when a kind has changed', async () => {
    const { io } = await brief('build --watch', files, {
      watch: async ({ ignored }: { ignored: (path: string) => boolean }) =>
        (async function* () {
          const path = `${HOME}/kind.yml`;
          expect(ignored(path)).toBe(false);
          yield [path];
        })(),
    });
    expect(io.stderr).toMatch(/: 2 new;[\s\S]*: 2 unchanged;/);
  });
});
