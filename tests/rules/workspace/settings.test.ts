import { expect, it } from 'vitest';
import type { Workspace } from '../../../src/core/workspace.ts';
import { find } from '../harness.ts';

const workspace: Workspace = {
  folder: '',
  groups: {},
  file: { path: 'brief.yml', text: 'nmae: A\n' },
  mistakes: [
    { message: 'unknown key `nmae`', help: 'did you mean `name`?', range: { start: 0, end: 4 } },
    { message: 'unexpected `A`', help: undefined, range: { start: 6, end: 7 } },
  ],
};

it('says what is wrong in brief.yml, where it is', () => {
  expect(find('workspace/settings', 'A.\n', { workspace })).toMatchObject([
    { path: 'brief.yml', message: 'unknown key `nmae`', help: 'did you mean `name`?' },
    { path: 'brief.yml', message: 'unexpected `A`', range: { start: 6, end: 7 } },
  ]);
});

it('says nothing where nothing is wrong', () => {
  const right = { ...workspace, mistakes: undefined };
  expect(find('workspace/settings', 'A.\n', { workspace: right })).toEqual([]);
  expect(find('workspace/settings', 'A.\n', { workspace: undefined })).toEqual([]);
});
