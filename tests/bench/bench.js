// How long a person waits: for `brief lint` and `brief build` of one brief, against Node itself and two
// linters on the same file; and for `brief lint` of an archive, with and without what an earlier run kept.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './archive.js';
import { measure } from './measure.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = join(root, '.bench');
const tools = join(home, 'node_modules');
const brief = join(root, 'bin/brief.js');
const markdownlint = join(tools, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');
const remark = join(tools, 'remark-cli/cli.js');
const ARCHIVE = 1000;

install();
const missed = [...one(), ...archive()];
say(missed.length > 0 ? `\n${missed.join('\n')}` : '\nAll bounds hold.');
process.exitCode = missed.length > 0 ? 1 : 0;

function one() {
  const work = folder('work');
  copyFileSync(join(root, 'tests/fixtures/founding/repaired.md'), join(work, 'brief.md'));
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
  const others = ['markdownlint-cli2', 'remark-cli'];
  return [
    ...above('brief lint of one brief', ratio('brief lint'), 2.2, 'node -e 0'),
    ...others
      .filter((name) => ratio('brief lint') >= ratio(name))
      .map((name) => `brief lint of one brief is not faster than ${name}`),
  ];
}

function archive() {
  const work = folder('archive');
  writeArchive(work, ARCHIVE);
  const lint = [brief, 'lint', '--format', 'compact'];
  const runs = [
    {
      name: 'brief lint --no-cache',
      args: [...lint, '--no-cache'],
      fine: [0, 1],
      meters: true,
    },
    { name: 'brief lint, again', args: lint, fine: [0, 1], meters: true },
    { name: 'markdownlint-cli2', args: [markdownlint, 'briefs/*.md'], fine: [1], meters: true },
  ];
  const measured = measure(runs, { cwd: work, rounds: 5 });
  const ratio = table(`${ARCHIVE} briefs of 5 KB`, measured, 'markdownlint-cli2');
  const peak = measured.get('brief lint --no-cache').peak;
  return [
    ...above('brief lint without cache', ratio('brief lint --no-cache'), 0.7, 'markdownlint-cli2'),
    ...above('brief lint with its cache', ratio('brief lint, again'), 0.15, 'markdownlint-cli2'),
    ...(peak > 250 ? [`brief lint takes ${peak.toFixed(0)} MiB, more than 250`] : []),
  ];
}

/** Prints what was measured; returns how often a run takes the time of the one that it is compared with. */
function table(title, measured, base) {
  const ratio = (name) => measured.get(name).time / measured.get(base).time;
  say(`\n${title}: medians of interleaved runs, Node ${process.versions.node}\n`);
  say(`${'run'.padEnd(24)}${'ms'.padStart(6)}${`× ${base}`.padStart(22)}${'MiB'.padStart(6)}`);
  for (const [name, { time, peak }] of measured) {
    const memory = peak > 0 ? peak.toFixed(0) : '';
    say(
      `${name.padEnd(24)}${time.toFixed(0).padStart(6)}${ratio(name).toFixed(2).padStart(22)}${memory.padStart(6)}`,
    );
  }
  return ratio;
}

function above(what, ratio, bound, base) {
  return ratio > bound ? [`${what} takes ${ratio.toFixed(2)} × ${base}, more than ${bound}`] : [];
}

function folder(name) {
  const path = join(home, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return path;
}

/** The linters are no dependency of the project: they live in a folder of their own. */
function install() {
  const wanted = new URL('package.json', import.meta.url);
  const there = join(home, 'package.json');
  // npm writes this one last: without it an installation was cut short.
  const done = existsSync(join(tools, '.package-lock.json')) && existsSync(there);
  if (done && readFileSync(there, 'utf8') === readFileSync(wanted, 'utf8')) return;
  say('Installing what brief is compared with into .bench/');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  copyFileSync(wanted, there);
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  execFileSync('npm', args, { cwd: home, stdio: 'inherit' });
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
