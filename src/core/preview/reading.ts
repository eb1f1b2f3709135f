import type { Press } from '../publish/press.ts';
import type { Stagehand } from '../publish/setting.ts';
import type { Conclusion } from '../run/conclude.ts';
import type { Inspected } from '../run/inspect.ts';
import type { Inspector } from '../run/inspector.ts';
import type { Workspace } from '../workspace.ts';

/** What a preview works with: the world, and what the layers outside know. */
export type Workshop = Pick<Press, 'io' | 'rules' | 'format' | 'build'>;

/** What is known of the briefs at one moment. */
export interface Reading {
  readonly workspace: Workspace | undefined;
  /** Those to be shown, by path; of one that cannot be read any more, what it was. */
  readonly shown: ReadonlyMap<string, Inspected>;
  readonly inspector: Inspector;
  readonly stagehand: Stagehand;
  readonly conclusion: Conclusion;
  /** Why briefs cannot be read, by path. */
  readonly unread: ReadonlyMap<string, unknown>;
  /** Why briefs cannot be found. */
  readonly failures: readonly unknown[];
}
