import { visible } from '../wording/visible.ts';
import type { Mended } from './mend.ts';

/** What mending would change, as a unified diff for people to read: what terminals obey is spelt out. */
export async function patchOf(mended: readonly Mended[]): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const patches = mended.map(({ path, before, after }) =>
    createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 2 })
      .replace(/^=+\n/, '')
      .split('\n')
      .map((line) => line.replace(/\r$/, '').split('\t').map(visible).join('\t'))
      .join('\n'),
  );
  return patches.join('');
}
