/**
 * Runs a task when asked. While one runs, further calls are kept as one, so that the last thing seen is
 * that of the last call, however quick they come.
 */
export function oneAtATime(task: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await task();
      }
    } finally {
      isRunning = false;
    }
  };
  return () => void run();
}
