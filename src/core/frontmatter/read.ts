import type { Problem } from '../diagnostic.ts';
import type { Mapping } from '../node.ts';
import type { Range } from '../text.ts';
import { findFence } from './fence.ts';
import { duplicateProblem } from './problems.ts';
import { diagnose } from './repair.ts';
import { readYaml } from './yaml.ts';

/** The front matter of one file. */
export interface FrontMatter {
  /**
   * `read`: fine; `repairable`: not valid YAML, but `repaired` is and says the same;
   * `broken`: only the author can tell what was meant; `none`: there is none.
   */
  readonly state: 'read' | 'repairable' | 'broken' | 'none';
  /** From the first to the last character of both fences; undefined without front matter. */
  readonly block: Range | undefined;
  /** The closing fence: where a missing key would have been. The start of the file without front matter. */
  readonly close: Range;
  /** Keys and values with their places; empty unless `state` is `read`. */
  readonly root: Mapping;
  /** The whole text with the front matter repaired; undefined unless `state` is `repairable`. */
  readonly repaired: string | undefined;
}

/** Reads the front matter of a file; what cannot be read is one problem. Never throws. */
export function readFrontMatter(text: string): {
  frontMatter: FrontMatter;
  problem: Problem | undefined;
} {
  const { block, close, yaml, problem } = findFence(text);
  const start = yaml?.start ?? block?.end ?? 0;
  const unread = {
    state: block ? ('broken' as const) : ('none' as const),
    block,
    close: { start: close.start, end: close.end },
    root: { type: 'mapping' as const, entries: [], range: { start, end: start } },
    repaired: undefined,
  };
  if (!yaml) return { frontMatter: unread, problem };
  const { root, faults } = readYaml(text.slice(yaml.start, yaml.end), yaml.start);
  if (faults.length === 0) return { frontMatter: { ...unread, state: 'read', root }, problem };
  const duplicates = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  if (duplicates.length === faults.length) {
    return { frontMatter: unread, problem: duplicateProblem(duplicates, text) };
  }
  const diagnosis = diagnose(text, yaml, faults);
  // What strict readers alone refuse is no reason to stop a build: every other tool reads it.
  const mild = diagnosis.repaired && diagnosis.problem.rule === 'frontmatter/multiline-quoted';
  return {
    frontMatter: mild ? { ...unread, state: 'repairable', repaired: diagnosis.repaired } : unread,
    problem: diagnosis.problem,
  };
}
