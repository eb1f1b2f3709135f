import { describe, expect, it } from 'vitest';
import { file, find } from '../harness.ts';

const found = (line: string) => find('frontmatter/smart-quotes', file([line]));

describe('marks around a whole value are taken away', () => {
  it.each([
    ['title: “Heat pumps for flats”', 'title: Heat pumps for flats'],
    ['title: ”Heat pumps for flats”', 'title: Heat pumps for flats'],
    ['title: „Wärmepumpen für Wohnungen“', 'title: Wärmepumpen für Wohnungen'],
    ['title: « Se chauffer sans gaz »', 'title: Se chauffer sans gaz'],
    ['title: ‘Heat pumps can’t wait’', 'title: Heat pumps can’t wait'],
    ['summary: “2030:heat”', 'summary: "2030:heat"'],
    ['subtitle: “Yes”', 'subtitle: "Yes"'],
    ['title: “Say "no"” # agreed', 'title: \'Say "no"\' # agreed'],
  ])('%j becomes %j', (before, after) => {
    const [finding, ...others] = found(before);
    expect(others).toEqual([]);
    expect(finding?.fix?.safe).toBe(true);
    expect(finding?.fixed).toBe(file([after]));
    expect(find('frontmatter/smart-quotes', finding?.fixed ?? '')).toEqual([]);
  });
});

it('shows a line whole up to 160 characters', () => {
  const help = (length: number) => found(`title: “${'a'.repeat(length - 8)}b”`)[0]?.help?.slice(-3);
  expect([160, 161].map(help)).toEqual(['ab`', 'a…`']);
});

it.each([
  'title: What “heat pump ready” means',
  'title: “Ready” or “steady”',
  'title: “Ready” for winter',
  'title: Are you “ready”',
  'title: ‘Ready’ or ‘steady’',
  'title: “”',
  'title: "“Ready”"',
  "title: '“Ready”'",
  'group: “energy”',
  'tags: [“heat”]',
  'title: “Ready\n  and steady”',
])('takes %j', (line) => {
  expect(found(line)).toEqual([]);
});
