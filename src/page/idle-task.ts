/** Idle time is waited for no longer than this, in milliseconds. */
const PATIENCE = 400;

/** A task rests this many times as long as it took, so that a page that never stops changing stays quick. */
const REST = 9;

/** Gives a function that asks for the task. It runs once the page is idle, however often it was asked for meanwhile. */
export function createIdleTask(task: () => void, signal: AbortSignal): () => void {
  let isWaiting = false;
  let restUntil = 0;

  function run(): void {
    isWaiting = false;
    if (signal.aborted) return;
    const start = performance.now();
    task();
    const end = performance.now();
    restUntil = end + REST * (end - start);
  }

  return () => {
    if (isWaiting) return;
    isWaiting = true;
    const rest = restUntil - performance.now();
    if (rest > 0) setTimeout(() => requestIdleCallback(run, { timeout: PATIENCE }), rest);
    else requestIdleCallback(run, { timeout: PATIENCE });
  };
}
