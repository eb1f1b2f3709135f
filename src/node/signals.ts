let isWatching = false;
let isServing = false;

/**
 * Makes SIGINT and SIGTERM end the program with 130 and 143, but never in the middle of a write: a
 * signal that is handled waits for the write to be done, one that is not leaves a temporary file.
 */
export function leaveOnSignal(): void {
  if (isWatching) return;
  isWatching = true;
  process.once('SIGINT', () => {
    // A terminal shows `^C` where the next prompt is to stand.
    if (process.stderr.isTTY) process.stderr.write('\n');
    process.exit(isServing ? 0 : 130);
  });
  process.once('SIGTERM', () => process.exit(isServing ? 0 : 143));
}

/**
 * Makes both, and SIGHUP, which comes when a terminal is closed, end the program with 0: for a server that
 * is how it is meant to end. Its threads and connections end with it.
 */
export function endOnSignal(): void {
  if (isServing) return;
  isServing = true;
  leaveOnSignal();
  process.once('SIGHUP', () => process.exit(0));
}
