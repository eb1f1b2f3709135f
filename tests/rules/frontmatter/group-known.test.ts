import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const workspace = {
  folder: '',
  groups: {
    energy: { name: { en: 'Energy Working Group', de: 'Arbeitsgruppe Energie' } },
    'public-health': { name: 'Public Health' },
  },
};
const found = (group: string, overrides = {}) =>
  find('frontmatter/group-known', file(matter({ group })), { workspace, ...overrides });

it.each(['group: energy', 'group: "public-health"', 'group:', ''])('takes %j', (group) => {
  expect(found(group)).toEqual([]);
});

describe('the same in other letters is repaired', () => {
  it.each([
    ['Energy', 'energy'],
    ['ENERGY', 'energy'],
    ['"energy "', 'energy'],
    ['Public Health', 'public-health'],
    ['public_health', 'public-health'],
    ['“energy”', 'energy'],
  ])('%s', (written, meant) => {
    const [finding, ...others] = found(`group: ${written}`);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(written);
    expect(finding?.fix?.safe).toBe(true);
    expect(finding?.fixed).toBe(file(matter({ group: `group: ${meant}` })));
  });
});

describe('what was probably meant is offered', () => {
  it.each([
    ['enrgy', 'energy'],
    ['Energy Working Group', 'energy'],
    ['arbeitsgruppe energie', 'energy'],
    ['public-helth', 'public-health'],
  ])('%s', (written, meant) => {
    const [finding] = found(`group: ${written}`);
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.help).toBe(`write \`${meant}\``);
    expect(finding?.fixed).toBe(file(matter({ group: `group: ${meant}` })));
  });
});

it('lists the groups that there are', () => {
  const [finding] = found('group: transport');
  expect(finding?.message).toBe(
    'unknown group `transport`, expected one of `energy` or `public-health`',
  );
  expect(finding?.help).toBe('write the id of a group, or add the group to `brief.yml`');
  expect(finding?.fix).toBeUndefined();
});

it('names the one group that there is', () => {
  const one = { folder: '', groups: { energy: { name: 'Energy' } } };
  expect(found('group: transport', { workspace: one })[0]?.message).toBe(
    'unknown group `transport`, expected `energy`',
  );
});

it('is silent without groups to choose from', () => {
  expect(found('group: transport', { workspace: undefined })).toEqual([]);
  expect(found('group: transport', { workspace: { folder: '', groups: {} } })).toEqual([]);
});

it('takes no name of an object for a group', () => {
  expect(found('group: toString')).toHaveLength(1);
});
