import type { Edit, Problem } from '../diagnostic.ts';
import { applyEdits } from '../fix.ts';
import type { Range } from '../text.ts';
import { type Line, linesOf } from './lines.ts';
import { faultProblem } from './problems.ts';
import { findSlips } from './slips.ts';
import { readYaml, type YamlFault } from './yaml.ts';

/** What is wrong with a YAML text that does not parse: one problem, and the whole text repaired where that is safe. */
export interface Diagnosis {
  readonly problem: Problem;
  readonly repaired: string | undefined;
}

/**
 * Says in one finding why front matter does not parse. The finding's fix repairs all slips at once,
 * and is there only where the result parses and has every key that the author wrote.
 */
export function diagnose(text: string, yaml: Range, faults: readonly YamlFault[]): Diagnosis {
  // Too much of anything is no slip of the hand, and looking for one would take long.
  if (faults[0]?.code.startsWith('TOO_'))
    return { problem: faultProblem(faults), repaired: undefined };
  const lines = linesOf(text, yaml);
  const slips = findSlips(lines);
  // A slip that only strict readers mind comes last.
  const order = [...slips].sort((a, b) => Number(isMild(a)) - Number(isMild(b)));
  const [slip, ...others] = order;
  if (!slip) return { problem: faultProblem(faults), repaired: undefined };
  const edits = slips.every((one) => one.lines)
    ? editsFor(
        lines,
        slips.flatMap((one) => [...(one.lines ?? [])]),
      )
    : [];
  const repaired = applyEdits(text, edits);
  const whole =
    edits.length > 0 &&
    keepsKeys(
      repaired,
      { start: yaml.start, end: yaml.end + repaired.length - text.length },
      lines,
    );
  const problem: Problem = {
    rule: slip.rule,
    message: slip.message,
    range: slip.range,
    help: slip.help,
    related: others.map(({ message, range }) => ({ message, range })),
  };
  if (!whole) return { problem, repaired: undefined };
  return { problem: { ...problem, fix: { title: slip.title, safe: true, edits } }, repaired };
}

function isMild({ rule }: { rule: string }): boolean {
  return rule === 'frontmatter/multiline-quoted';
}

/** The smallest edits that turn each line into its new text. */
function editsFor(lines: readonly Line[], changed: readonly (readonly [number, string])[]): Edit[] {
  return changed.flatMap(([index, text]) => {
    const line = lines[index] as Line;
    let before = 0;
    while (before < line.text.length && line.text[before] === text[before]) before++;
    let after = 0;
    const most = Math.min(line.text.length, text.length) - before;
    while (after < most && line.text.at(-1 - after) === text.at(-1 - after)) after++;
    return [
      {
        start: line.start + before,
        end: line.end - after,
        text: text.slice(before, text.length - after),
      },
    ];
  });
}

/** Whether the repaired YAML parses and still holds every key that stands at the start of a line. */
function keepsKeys(text: string, yaml: Range, lines: readonly Line[]): boolean {
  const { root, faults } = readYaml(text.slice(yaml.start, yaml.end));
  if (faults.some(({ code }) => code !== 'DUPLICATE_KEY')) return false;
  const keys = new Set(root.entries.map(({ key }) => key));
  return lines.every(({ text: line }) => {
    const key = /^([a-zA-Z_][\w-]*):(?:\s|$)/.exec(line)?.[1];
    return key === undefined || keys.has(key);
  });
}
