import type { Diagnostic } from '../core/diagnostic.ts';
import type { Reporter } from '../core/reporter.ts';
import { byPath } from '../core/reporting/by-path.ts';
import { document, element, stacked } from '../core/reporting/xml.ts';
import { visible } from '../core/wording/visible.ts';

/** For Jenkins, reviewdog and others: the XML of Checkstyle 4.3, with columns in UTF-16 code units. */
const checkstyle: Reporter = {
  name: 'checkstyle',
  summary: 'for Jenkins and others: Checkstyle XML',
  report(report) {
    const files = byPath(report).map(([name, diagnostics]) =>
      element('file', { name }, stacked(diagnostics.map(error))),
    );
    return document(element('checkstyle', { version: '4.3' }, stacked(files)));
  },
};

export default checkstyle;

function error({ start, severity, message, rule }: Diagnostic): string {
  const { line, column } = start;
  const source = `brief.${rule}`;
  return element('error', { line, column, severity, message: visible(message), source });
}
