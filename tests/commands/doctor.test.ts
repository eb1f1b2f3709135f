import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { main } from '../../src/cli.ts';
import { OLDEST_NODE } from '../../src/core/doctor/program.ts';
import { type Files, Refusal } from '../../src/core/io.ts';
import { columnsOf } from '../../src/core/wording/width.ts';
import { brief, settings, soundBrief } from '../brief.ts';
import { machine, memoryIo, type Overrides } from '../memory.ts';

/** An engine that works, without the time that a real one takes. */
const typeset = async () => new TextEncoder().encode('%PDF-1.7');

/** One that loads nowhere. */
const broken = async () => {
  throw new Refusal('the engine does not load here', 'help', new Error("Cannot find module 'x'"));
};

const doctor = (
  files: Readonly<Record<string, string>> = {},
  overrides: Overrides = {},
  line = 'doctor',
) => brief(line, files, { typeset, ...overrides });

/** The troubles of a run, as JSON says them. */
async function troubles(files: Readonly<Record<string, string>>, overrides: Overrides = {}) {
  const { code, stdout } = await doctor(files, overrides, 'doctor --format json');
  const { sound, troubles } = JSON.parse(stdout);
  expect(sound).toBe(code === 0);
  return { code, troubles };
}

const workspace = {
  'brief.yml': [
    'name: Policy Writing Forum',
    'lang: de',
    'url: https://briefs.example.org',
    'formats: [html, pdf]',
    'authors: [Ada Lovelace]',
    'groups:',
    '  housing:',
    '    name: Housing Working Group',
    'theme:',
    '  accent: "#7a1f3d"',
    '  font: sans',
    'profile: strict',
    'rules:',
    '  date/future: off',
    '  structure/length: { max: 2000 }',
    'overrides:',
    '  - files: briefs/2020-*',
    '    rules: { prose: off }',
    '',
  ].join('\n'),
  'briefs/a.md': soundBrief(),
};

describe('where all is well', () => {
  test('the page shows everything that is in force', async () => {
    const { code, stdout, stderr } = await doctor(workspace, {
      machine: async () => ({
        ...machine,
        environment: { CI: 'true', EDITOR: 'nano', NO_COLOR: '' },
      }),
    });
    expect(stdout).toMatchInlineSnapshot(`
      "Program
        ok     brief   0.1.0
        ok     Node    24.4.1
               system  linux x64

      Workspace
               folder     /home/author/workspace
        ok     brief.yml  brief.yml
        ok     briefs     1 brief
        ok     cache      .brief-cache: empty

      Settings
        name          Policy Writing Forum (brief.yml:1)
        lang          de (brief.yml:2)
        url           https://briefs.example.org (brief.yml:3)
        formats       html, pdf (brief.yml:4)
        authors       Ada Lovelace (brief.yml:5)
        groups        housing (Housing Working Group) (brief.yml:6)
        profile       strict (brief.yml:12)
        rules         date/future: off, structure/length: 1 option (brief.yml:13)
        overrides     briefs/2020-* (brief.yml:16)
        theme.accent  #7a1f3d (brief.yml:10)
        theme.font    sans (brief.yml:11)
        theme.paper   a4 (default)
        theme.logo    none (default)
        theme.style   none (default)
        theme.fonts   none (default)

      Kinds of brief
        of brief  policy-brief, issue-brief, monthly-brief, backgrounder,
                  situation-brief, event-report, position-paper and policy-memo

      Engines for PDFs
        ok     native  @myriaddreamin/typst-ts-node-compiler 0.7.0: works, and is used
        ok     wasm    @myriaddreamin/typst-ts-web-compiler 0.7.0: works, and is not
                       needed

      Fonts of PDFs
        ok     Noto Naskh Arabic  Arabic (brief)
        ok     Noto Sans Hebrew   Hebrew (brief)
        ok     Source Code Pro    Latin, Greek and Cyrillic (brief)
        ok     Source Sans 3      Latin, Greek and Cyrillic (brief)
        ok     Source Serif 4     Latin, Greek and Cyrillic (brief)

      Tools
        ok     git       2.51.0, in a repository
               terminal  none: this goes elsewhere
               editor    nano

      Environment
        CI       true (nothing is asked or kept for the next run, unless it is
                 \`false\`)
        EDITOR   nano (the editor, unless VISUAL names one)
        not set  NO_COLOR, FORCE_COLOR, SOURCE_DATE_EPOCH, VISUAL, BROWSER, DISPLAY,
                 WAYLAND_DISPLAY, WSL_DISTRO_NAME, DEBUG, GITHUB_STEP_SUMMARY
      "
    `);
    expect(stderr).toBe('\nnothing is wrong\n');
    expect(code).toBe(0);
  });

  test('without a workspace it names the first step', async () => {
    const { code, stdout, stderr } = await doctor();
    expect(stdout).toMatchInlineSnapshot(`
      "Program
        ok     brief   0.1.0
        ok     Node    24.4.1
               system  linux x64

      Workspace
               folder     /home/author/workspace
        none   brief.yml  none here or above: every setting is as it comes

      Settings
        name          none (default)
        lang          en (default)
        url           none (default)
        formats       html (default)
        authors       none (default)
        groups        none (default)
        profile       recommended (default)
        rules         none (default)
        overrides     none (default)
        theme.accent  #17486b (default)
        theme.font    serif (default)
        theme.paper   a4 (default)
        theme.logo    none (default)
        theme.style   none (default)
        theme.fonts   none (default)

      Kinds of brief
        of brief  policy-brief, issue-brief, monthly-brief, backgrounder,
                  situation-brief, event-report, position-paper and policy-memo

      Engines for PDFs
        ok     native  @myriaddreamin/typst-ts-node-compiler 0.7.0: works, and is used
        ok     wasm    @myriaddreamin/typst-ts-web-compiler 0.7.0: works, and is not
                       needed

      Fonts of PDFs
        ok     Noto Naskh Arabic  Arabic (brief)
        ok     Noto Sans Hebrew   Hebrew (brief)
        ok     Source Code Pro    Latin, Greek and Cyrillic (brief)
        ok     Source Sans 3      Latin, Greek and Cyrillic (brief)
        ok     Source Serif 4     Latin, Greek and Cyrillic (brief)

      Tools
        ok     git       2.51.0, in a repository
               terminal  none: this goes elsewhere
               editor    what the system opens briefs with

      Environment
        not set  CI, NO_COLOR, FORCE_COLOR, SOURCE_DATE_EPOCH, VISUAL, EDITOR,
                 BROWSER, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME, DEBUG,
                 GITHUB_STEP_SUMMARY
      "
    `);
    expect(stderr).toBe('\nnothing is wrong\nnext: brief init\n');
    expect(code).toBe(0);
  });

  test('both engines set a line', async () => {
    const { stdout } = await brief('doctor');
    expect(stdout).toContain('typst-ts-web-compiler 0.7.0: works');
  });
});

describe('what is wrong', () => {
  test('is said with place, reason and way out', async () => {
    const files = {
      ...workspace,
      'brief.yml': `${settings}nme: A\nformats: [pdf]\nlang: ja\ntheme:\n  logo: logo.png\n  accent: "#6ab0de"\n`,
    };
    const { code, stdout, stderr } = await doctor(files, {
      machine: async () => ({
        ...machine,
        node: '18.20.0',
        git: undefined,
        isWritable: () => false,
      }),
      typeset: broken,
    });
    expect(stdout.slice(stdout.indexOf('What to do'))).toMatchInlineSnapshot(`
      "What to do
        error: Node 18.20.0 is too old, expected 20.19 or later
          why:  an older one lacks what brief is made of, and may stop in the middle
                of a run
          help: install a new one from https://nodejs.org
        error: brief.yml:4:1: unknown key \`nme\`
          why:  what cannot be read counts for nothing: a group without a page, a rule
                or a section that nobody checks
          help: did you mean \`name\`?
        error: brief.yml:8:9: missing file \`logo.png\`
          why:  pages and PDFs come out without it, and readers do not know them for
                yours
          help: add the file, or write the path from \`brief.yml\` to it
        error: brief.yml:9:11: \`#6ab0de\` has a contrast of 2:1, text needs 4.5:1
          why:  readers with weak sight, or in bright light, cannot make out the
                headings and links in it
          help: write \`accent: "#457391"\`, the nearest of the same hue that can be
                read
        error: no engine for PDFs works here
          why:  the formats in \`brief.yml\` have pdf, and none can be made
          help: run \`npm install @myriaddreamin/typst-ts-web-compiler\` beside brief
        error: no font of the PDF has \`あ\` (U+3042)
          why:  briefs are in \`ja\` unless they say otherwise, and no PDF of them can
                be made
          help: run \`npm install --prefix . @embedpdf/fonts-jp\` beside \`brief.yml\` and
                add \`node_modules/@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf\`,
                and its bold for headings, to \`fonts:\` under \`theme:\`
        warning: cannot write to \`.\`
          why:  nothing is kept for the next run, which checks and makes everything
                anew
          help: allow yourself to write there
        info: no \`git\` on this machine
          why:  \`brief lint --since\` and \`--staged\` ask it what has changed
          help: install it from https://git-scm.com, or do without these two options
      "
    `);
    expect(stderr).toBe('\n6 things to mend\n');
    expect(code).toBe(1);
  });

  test.each(['20.18.3', '18.20.0', '19.99.0'])('Node %s is too old', async (node) => {
    const old = { machine: async () => ({ ...machine, node }) };
    expect((await troubles(workspace, old)).troubles[0].message).toBe(
      `Node ${node} is too old, expected 20.19 or later`,
    );
  });

  test.each(['20.19.0', '22.1.0', '100.0.0'])('Node %s is not', async (node) => {
    const young = { machine: async () => ({ ...machine, node }) };
    expect(await troubles(workspace, young)).toEqual({ code: 0, troubles: [] });
  });

  test('the oldest Node is that of package.json', () => {
    expect(pkg.engines.node).toBe(`>=${OLDEST_NODE}`);
  });

  test('a missing native engine takes time, and nothing else', async () => {
    const only: Overrides = {
      typeset: async (_, engine) => (engine === 'native' ? broken() : typeset()),
    };
    const { stdout, code } = await doctor(workspace, only);
    expect(code).toBe(0);
    expect(stdout).toMatch(/none +native .*: Cannot find module\n +'x'/);
    expect(stdout).toMatch(/info: +the engine `native` does not work here/);
  });

  test('without PDFs, no engine is needed', async () => {
    const { code, troubles: found } = await troubles(
      { 'brief.yml': settings },
      { typeset: broken },
    );
    expect(code).toBe(0);
    expect(found).toMatchObject([
      { severity: 'warning', message: 'no engine for PDFs works here' },
    ]);
  });

  test('an engine that makes no PDF does not work', async () => {
    const empty = { typeset: async () => new Uint8Array() };
    expect((await troubles(workspace, empty)).code).toBe(1);
  });

  test('a `brief.yml` that cannot be read', async () => {
    const { code, troubles: found } = await troubles(workspace, {
      faults: { 'brief.yml': { read: 'denied' } },
    });
    expect(code).toBe(1);
    expect(found[0].message).toBe('cannot read `brief.yml`: permission denied');
  });

  test('YAML that cannot be read', async () => {
    const { code, troubles: found } = await troubles({ 'brief.yml': 'name: "A\n' });
    expect(code).toBe(1);
    expect(found[0].message).toMatch(/^brief\.yml:\d+:\d+: missing quote/);
  });

  test('a font of the group that is none', async () => {
    const yml = `${settings}formats: [pdf]\ntheme:\n  fonts: [own.ttf]\n`;
    const { stdout, code } = await doctor({ 'brief.yml': yml, 'own.ttf': 'no font' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/wrong +own\.ttf +cannot be used \(brief\.yml\)/);
    expect(stdout).toContain('brief.yml:6:11: `own.ttf` is no TrueType or OpenType font');
  });

  test('a brief that is a link to somewhere else', async () => {
    const io = memoryIo({ ...workspace, 'briefs/b.md': soundBrief() }, { typeset });
    const isLink = (path: string) => path === 'briefs/b.md';
    const files: Files = {
      ...io.files,
      stat: (path) => (isLink(path) ? { kind: 'link', size: 0, stamp: '' } : io.files.stat(path)),
      real: (path) => (isLink(path) ? '../elsewhere/b.md' : io.files.real(path)),
    };
    expect(await main(['doctor'], { ...io, files })).toBe(1);
    expect(io.stdout).toMatch(
      /error: cannot follow `briefs\/b\.md`: it is a link out of the workspace/,
    );
  });

  test('an empty workspace is no mistake', async () => {
    const { stdout, stderr, code } = await doctor({ 'brief.yml': settings, 'briefs/': '' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/none +briefs +none yet/);
    expect(stderr).toBe('\nnothing is wrong\nnext: brief new\n');
  });

  test('kinds of the group, and what is wrong with them', async () => {
    const kinds = new URL('../../templates/kinds/', import.meta.url);
    const sound = readFileSync(new URL('policy-memo/kind.yml', kinds), 'utf8');
    const { stdout, code } = await doctor({
      'brief.yml': settings,
      'templates/kinds/policy-memo/kind.yml': sound,
      'templates/kinds/policy-memo/en.md': readFileSync(
        new URL('policy-memo/en.md', kinds),
        'utf8',
      ),
      'templates/kinds/letter/kind.yml': 'name: Letter\n',
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/ok +brief\.yml +brief\.yml\n/);
    expect(stdout).toMatch(/wrong +letter +cannot be used \(templates\/kinds\/letter\/kind\.yml\)/);
    expect(stdout).toMatch(
      /ok +policy-memo +your own \(templates\/kinds\/policy-memo\/kind\.yml\)/,
    );
    expect(stdout).toMatch(/error: templates\/kinds\/letter\/kind\.yml:1:1: /);
  });
});

describe('the page', () => {
  const long = 'a-very-long-name-without-any-space-in-it'.repeat(4);
  const hostile = {
    'brief.yml': `name: "\\e[31mRed ${'日本 '.repeat(60)}"\ngroups:\n  ${long}:\n    name: ${long}\nnme: ${long}\n`,
  };

  test.each([undefined, 200, 80, 60, 40])('fits a terminal of %s columns', async (columns) => {
    const { stdout } = await doctor(hostile, {
      columns,
      typeset: broken,
      machine: async () => ({ ...machine, folder: `/home/${long}`, environment: { EDITOR: long } }),
    });
    const most = Math.min(80, columns ?? 80);
    const wide = stdout.split('\n').filter((line) => columnsOf(line) > most);
    expect(wide).toEqual([]);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    expect(stdout.replace(/\s+/g, '')).toContain(long);
  });

  test('is coloured on a terminal alone', async () => {
    const color = { out: true, err: true };
    const plain = (await doctor(workspace)).stdout;
    const painted = (await doctor(workspace, { color })).stdout;
    expect(painted).not.toBe(plain);
    expect(painted.replace(/\p{Cc}\[\d+m/gu, '')).toBe(plain);
  });

  test('says where a setting stands, in a file with a mark and Windows line ends', async () => {
    const { stdout } = await doctor({
      'brief.yml': `\uFEFF${settings}lang: fr\n`.replaceAll('\n', '\r\n'),
    });
    expect(stdout).toMatch(/lang +fr \(brief\.yml:4\)/);
  });

  test('what is wrong in the file is not in force', async () => {
    const { stdout } = await doctor({ 'brief.yml': `${settings}lang: Deutsch\n` });
    expect(stdout).toMatch(/lang +en \(default\)/);
  });

  test('shows no variable that the program does not read', async () => {
    const { stdout } = await doctor(workspace, {
      machine: async () => ({ ...machine, environment: { NPM_TOKEN: 'secret', CI: 'true' } }),
    });
    expect(stdout).not.toContain('secret');
  });
});

test('JSON holds every part', async () => {
  const { stdout } = await doctor(workspace, {}, 'doctor --format json');
  const found = JSON.parse(stdout);
  expect(Object.keys(found)).toEqual([
    ...['version', 'sound', 'program', 'workspace', 'settings', 'kinds', 'engines', 'fonts'],
    ...['tools', 'environment', 'troubles'],
  ]);
  expect(found).toMatchObject({ version: 1, sound: true, troubles: [] });
  expect(found.settings[1]).toEqual({
    name: 'lang',
    value: 'de',
    from: 'brief.yml:2',
    state: null,
  });
});

test('an unknown format is refused with the nearest one', async () => {
  const { code, stderr } = await doctor(workspace, {}, 'doctor --format jsn');
  expect(code).toBe(2);
  expect(stderr).toContain('did you mean `json`?');
});

test('without a machine to speak of, it says what it knows', async () => {
  const { code, stdout } = await doctor(workspace, { machine: undefined });
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/Node|Environment|Tools/);
});
