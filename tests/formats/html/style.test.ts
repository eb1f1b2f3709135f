import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { designOf } from '../../../src/core/theme/design.ts';
import type { Theme } from '../../../src/core/workspace.ts';
import { designCss } from '../../../src/formats/html/style.ts';
import { briefOf, render, workspace } from './render.ts';

const sheet = readFileSync(new URL('../../../templates/page/page.css', import.meta.url), 'utf8');
const code = sheet.replace(/\/\*[\s\S]*?\*\//g, '');

describe('page.css', () => {
  it('has no colour of its own', () => {
    const values = [...code.matchAll(/[{;]\s*([\w-]+)\s*:\s*([^;{}]+)/g)];
    expect(values.length).toBeGreaterThan(300);
    const word = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)a?\(/i;
    const name = /\b(?:white|black|gr[ae]y|red|green|blue|silver|navy|teal|orange|yellow)\b/i;
    const own = values.filter(([, , value = '']) => word.test(value) || name.test(value));
    expect(own.map(([text]) => text)).toEqual([]);
  });

  it('uses only values that are there', () => {
    const css = designCss() + code;
    const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = [...code.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((name) => !set.has(name))).toEqual([]);
  });
});

describe('the design as custom properties', () => {
  it('has every colour, light and dark', () => {
    const css = designCss({ accent: '#7a2048' });
    const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
    expect(light).toContain('--accent: #7a2048;');
    expect(dark).toContain(`--accent: ${designOf({ accent: '#7a2048' }).dark.accent};`);
    expect(light).toContain('--notice-fill: #fbeae3;');
    expect(dark).toContain('--notice-fill: #3a201a;');
  });

  const cases: readonly (readonly [theme: Theme, part: string])[] = [
    [{}, '  --text: Charter,'],
    [{ font: 'sans' }, '  --text: "Avenir Next",'],
    [{}, '@page {\n  size: A4;\n  margin: 25mm 36mm 27mm 40mm;'],
    [{ paper: 'letter' }, '@page {\n  size: letter;\n'],
  ];
  test.each(cases)('%j: %s', (theme, part) => expect(designCss(theme)).toContain(part));

  it('stands above page.css, which stands above what the group has written', async () => {
    const theme = { accent: '#7a2048', style: 'look/own.css' };
    const own = 'body { color: red }';
    const page = await render(briefOf('Text.'), {
      workspace: { ...workspace, theme },
      asset: (path) => (path === 'look/own.css' ? new TextEncoder().encode(own) : undefined),
    });
    const sheets = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    expect(sheets).toHaveLength(3);
    expect(sheets[0]).toContain('--accent: #7a2048;');
    expect(sheets[0]?.indexOf('--accent')).toBeLessThan(sheets[0]?.indexOf('--gutter') ?? 0);
    expect(sheets[2]?.trim()).toBe(own);
  });
});

describe("the group's own style sheet", () => {
  const withStyle = (css: string | undefined) =>
    render(briefOf('Text.'), {
      workspace: { ...workspace, theme: { style: 'own.css' } },
      asset: (path) =>
        path === 'own.css' && css !== undefined ? new TextEncoder().encode(css) : undefined,
    });

  it('cannot end its element', async () => {
    const page = await withStyle('a::after { content: "</style><script>alert(0)</script>" }');
    expect(page.replace(/<style>[\s\S]*?<\/style>/gi, '')).not.toContain('alert');
    expect(page.match(/<\/style>/g)).toHaveLength(3);
    expect(page).toContain('content: "<\\/style><script>alert(0)<\\/script>"');
  });

  it('is left out where it is not there, or not in the workspace', async () => {
    expect((await withStyle(undefined)).match(/<style>/g)).toHaveLength(2);
    const asked: string[] = [];
    await render(briefOf('Text.'), {
      workspace: { ...workspace, theme: { style: '../own.css' } },
      asset: (path) => {
        asked.push(path);
        return undefined;
      },
    });
    expect(asked).toEqual([]);
  });
});
