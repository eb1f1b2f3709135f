import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changesSince } from '../../src/node/changes.ts';

const hasGit = (() => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

let root = '';
const before = process.cwd();
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.org', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brief-changes-'));
  mkdirSync(join(root, 'briefs'));
});

afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

describe.skipIf(!hasGit)('in a repository', () => {
  beforeEach(() => {
    git('init', '--initial-branch=main');
    write('briefs/a.md', 'one\ntwo\nthree\nfour\n');
    write('briefs/b "ü.md', 'one\n');
    git('add', '.');
    git('commit', '-m', 'first');
    process.chdir(root);
  });

  test('files beside the working folder have names too', async () => {
    write('briefs/a.md', '++ briefs/x.md\ntwo\nthree\n4\n');
    write('new.md', 'one\n');
    process.chdir(join(root, 'briefs'));
    expect([...(await changesSince({ staged: false, ref: 'main' }))]).toEqual([
      [
        'a.md',
        [
          [1, 1],
          [4, 4],
        ],
      ],
      ['../new.md', [[1, Number.MAX_SAFE_INTEGER]]],
    ]);
  });

  test('all that is staged counts before the first commit', async () => {
    git('update-ref', '-d', 'HEAD');
    const changes = await changesSince({ staged: true });
    expect(changes.get('briefs/a.md')).toEqual([[1, 4]]);
  });

  test('lines that differ from a commit, from the working folder on', async () => {
    write('briefs/a.md', 'one\n2\nthree\nfour\nfive\n');
    write('briefs/b "ü.md', 'one\ntwo\n');
    const changes = await changesSince({ staged: false, ref: 'main' });
    expect([...changes]).toEqual([
      [
        'briefs/a.md',
        [
          [2, 2],
          [5, 5],
        ],
      ],
      ['briefs/b "ü.md', [[2, 2]]],
    ]);
    process.chdir(join(root, 'briefs'));
    expect([...(await changesSince({ staged: false, ref: 'HEAD' })).keys()]).toContain('a.md');
  });

  test('the neighbours of lines that were taken out', async () => {
    write('briefs/a.md', 'one\nfour\n');
    const changes = await changesSince({ staged: false, ref: 'main' });
    expect(changes.get('briefs/a.md')).toEqual([[1, 2]]);
  });

  test('all lines of a file that is new, and none of one that git ignores', async () => {
    write('.gitignore', 'ignored.md\n');
    write('ignored.md', 'one\n');
    write('new.md', 'one\n');
    const changes = await changesSince({ staged: false, ref: 'main' });
    expect(changes.get('new.md')?.[0]?.[0]).toBe(1);
    expect(changes.has('ignored.md')).toBe(false);
  });

  test('not what happened on the other branch since', async () => {
    git('switch', '-c', 'topic');
    git('switch', 'main');
    write('briefs/a.md', 'one\ntwo\nthree\nother\n');
    git('commit', '-am', 'other');
    git('switch', 'topic');
    write('briefs/a.md', '1\ntwo\nthree\nfour\n');
    const changes = await changesSince({ staged: false, ref: 'main' });
    expect([...changes]).toEqual([['briefs/a.md', [[1, 1]]]]);
  });

  test('of files with staged changes, what differs from the last commit', async () => {
    write('briefs/a.md', 'one\ntwo\n3\nfour\n');
    git('add', 'briefs/a.md');
    write('briefs/b "ü.md', 'uno\n');
    const changes = await changesSince({ staged: true });
    expect([...changes]).toEqual([['briefs/a.md', [[3, 3]]]]);
    git('reset', '--hard');
    expect(await changesSince({ staged: true })).toEqual(new Map());
  });

  test.each(['nope', '--help', '-O/etc/passwd', 'main; ls'])('%s is no commit', async (ref) => {
    await expect(changesSince({ staged: false, ref })).rejects.toThrow(`unknown commit \`${ref}\``);
  });
});

test.skipIf(!hasGit)('outside a repository it says so', async () => {
  process.chdir(root);
  await expect(changesSince({ staged: false, ref: 'main' })).rejects.toThrow(/no git repository/);
});
