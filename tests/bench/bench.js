// How long a person waits for `brief lint` and `brief build` of one brief, against Node itself and
// against two linters on the same file. Runs are interleaved, so that a slow moment hits all alike.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = join(root, '.bench');
const tools = join(home, 'node_modules');
const brief = join(root, 'bin/brief.js');

const runs = [
  { name: 'node -e 0', args: ['-e', '0'], fine: [0] },
  { name: 'brief lint', args: [brief, 'lint', 'brief.md'], fine: [0] },
  { name: 'brief build', args: [brief, 'build', 'brief.md'], fine: [0] },
  {
    name: 'markdownlint-cli2',
    args: [join(tools, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), 'brief.md'],
    fine: [0, 1],
  },
  {
    name: 'remark-cli',
    args: [
      join(tools, 'remark-cli/cli.js'),
      ...['--no-stdout', '--use', 'remark-preset-lint-recommended', 'brief.md'],
    ],
    fine: [0, 1],
  },
];
const warmUps = 2;
const rounds = 15;

install();
const times = measure();
const base = times.get('node -e 0');
const ratio = (name) => times.get(name) / base;

say(`\nMedian of ${rounds} interleaved runs, Node ${process.versions.node}\n`);
say(`${'run'.padEnd(20)}${'ms'.padStart(6)}${'× node -e 0'.padStart(14)}`);
for (const [name, time] of times) {
  say(`${name.padEnd(20)}${time.toFixed(0).padStart(6)}${ratio(name).toFixed(2).padStart(14)}`);
}

const others = ['markdownlint-cli2', 'remark-cli'];
const slow = [
  ...(ratio('brief lint') > 2.5 ? ['brief lint takes more than 2.5 × node -e 0'] : []),
  ...others
    .filter((name) => times.get('brief lint') >= times.get(name))
    .map((name) => `brief lint is not faster than ${name}`),
];
say(
  `\n${slow.length > 0 ? slow.join('\n') : 'brief lint is under 2.5 × node -e 0 and ahead of both tools.'}`,
);
process.exitCode = slow.length > 0 ? 1 : 0;

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

function measure() {
  const work = join(home, 'work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  copyFileSync(join(root, 'tests/fixtures/founding/repaired.md'), join(work, 'brief.md'));
  const samples = runs.map(() => []);
  for (let round = -warmUps; round < rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const time = once(run, work);
      if (round >= 0) samples[index].push(time);
    }
  }
  return new Map(runs.map(({ name }, index) => [name, median(samples[index])]));
}

function once({ name, args, fine }, cwd) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const time = performance.now() - start;
  if (!fine.includes(status)) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return time;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
