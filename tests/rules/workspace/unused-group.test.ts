import { expect, it } from 'vitest';
import { find } from '../harness.ts';

const group = (id: string) => `  ${id}:\n    name: A\n`;
const found = (settings: string, briefs = {}) =>
  find('workspace/unused-group', { text: 'A.\n', settings, briefs }).map(({ on, line }) => [
    on,
    line,
  ]);

it('finds the groups that have no brief, at their keys', () => {
  const settings = `name: health\ngroups:\n${group('energy')}${group('health')}${group('law')}`;
  expect(found(settings)).toEqual([
    ['health', 5],
    ['law', 7],
  ]);
  expect(found(`\uFEFF${settings}`)).toEqual([
    ['health', 5],
    ['law', 7],
  ]);
  expect(found(`\uFEFFgroups:\n${group('law')}`)).toEqual([['law', 2]]);
  const briefs = { 'b/law.md': '---\ntitle: A\ngroup: law\n---\n' };
  expect(found(settings, briefs)).toEqual([['health', 5]]);
});

it('leaves capital letters to another rule', () => {
  expect(found(`groups:\n${group('Energy')}`)).toEqual([]);
});

it('says nothing without a file, or without briefs', () => {
  const example = { text: 'A.\n', settings: `groups:\n${group('law')}` };
  expect(find('workspace/unused-group', 'A.\n')).toEqual([]);
  expect(find('workspace/unused-group', example, { briefs: [] })).toEqual([]);
  expect(find('workspace/unused-group', example)).toHaveLength(1);
});
