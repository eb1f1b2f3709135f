import { count } from '../core/diagnostic.ts';
import type { Reporter } from '../core/reporter.ts';
import { harmlessJson, inOrder } from '../core/reporting/json.ts';

/** For programs: one JSON object. */
const json: Reporter = {
  name: 'json',
  summary: 'for programs: one JSON object',
  report({ diagnostics, briefs }) {
    const report = {
      version: 1,
      summary: { files: briefs.length, ...count(diagnostics) },
      diagnostics: diagnostics.map(inOrder),
    };
    return `${harmlessJson(report, 2)}\n`;
  },
};

export default json;
