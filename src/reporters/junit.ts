import type { Diagnostic } from '../core/diagnostic.ts';
import type { Reporter } from '../core/reporter.ts';
import { byPath } from '../core/reporting/by-path.ts';
import { alsoSaid } from '../core/reporting/said.ts';
import { type Attributes, document, element, stacked, xmlText } from '../core/reporting/xml.ts';
import { visible } from '../core/wording/visible.ts';

/**
 * For CI services: JUnit XML as testmoapp/junitxml describes it. A brief is a suite, a finding a case
 * that failed; a brief without findings is one case that passed, a file that could not be read one with
 * an error. Times are 0: nothing is measured.
 */
const junit: Reporter = {
  name: 'junit',
  summary: 'for CI services: JUnit XML',
  report(report) {
    const { failures = [], diagnostics } = report;
    const files = byPath(report);
    const suites = files.map(([path, found]) => suite(path, found));
    const unread = failures.map(({ path, message }) => broken(path, message));
    const totals = {
      name: 'brief lint',
      tests: files.reduce((sum, [, found]) => sum + (found.length || 1), failures.length),
      failures: diagnostics.length,
      errors: failures.length,
      time: 0,
    };
    return document(element('testsuites', totals, stacked([...suites, ...unread])));
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

/** A file that could not be read. */
function broken(path: string, message: string): string {
  const place = { classname: path, file: path };
  const error = element('error', { type: 'unreadable', message: visible(message) });
  const attributes = { name: path, file: path, tests: 1, failures: 0, errors: 1, time: 0 };
  const only = element('testcase', { name: 'brief lint', ...place, time: 0 }, error);
  return element('testsuite', attributes, stacked([only]));
}

function failure(diagnostic: Diagnostic): string {
  const { path, start, severity, rule, message, why, help } = diagnostic;
  const said = visible(message);
  const body = [
    `${visible(path)}:${start.line}:${start.column} ${severity}: ${said}`,
    `why: ${visible(why)}`,
    ...(help ? [`help: ${visible(help)}`] : []),
    ...alsoSaid(diagnostic),
  ];
  return element('failure', { type: rule, message: said }, body.map(xmlText).join('\n'));
}
