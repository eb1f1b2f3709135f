import type { Format } from '../format.ts';
import type { Io } from '../io.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';

/** What a build works with: the world, and what the layers outside know. */
export interface Press {
  readonly io: Io;
  /** All rules there are. */
  readonly rules: readonly Rule[];
  /** Loads a format by its name; throws a Refusal for one that does not exist. */
  readonly format: (name: string) => Promise<Format>;
  /** Prints what stands in the way; loaded where something does. */
  readonly reporter: () => Promise<Reporter>;
  /** Names this very build of the program. */
  readonly build: string;
}
