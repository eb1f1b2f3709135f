import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samples } from './samples.ts';
import { checker, java, pathOf, skips, titled } from './tools.ts';

/** One message of the checker's JSON. */
interface Message {
  readonly type: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

/** Checks files in one run, which costs as much as one file. */
function check(pages: readonly { readonly name: string; readonly html: string }[]): Message[] {
  const folder = mkdtempSync(join(tmpdir(), 'brief-pages-'));
  try {
    const files = pages.map(({ name, html }) => {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, html);
      return file;
    });
    const options = [
      '-jar',
      pathOf(checker),
      '--format',
      'json',
      '--errors-only',
      '--exit-zero-always',
    ];
    const { stderr, error } = spawnSync(java, [...options, ...files], { encoding: 'utf8' });
    if (error) throw error;
    return JSON.parse(stderr).messages;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(skips(checker))(titled('the Nu HTML checker', checker), () => {
  it('finds no error in any page, and would find one', () => {
    const broken = { name: 'broken', html: '<!doctype html><title>x</title><p id=a><p id=a>' };
    const messages = check([...samples, broken]);
    const inBroken = messages.filter(({ url }) => url.endsWith('/broken.html'));
    expect(inBroken.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Duplicate ID'),
    );
    const others = messages.filter((message) => !inBroken.includes(message));
    expect(others.map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`)).toEqual([]);
  }, 120_000);
});
