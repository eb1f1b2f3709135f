import { scopeOf } from '../../../src/core/preview/scope.ts';
import { openSession, type Session } from '../../../src/core/preview/session.ts';
import type { PreviewState } from '../../../src/core/preview/state.ts';
import { choose } from '../../../src/core/run/choose.ts';
import { formats } from '../../../src/formats/index.ts';
import { rules } from '../../../src/rules/index.ts';
import { type MemoryIo, memoryIo, type Overrides } from '../../memory.ts';

/** A preview of files in memory, and what somebody does to them meanwhile. */
export interface Opened {
  readonly io: MemoryIo;
  readonly session: Session;
  /** Saves files, or deletes those that are undefined, and looks at a brief. */
  after(
    step: Readonly<Record<string, string | Uint8Array | undefined>>,
    path?: string,
  ): Promise<PreviewState>;
}

/** Opens a preview of files in memory. */
export function open(
  files: Readonly<Record<string, string | Uint8Array>>,
  given?: string,
  overrides: Overrides = {},
): Opened {
  const io = memoryIo(files, overrides);
  const format = (name: string) => choose(formats, name, 'format').load();
  const workshop = { io, rules, format, build: 'test' };
  const session = openSession(scopeOf(given, io.files), workshop, async () => {});
  return {
    io,
    session,
    after(step, path) {
      for (const [name, data] of Object.entries(step)) {
        if (data !== undefined) io.files.write(name, data);
        else io.files.stage('').commit([name], new Map());
      }
      session.change(Object.keys(step));
      return session.state(path);
    },
  };
}
