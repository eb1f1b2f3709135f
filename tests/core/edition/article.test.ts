import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { briefAt, render } from '../../formats/html/render.ts';

const folder = 'tests/fixtures/pages';
const names = readdirSync(new URL('../../fixtures/pages', import.meta.url)).filter((name) =>
  name.endsWith('.md'),
);

test.each(names)('a page of %s leaves the brief as it was', async (name) => {
  const brief = briefAt(`${folder}/${name}`);
  const before = structuredClone(brief.tree);
  const page = await render(brief);
  expect(brief.tree).toEqual(before);
  expect(await render(brief)).toBe(page);
});
