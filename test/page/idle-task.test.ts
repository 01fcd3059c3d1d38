import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createIdleTask } from '../../src/page/idle-task.ts';

let now = 0;

beforeEach(() => {
  now = 0;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Asks for a task that takes so long every ten milliseconds, for ten seconds, and gives how long it ran in all. */
function timeIn10Seconds(takes: number, hurry: 'usual' | 'urgent'): number {
  let spent = 0;
  const ask = createIdleTask(() => {
    spent += takes;
    now += takes;
  }, new AbortController().signal);
  while (now < 10_000) {
    ask(hurry);
    vi.advanceTimersByTime(10);
    now += 10;
  }
  return spent;
}

it.each([2, 5, 10])('takes at most two of a hundred parts of a page’s time when it takes %i ms', (takes) => {
  expect(timeIn10Seconds(takes, 'usual')).toBeLessThanOrEqual(200);
});

it('comes sooner for something urgent', () => {
  expect(timeIn10Seconds(10, 'urgent')).toBeGreaterThan(2 * timeIn10Seconds(10, 'usual'));
});

it('does not run again for what was asked for meanwhile, nor once it was stopped', () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.push(run));
  const task = vi.fn();
  const stopping = new AbortController();
  const ask = createIdleTask(task, stopping.signal);
  ask('usual');
  ask('urgent');
  ask('usual');
  for (const run of waiting.splice(0)) run();
  expect(task).toHaveBeenCalledOnce();
  ask('usual');
  stopping.abort();
  for (const run of waiting) run();
  expect(task).toHaveBeenCalledOnce();
});
