// Runs programs as processes of their own, interleaved, so that a slow moment hits all alike.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const meter = fileURLToPath(new URL('meter.cjs', import.meta.url));

/**
 * Measures runs.
 *
 * @param runs each with a name, a program (Node where none is named) and its arguments, the exit codes
 *   that are fine, its folder where it is not that of all, and what to do first
 * @returns by name: the median of the wall times in ms, and the largest peak of memory in MB (10^6 bytes)
 */
export function measure(runs, { cwd, rounds, warmUps = 1 }) {
  const samples = new Map(runs.map(({ name }) => [name, { times: [], peak: 0 }]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const run of runs) {
      run.before?.();
      const { time, peak } = once({ cwd, ...run });
      if (round < 0) continue;
      const sample = samples.get(run.name);
      sample.times.push(time);
      sample.peak = Math.max(sample.peak, peak);
    }
  }
  return new Map(
    [...samples].map(([name, { times, peak }]) => [name, { time: median(times), peak }]),
  );
}

function once({ name, program = process.execPath, args, fine, cwd, meters = false }) {
  const note = join(cwd, '.peak');
  const env = { ...process.env, CI: '', BRIEF_BENCH_PEAK: note };
  const flags = meters ? ['--require', meter, ...args] : args;
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, flags, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const time = performance.now() - start;
  if (error) throw error;
  if (!fine.includes(status)) throw new Error(`${name} ended with ${status}: ${stderr}`);
  const peak = meters ? (Number(readFileSync(note, 'utf8')) * 1024) / 1e6 : 0;
  rmSync(note, { force: true });
  return { time, peak };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
