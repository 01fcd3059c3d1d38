import type { KeptCounts } from '../../tally/kept-counts.ts';
import { lookAt } from '../../tally/look-at.ts';
import { releaseNumbers } from '../../tally/reports/release.ts';
import type { Answer, Ask, FromWorker, ToWorker } from './counts-worker-messages.ts';
import { readKeptCounts } from './read-kept-counts.ts';

// A worker of the dashboard: it reads the store, holds what it read, and adds it up.

let kept: Promise<KeptCounts> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void reply(data));

async function reply({ id, ask, place }: ToWorker): Promise<void> {
  try {
    if (place) kept = readKeptCounts(place);
    if (!kept) throw new Error('No counts were read yet.');
    tell({ id, answer: answer(await kept, ask) });
  } catch (error) {
    tell({ id, fault: error instanceof Error ? error.message : String(error) });
  }
}

function answer(counts: KeptCounts, ask: Ask): Answer {
  if ('view' in ask) return lookAt(counts, ask.view, ask.today);
  return releaseNumbers(counts.counts, ask.release, ask.threshold);
}

function tell(message: FromWorker): void {
  self.postMessage(message);
}
