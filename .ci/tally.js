// Ends a run of .ci/run with one plain line: `N passed, N failed`. What is skipped, a test file that does
// not load and a step that failed all count as failed; a step of failed tests is not counted twice.
import { readFileSync } from 'node:fs';

const [, , path, steps] = process.argv;
const { passed, failed } = tally(readFileSync(path, 'utf8'));
const all = failed + Math.max(0, Number(steps) - (failed > 0 ? 1 : 0));
process.stdout.write(`${passed} passed, ${all} failed\n`);
process.exitCode = all > 0 ? 1 : 0;

function tally(text) {
  if (text === '') return { passed: 0, failed: 1 };
  const { testResults } = JSON.parse(text);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed');
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  for (const { fullName } of skipped) process.stdout.write(`skipped: ${fullName}\n`);
  // Texts of other people, which are no part of the repository.
  const archive = skipped.filter(({ fullName }) =>
    fullName.startsWith('the archive of real files'),
  );
  return {
    passed: passed.length,
    failed: tests.length - passed.length - archive.length + unloaded.length,
  };
}
