import type { Diagnostic } from '../core/diagnostic.ts';
import type { Reporter } from '../core/reporter.ts';
import { byPath } from '../core/reporting/by-path.ts';
import { type Attributes, document, element, stacked, xmlText } from '../core/reporting/xml.ts';
import { visible } from '../core/wording/visible.ts';

/**
 * For CI services: JUnit XML as testmoapp/junitxml describes it. A brief is a suite, a finding a case
 * that failed; a brief without findings is one case that passed. Times are 0: nothing is measured.
 */
const junit: Reporter = {
  name: 'junit',
  summary: 'for CI services: JUnit XML',
  report(report) {
    const files = byPath(report);
    const suites = files.map(([path, diagnostics]) => suite(path, diagnostics));
    const totals = {
      name: 'brief lint',
      tests: files.reduce((sum, [, diagnostics]) => sum + (diagnostics.length || 1), 0),
      failures: report.diagnostics.length,
      errors: 0,
      time: 0,
    };
    return document(element('testsuites', totals, stacked(suites)));
  },
};

export default junit;

function suite(path: string, diagnostics: readonly Diagnostic[]): string {
  const place = { classname: path, file: path };
  const attributes: Attributes = {
    name: path,
    file: path,
    tests: diagnostics.length || 1,
    failures: diagnostics.length,
    errors: 0,
    time: 0,
  };
  const passed = element('testcase', { name: 'brief lint', ...place, time: 0 });
  const cases = diagnostics.map((diagnostic) => {
    const { rule, start } = diagnostic;
    const name = `${rule} (${start.line}:${start.column})`;
    return element('testcase', { name, ...place, line: start.line, time: 0 }, failure(diagnostic));
  });
  return element('testsuite', attributes, stacked(cases.length > 0 ? cases : [passed]));
}

function failure({ path, start, severity, rule, message, why, help }: Diagnostic): string {
  const said = visible(message);
  const body = [
    `${visible(path)}:${start.line}:${start.column} ${severity}: ${said}`,
    `why: ${visible(why)}`,
    ...(help ? [`help: ${visible(help)}`] : []),
  ];
  return element('failure', { type: rule, message: said }, body.map(xmlText).join('\n'));
}
