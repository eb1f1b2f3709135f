import type { Reporter } from '../core/reporter.ts';
import { harmlessJson, inOrder } from '../core/reporting/json.ts';

/** For programs that read line by line: one JSON object for each finding. */
const jsonl: Reporter = {
  name: 'jsonl',
  summary: 'for programs: one JSON object on each line',
  report: ({ diagnostics }) =>
    diagnostics.map((diagnostic) => `${harmlessJson(inOrder(diagnostic))}\n`).join(''),
};

export default jsonl;
