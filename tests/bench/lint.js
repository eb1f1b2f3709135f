// How long a person waits for `brief lint` and `brief build` of one brief, against Node itself and two
// linters on the same file; and for `brief lint` of an archive, with and without what an earlier run kept.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from './archive.js';
import { measure } from './measure.js';
import { brief, folder, founding, tools } from './places.js';
import { above, heavier, table } from './table.js';

const markdownlint = join(tools, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');
const remark = join(tools, 'remark-cli/cli.js');
const ARCHIVE = 1000;

/** Measures one brief; returns the bounds that were missed. */
export function lintOne() {
  const work = folder('work');
  copyFileSync(founding, join(work, 'brief.md'));
  const preset = ['--no-stdout', '--use', 'remark-preset-lint-recommended'];
  const runs = [
    { name: 'node -e 0', args: ['-e', '0'], fine: [0] },
    { name: 'brief lint', args: [brief, 'lint', 'brief.md'], fine: [0, 1] },
    { name: 'brief build', args: [brief, 'build', 'brief.md'], fine: [0] },
    { name: 'markdownlint-cli2', args: [markdownlint, 'brief.md'], fine: [0, 1] },
    { name: 'remark-cli', args: [remark, ...preset, 'brief.md'], fine: [0, 1] },
  ];
  const measured = measure(runs, { cwd: work, rounds: 15, warmUps: 2 });
  const ratio = table('One brief', measured, 'node -e 0');
  const over = (name) => ratio('brief lint') / ratio(name);
  return [
    ...above('brief lint of one brief', ratio('brief lint'), 2.2, 'node -e 0'),
    ...['markdownlint-cli2', 'remark-cli'].flatMap((name) =>
      above('brief lint of one brief', over(name), 1, name),
    ),
  ];
}

/** Measures an archive; returns the bounds that were missed. */
export function lintArchive() {
  const work = folder('archive');
  writeArchive(work, ARCHIVE);
  const lint = [brief, 'lint', '--format', 'compact'];
  const runs = [
    { name: 'brief lint --no-cache', args: [...lint, '--no-cache'], fine: [0, 1], meters: true },
    { name: 'brief lint, again', args: lint, fine: [0, 1], meters: true },
    { name: 'markdownlint-cli2', args: [markdownlint, 'briefs/*.md'], fine: [1], meters: true },
  ];
  const measured = measure(runs, { cwd: work, rounds: 5 });
  const ratio = table(`${ARCHIVE} briefs of 5 KB`, measured, 'markdownlint-cli2');
  return [
    ...above('brief lint without cache', ratio('brief lint --no-cache'), 0.7, 'markdownlint-cli2'),
    ...above('brief lint with its cache', ratio('brief lint, again'), 0.15, 'markdownlint-cli2'),
    ...heavier('brief lint without cache', measured.get('brief lint --no-cache'), 250),
  ];
}
