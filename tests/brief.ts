import { main } from '../src/cli.ts';
import { type MemoryIo, memoryIo, type Overrides } from './memory.ts';

/** What a run in memory left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly io: MemoryIo;
}

/** Runs a command line, split at spaces, over files in memory. */
export async function brief(
  line: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  overrides: Overrides = {},
): Promise<Ran> {
  const io = memoryIo(files, overrides);
  const code = await main(line.split(' ').filter(Boolean), io);
  return { code, stdout: io.stdout, stderr: io.stderr, io };
}

/** A brief in which lint finds nothing, with some of its front matter changed; undefined removes a key. */
export function soundBrief(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'Homes are scarce where people want to live.\n',
): string {
  const meta = {
    title: 'Why rents rise',
    date: '2026-11-02',
    summary: 'Rents rise where homes are scarce, and building more of them is slow but works.',
    group: 'housing',
    ...changes,
  };
  const lines = Object.entries(meta).filter(([, value]) => value !== undefined);
  return `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n${body}`;
}

/** The settings of a workspace with the group of that brief. */
export const settings = 'groups:\n  housing:\n    name: Housing Working Group\n';
