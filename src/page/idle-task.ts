/** Idle time is waited for no longer than this, in milliseconds; for something urgent no longer than the other. */
const PATIENCE = { usual: 400, urgent: 40 } as const;

/** The share of a page's time that the task may take in the long run. Something urgent may take more. */
const SHARE = { usual: 0.01, urgent: 0.1 } as const;

/** What it may take at once when it has long rested, in milliseconds. */
const CREDIT = 50;

/** It rests no longer than this after one run, in milliseconds. */
const LONGEST_REST = 2000;

type Hurry = keyof typeof SHARE;

/**
 * Gives a function that asks for the task. It runs once the page is idle, however often it was asked for meanwhile, and
 * rests after it has taken its share, so that a page that never stops changing stays quick.
 */
export function createIdleTask(task: () => void, signal: AbortSignal): (hurry: Hurry) => void {
  let waiting: Hurry | undefined;
  let asked = 0;
  let spent = 0;
  let spentAt = performance.now();

  function run(): void {
    waiting = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    task();
    const most = CREDIT + LONGEST_REST * SHARE.usual;
    spent = Math.min(most, stillSpent('usual') + performance.now() - start);
    spentAt = performance.now();
  }

  /** What was spent is forgiven by and by. */
  function stillSpent(hurry: Hurry): number {
    return Math.max(0, spent - (performance.now() - spentAt) * SHARE[hurry]);
  }

  return (hurry) => {
    if (waiting === hurry || waiting === 'urgent') return;
    waiting = hurry;
    const mine = ++asked;
    // What was asked for less urgently before does not run any more.
    const runSoon = () => requestIdleCallback(() => mine === asked && run(), { timeout: PATIENCE[hurry] });
    const rest = (stillSpent(hurry) - CREDIT) / SHARE[hurry];
    if (rest > 0) setTimeout(() => mine === asked && runSoon(), rest);
    else runSoon();
  };
}
