import browser from 'webextension-polyfill';
import type { CountsState } from '../../tally/kept-counts.ts';
import type { LetterCount } from '../../tally/letter-count.ts';
import type { Looked } from '../../tally/look-at.ts';
import type { ReleasedNumbers } from '../../tally/reports/release.ts';
import type { Period, View } from '../../tally/view.ts';
import CountsWorker from './counts-worker.ts?worker';
import type { Answer, Ask, FromWorker, ToWorker } from './counts-worker-messages.ts';
import { lastLook } from './last-look.ts';

/** Where the counts are, and what the background alone knows of them. */
export interface CountsPlace extends Omit<CountsState, 'newer' | 'damaged'> {
  readonly database: string;
  /** Counts that are in memory alone. */
  readonly waiting: readonly LetterCount[];
}

/** The dashboard to the background. */
export interface FromDashboard {
  /** Opens the store, which puts it right where it needs it. */
  countsPlace(request: Record<never, never>): CountsPlace;
  /** Keeps counts for so many months from now on, and deletes older ones at once. */
  keepFor(request: { readonly months: number }): void;
  deleteCounts(period: Period): void;
  deleteAllCounts(request: Record<never, never>): void;
}

/** Asks the background to keep or delete counts: it alone writes. Rejects where it could not. */
export async function askToKeep<Name extends 'keepFor' | 'deleteCounts' | 'deleteAllCounts'>(
  name: Name,
  data: Parameters<FromDashboard[Name]>[0],
): Promise<void> {
  await lastLook.forget();
  await browser.runtime.sendMessage({ name, data });
}

interface CountsReader {
  /** What a view shows; `isFresh` reads the store once more before. `today` is an ISO day. */
  look(view: View, today: string, isFresh: boolean): Promise<Looked>;
  /** What may leave the practice about a period; numbers under the threshold are kept back. Reads the store before. */
  release(period: Period, threshold: number): Promise<ReleasedNumbers>;
}

/** Reads and adds up the counts in a worker, as a hundred thousand letters would hold up the page for seconds. */
export function createCountsReader(): CountsReader {
  const worker = new CountsWorker();
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('answer' in data) asked?.resolve(data.answer);
    else asked?.reject(new Error(data.fault));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const asked of waiting.values()) asked.reject(new Error(message));
    waiting.clear();
  });
  async function ask(question: Ask, isFresh: boolean): Promise<Answer> {
    const place = isFresh ? await askPlace() : undefined;
    last += 1;
    const asked = Promise.withResolvers<Answer>();
    waiting.set(last, asked);
    worker.postMessage({ id: last, ask: question, ...(place && { place }) } satisfies ToWorker);
    return asked.promise;
  }

  return {
    async look(view, today, isFresh) {
      const looked = (await ask({ view, today }, isFresh)) as Looked;
      await lastLook.write(view, today, looked);
      return looked;
    },
    release: async (release, threshold) => (await ask({ release, threshold }, true)) as ReleasedNumbers,
  };
}

async function askPlace(): Promise<CountsPlace> {
  const place: CountsPlace | undefined = await browser.runtime.sendMessage({ name: 'countsPlace', data: {} });
  if (!place) throw new Error('Handback is starting. Load this page again.');
  return place;
}
