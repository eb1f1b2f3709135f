import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/core/run/settings.ts';
import { lineStarts, pointAt } from '../../../src/core/text.ts';

const read = (text: string) => {
  const { settings, mistakes } = readSettings(text);
  const said = mistakes.map(({ message, help, range }) => {
    const { line, column } = pointAt(lineStarts(text), range.start);
    return [`${line}:${column} ${message}`, help].filter(Boolean).join('\n');
  });
  return { theme: settings.theme, said };
};

test('a brief.yml that says nothing of the look has no theme', () => {
  expect(read('name: A\n')).toEqual({ theme: undefined, said: [] });
  expect(read('theme:\n')).toEqual({ theme: undefined, said: [] });
});

test('a theme with everything in it', () => {
  const text = `name: Policy Forum
theme:
  accent: "#1A5C8A"
  font: sans
  paper: letter
  logo: img/logo.svg
  style: look.css
  fonts: [Inter.ttf, Inter-Bold.ttf]
`;
  expect(read(text)).toEqual({
    theme: {
      accent: '#1a5c8a',
      font: 'sans',
      paper: 'letter',
      logo: { src: 'img/logo.svg', alt: 'Policy Forum' },
      style: 'look.css',
      fonts: ['Inter.ttf', 'Inter-Bold.ttf'],
    },
    said: [],
  });
});

test('a colour of three digits, words for the logo, one font', () => {
  const text = 'theme:\n  accent: "#06A"\n  logo: { src: a.png, alt: A lion }\n  fonts: a.otf\n';
  expect(read(text)).toEqual({
    theme: { accent: '#0066aa', logo: { src: 'a.png', alt: 'A lion' }, fonts: ['a.otf'] },
    said: [],
  });
});

const accent = 'for `accent`, expected a colour in quotes, like `"#17486b"`';
const quotes = 'write `accent: "#1a5c8a"`, with the quotes: a bare `#` begins a comment';

test.each([
  ['theme: blue\n', '1:8 unexpected `blue` for `theme`, expected keys, like `accent: "#17486b"`'],
  ['theme: [a]\n', '1:8 unexpected list for `theme`, expected keys, like `accent: "#17486b"`'],
  ['theme:\n  accent: #1a5c8a\n', `2:3 unexpected empty value ${accent}\n${quotes}`],
  ['theme:\n  accent: #1a5c8a  our blue\n', `2:3 unexpected empty value ${accent}\n${quotes}`],
  ['theme:\n  accent:\n', `2:3 unexpected empty value ${accent}`],
  ['theme:\n  accent: 1a5c8a\n', `2:11 unexpected \`1a5c8a\` ${accent}\n${quotes}`],
  ['theme:\n  accent: navy\n', `2:11 unexpected \`navy\` ${accent}`],
  ['theme:\n  accent: "#1a5c8"\n', `2:11 unexpected \`#1a5c8\` ${accent}`],
  ['theme:\n  accent: [a]\n', `2:11 unexpected list ${accent}`],
  ['theme:\n  font: Arial\n', '2:9 unexpected `Arial` for `font`, expected `serif` or `sans`'],
  ['theme:\n  paper: A5\n', '2:10 unexpected `A5` for `paper`, expected `a4` or `letter`'],
  [
    'theme:\n  colour: x\n',
    '2:3 unknown key `colour`\nremove it; the keys here are `accent`, `font`, `paper`, `logo`, `style` and `fonts`',
  ],
  ['theme:\n  acent: x\n', '2:3 unknown key `acent`\ndid you mean `accent`?'],
  ['theme:\n  logo:\n', '2:3 unexpected empty value for `logo`, expected the path of an image'],
  [
    'theme:\n  logo: [a.png]\n',
    '2:9 unexpected list for `logo`, expected the path of an image, or `src` and `alt`',
  ],
  [
    'theme:\n  logo: { src: a.png, alt_text: A }\n',
    '2:23 unknown key `alt_text`\nremove it; the keys here are `src` and `alt`',
  ],
  [
    'theme:\n  logo: { alt: A }\n',
    '2:3 missing `src`\nwrite `src: …` below it, two spaces further to the right',
  ],
  [
    'theme:\n  style: { a: b }\n',
    '2:10 unexpected keys for `style`, expected the path of a style sheet',
  ],
  [
    'theme:\n  fonts: [a.ttf, [b]]\n',
    '2:10 unexpected list for `fonts`, expected a list of font files',
  ],
  ['theem:\n  font: sans\n', '1:1 unknown key `theem`\ndid you mean `theme`?'],
])('%j is a mistake with its place and way out', (text, said) => {
  expect(read(text).said).toEqual([said]);
});

test('what is right is kept', () => {
  const text =
    'theme:\n  accent: navy\n  font: sans\n  logo: { src: a.png, alt_text: A }\n  fonts: [[]]\n';
  expect(read(text).theme).toEqual({ font: 'sans', logo: { src: 'a.png', alt: '' } });
});

test('what the first brief.yml of a workspace offers can be switched on', () => {
  const file = new URL('../../../templates/workspace/brief.yml', import.meta.url);
  const given = readFileSync(file, 'utf8');
  expect(read(given)).toEqual({ theme: undefined, said: [] });
  const keys = /^# (?=theme:$| {2}(?:accent|font|paper|logo|style|fonts): )/gm;
  expect(read(given.replace(keys, ''))).toEqual({
    theme: {
      accent: '#17486b',
      font: 'serif',
      paper: 'a4',
      logo: { src: 'logo.svg', alt: 'Policy Writing Forum' },
      style: 'style.css',
      fonts: ['fonts/YourFont-Regular.ttf', 'fonts/YourFont-Bold.ttf'],
    },
    said: [],
  });
});
