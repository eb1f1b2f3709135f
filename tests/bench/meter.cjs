// Notes the largest resident set of a process with all its threads, in KiB, when it ends. `brief` starts
// no processes of its own: this is all that a build takes.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    writeFileSync(process.env.BRIEF_BENCH_PEAK, String(process.resourceUsage().maxRSS));
  });
}
