let watching = false;

/**
 * Makes SIGINT and SIGTERM end the program with 130 and 143, but never in the middle of a write: a
 * signal that is handled waits for the write to be done, one that is not leaves a temporary file.
 */
export function leaveOnSignal(): void {
  if (watching) return;
  watching = true;
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
