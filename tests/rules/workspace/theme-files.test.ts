import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { brief, settings, soundBrief } from '../../brief.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const fonts = new URL('../../../templates/pdf/fonts/', import.meta.url);
const font = new Uint8Array(readFileSync(new URL('NotoSansHebrew-Regular.ttf', fonts)));

/** What lint says of a theme; its files stand beside `brief.yml`. */
async function found(theme: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { stdout } = await brief('lint --only workspace/theme-files --format json', {
    'brief.yml': `name: Forum\n${settings}theme: ${theme}\n`,
    'briefs/2026-11-02-rents.md': soundBrief(),
    ...files,
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { message: string; help: string; severity: string; start: { column: number } }[];
  };
  return diagnostics.map(({ message, help, severity, start }) => {
    return `${severity} ${start.column}: ${message}; ${help}`;
  });
}

it('says nothing of files that are what they should be', async () => {
  const theme =
    '{ logo: { src: img/logo.svg, alt: "" }, style: look.css, fonts: [A.ttf, B%20.otf] }';
  // What its first four bytes say is the form of the outlines; nobody looks at those here.
  const otf = font.with(0, 0x4f).with(1, 0x54).with(2, 0x54).with(3, 0x4f);
  const css = [
    '/* @import "x.css"; url(x.png) */',
    'body { background: url("data:image/png;base64,AA=="), url( #a ) }',
  ].join('\n');
  const files = { 'img/logo.svg': svg, 'look.css': css, 'A.ttf': font, 'B%20.otf': otf };
  expect(await found(theme, files)).toEqual([]);
});

it('says that a font is cut short', async () => {
  expect(await found('{ fonts: [A.ttf] }', { 'A.ttf': font.subarray(0, 3000) })).toEqual([
    'error 18: `A.ttf` is no TrueType or OpenType font; name a `.ttf` or `.otf` file',
  ]);
});

const copy = 'copy it into the workspace and write its path';
const write = 'write what you need into the style sheet itself, pictures as `data:` addresses';

test.each([
  ['{ logo: lgoo.svg }', 'error 16: missing file `lgoo.svg`; write `logo.svg`'],
  ['{ logo: Logo.svg }', 'error 16: missing file `Logo.svg`; write `logo.svg`'],
  ['{ logo: { src: lgoo.svg, alt: A } }', 'error 23: missing file `lgoo.svg`; write `logo.svg`'],
  [
    '{ style: style/print.css }',
    'error 17: missing file `style/print.css`; add the file, or write the path from `brief.yml` to it',
  ],
  ['{ logo: ../logo.svg }', `error 16: \`../logo.svg\` lies outside of the workspace; ${copy}`],
  ['{ logo: /etc/passwd }', `error 16: \`/etc/passwd\` lies outside of the workspace; ${copy}`],
  [
    '{ logo: "https://a.org/logo.svg" }',
    `error 16: unexpected address \`https://a.org/logo.svg\`, expected a file of the workspace; ${copy}`,
  ],
  [
    '{ logo: notes.txt }',
    'error 16: `notes.txt` is no SVG, PNG, JPEG, WebP or GIF; save the logo as SVG or PNG',
  ],
  [
    '{ logo: huge.svg }',
    'error 16: `huge.svg` has 501 KB, a logo at most 500 KB; make it smaller: it is put into every page',
  ],
  [
    '{ style: huge.svg }',
    'error 17: `huge.svg` has 501 KB, a style sheet at most 200 KB; make it smaller: it is put into every page',
  ],
  ['{ style: binary.css }', 'error 17: `binary.css` is no text; name a style sheet'],
  [
    '{ style: import.css }',
    `warning 17: \`import.css\` fetches \`@import "https://a.org/b.css"\`, which pages do not do; ${write}`,
  ],
  [
    '{ style: url.css }',
    `warning 17: \`url.css\` fetches \`URL( 'img/a.png' )\`, which pages do not do; ${write}`,
  ],
  [
    '{ fonts: [A.ttf, B.woff2] }',
    'error 25: `B.woff2` is no TrueType or OpenType font; name the `.ttf` or `.otf` file that it was made of',
  ],
  [
    '{ fonts: notes.txt }',
    'error 17: `notes.txt` is no TrueType or OpenType font; name a `.ttf` or `.otf` file',
  ],
])('%s', async (theme, said) => {
  const files = {
    'logo.svg': svg,
    '../logo.svg': svg,
    'notes.txt': 'A logo.',
    'huge.svg': svg + ' '.repeat(500_000),
    'binary.css': 'a\0b',
    'import.css': 'a { b: c }\n@import "https://a.org/b.css";\n',
    'url.css': "a { background: URL( 'img/a.png' ) }\n",
    'A.ttf': font,
    'B.woff2': new TextEncoder().encode('wOF2....'),
  };
  expect(await found(theme, files)).toEqual([said]);
});

it('is said whichever brief is looked at, and stops a build', async () => {
  const files = {
    'brief.yml': `${settings}theme: { logo: none.svg, accent: "#abcdef" }\n`,
    'briefs/2026-11-02-rents.md': soundBrief(),
  };
  for (const command of ['lint', 'build']) {
    const { code, stdout, stderr } = await brief(`${command} briefs/2026-11-02-rents.md`, files);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('error[workspace/theme-files]: missing file `none.svg`');
    expect(stdout + stderr).toContain('error[workspace/contrast]: `#abcdef` has a contrast of');
  }
});
