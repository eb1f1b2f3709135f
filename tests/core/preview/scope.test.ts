import { expect, test } from 'vitest';
import { scopeOf, watchedFor } from '../../../src/core/preview/scope.ts';
import { soundBrief } from '../../brief.ts';
import { memoryIo } from '../../memory.ts';

const brief = soundBrief();
const scopes = (given: string | undefined, files: Readonly<Record<string, string>>) => {
  const io = memoryIo(files);
  const scope = scopeOf(given, io.files);
  return { scope, watched: watchedFor(scope, io.files) };
};

test.each([
  [undefined, { home: '', named: undefined, folder: undefined }],
  ['briefs/a.md', { home: '', named: 'briefs/a.md', folder: undefined }],
  ['./briefs/', { home: '', named: undefined, folder: 'briefs' }],
  ['.', { home: '', named: undefined, folder: undefined }],
  ['../other', { home: '../other', named: undefined, folder: undefined }],
  ['../other/x.md', { home: '../other', named: '../other/x.md', folder: undefined }],
  ['../lone/a.md', { home: undefined, named: '../lone/a.md', folder: undefined }],
  ['../lone', { home: undefined, named: undefined, folder: '../lone' }],
])('what %s is about', (given, expected) => {
  const files = {
    'brief.yml': '',
    'briefs/a.md': brief,
    '../other/brief.yml': '',
    '../other/x.md': brief,
    '../lone/a.md': brief,
  };
  expect(scopes(given, files).scope).toEqual(expected);
});

test('a path that is not there, and no workspace, are refused', () => {
  expect(() => scopes('nothing.md', { 'brief.yml': '' })).toThrow('nothing.md: missing');
  expect(() => scopes(undefined, { 'a.md': brief })).toThrow('there is no `brief.yml`');
});

test('a workspace is watched, but for its pages and what is hidden', () => {
  const { watched } = scopes(undefined, { 'brief.yml': '', 'briefs/a.md': brief });
  expect(watched).toMatchObject({ paths: [''], silence: 15 });
  const others = ['dist', 'dist/a.html', '.git/x', 'node_modules/x'];
  const ours = ['', 'briefs', 'briefs/deep/down/a.md', 'templates/kinds/x/kind.yml', 'distant.md'];
  expect([...others, ...ours].filter((path) => watched.ignored(path))).toEqual(others);
});

test('beside a single brief, what lies in its folder and right below is watched', () => {
  const { watched } = scopes('home/a.md', { 'home/a.md': brief });
  expect(watched.paths).toEqual(['home']);
  const near = ['home', 'home/a.md', 'home/images', 'home/images/x.png'];
  const far = ['home/photos/2024/x.png', 'home/.cache'];
  expect([...near, ...far].filter((path) => watched.ignored(path))).toEqual(far);
});
