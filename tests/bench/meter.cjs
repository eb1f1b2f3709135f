// Notes the largest resident set of a process, in KiB, when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.BRIEF_BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
