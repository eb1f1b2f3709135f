import type { Reporter } from '../core/reporter.ts';
import { visible } from '../core/wording/visible.ts';

/** For editors and `grep`: one line for each finding, with columns in UTF-16 code units. */
const compact: Reporter = {
  name: 'compact',
  summary: 'for editors and grep: one line for each finding',
  report: ({ diagnostics }) =>
    diagnostics
      .map(({ path, start, severity, rule, message }) => {
        const place = `${visible(path)}:${start.line}:${start.column}`;
        return `${place}: ${severity} ${visible(rule)} ${visible(message)}\n`;
      })
      .join(''),
};

export default compact;
