import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint } from '../src/core/lint.ts';
import { parse } from '../src/core/parse.ts';
import { rules } from '../src/rules/index.ts';

// What lint says about texts that nobody wrote for it: a rule that cries wolf shows here.

/** Their keys are those of other tools, and no workspace is around them. */
const recommended = rules.filter(
  ({ id, strict }) => !strict && !/^(?:frontmatter|workspace)\//.test(id),
);

const all = new URL('../../shared/inputs/published/', import.meta.url);
const contradictions = ['date/text-after', 'date/title-mismatch'];

describe.each([
  ['a sample', new URL('fixtures/published/', import.meta.url), 'published', 30, 2],
  ['all', all, 'published-all', 340, 1.5],
] as const)('%s of the published posts', (_, folder, name, least, most) => {
  test.skipIf(!existsSync(folder))('yield few findings, and these', async () => {
    const found = postsIn(folder).map(({ path, text }) => findings(path, text));
    expect(found.length).toBeGreaterThan(least);
    const counts = found.map((all) => all.length).sort((a, b) => a - b);
    const sum = counts.reduce((total, count) => total + count, 0);
    expect(sum / counts.length).toBeLessThanOrEqual(most);
    expect(counts[counts.length >> 1]).toBeLessThanOrEqual(Math.floor(most));
    const of = (...ids: string[]) => found.flat().filter((id) => ids.includes(id)).length;
    expect(of(...contradictions)).toBeLessThanOrEqual(3);
    const byRule = rules.map(({ id }) => [id, of(id)] as const).filter(([, count]) => count > 0);
    const printed = `${JSON.stringify(Object.fromEntries(byRule), null, 2)}\n`;
    await expect(printed).toMatchFileSnapshot(`fixtures/noise/${name}.json`);
  });
});

test.skipIf(!existsSync(all))('a date that can be read belies neither title nor text', () => {
  const readable = /^(date: *)['"]?(\d{4}-\d{2}-\d{2})[T ].*$/m;
  const found = postsIn(all).flatMap(({ path, text }) =>
    findings(path, text.replace(readable, '$1$2')),
  );
  expect(found.filter((id) => id === 'date/format').length).toBeLessThan(10);
  expect(found.filter((id) => contradictions.includes(id)).length).toBeLessThanOrEqual(3);
});

function postsIn(folder: URL) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}

function findings(path: string, text: string): readonly string[] {
  const brief = parse(text, path);
  return lint(brief, { rules: recommended, context: { today: '2026-11-22' } }).map(
    ({ rule }) => rule,
  );
}
