import type { Page } from 'puppeteer-core';

/** What the main thread of a page did while something ran, in milliseconds. */
export interface MainThread {
  /** All its tasks. */
  readonly busy: number;
  readonly longestTask: number;
  /** Of them, what a script did, with the layouts that it forced. */
  readonly script: number;
  readonly longestOfScript: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What of it the thread had of a processor; other programs of a busy computer do not count. */
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly fileName?: string };
  };
}

const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);

/** Records a page's main thread while `run` runs, and what of it was the script whose address ends so. */
export async function watchMainThread(
  page: Page,
  script: string,
  run: () => Promise<unknown>,
): Promise<MainThread> {
  await page.tracing.start({
    categories: ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
  });
  await run();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? new Uint8Array()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return summarise(traceEvents, script);
}

function summarise(events: readonly TraceEvent[], script: string): MainThread {
  const isMain = mainThreadOf(events);
  const onMain = events.filter((event) => isMain(event) && event.dur !== undefined);
  const tasks = onMain.filter(({ name }) => name === 'RunTask').map(timeOf);
  const calls = outermost(
    onMain.filter(({ name, args }) => CALLS.has(name) && urlOf(args).endsWith(script)),
  ).map(timeOf);
  return { busy: sum(tasks), longestTask: most(tasks), script: sum(calls), longestOfScript: most(calls) };
}

/** The main thread that has most to do is that of the page. */
function mainThreadOf(events: readonly TraceEvent[]): (event: TraceEvent) => boolean {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busyOf = ({ pid, tid }: TraceEvent) =>
    sum(events.filter((each) => each.name === 'RunTask' && each.pid === pid && each.tid === tid).map(timeOf));
  const [busiest] = threads.toSorted((a, b) => busyOf(b) - busyOf(a));
  return ({ pid, tid }) => pid === busiest?.pid && tid === busiest?.tid;
}

/** Without those that run inside another. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts)
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

function urlOf({ data }: TraceEvent['args']): string {
  return data?.url ?? data?.fileName ?? '';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function most(values: readonly number[]): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), 0);
}

function timeOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000;
}
