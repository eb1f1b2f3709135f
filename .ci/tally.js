// Ends a run of .ci/run with one plain line: `N passed, N failed`. What is skipped, a test file that does
// not load and a step that failed all count as failed; a step of failed tests is not counted twice.
import { readFileSync } from 'node:fs';

const [, , path, steps] = process.argv;
const { passed, failed, skipped } = tally(readFileSync(path, 'utf8'));
if (skipped > 0) process.stdout.write(`${skipped} skipped tests count as failed\n`);
const all = failed + skipped + Math.max(0, Number(steps) - (failed > 0 ? 1 : 0));
process.stdout.write(`${passed} passed, ${all} failed\n`);
process.exitCode = all > 0 ? 1 : 0;

function tally(text) {
  if (text === '') return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(text);
  const { numTotalTests: total, numPassedTests: passed, numFailedTests: failed } = report;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed, failed: failed + unloaded.length, skipped: total - passed - failed };
}
