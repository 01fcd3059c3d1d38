import { type KeptCounts, keepCountsOf } from '../tally/kept-counts.ts';
import { lookAt } from '../tally/look-at.ts';
import type { FromWorker, ToWorker } from './counts-worker-messages.ts';
import { openPouch, readAll } from './pouch.ts';
import type { CountsPlace } from './read-counts.ts';

// A worker of the dashboard: it reads the store, holds what it read, and adds it up.

let kept: Promise<KeptCounts> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void reply(data));

async function reply({ id, view, today, place }: ToWorker): Promise<void> {
  try {
    if (place) kept = read(place);
    if (!kept) throw new Error('No counts were read yet.');
    tell({ id, looked: lookAt(await kept, view, today) });
  } catch (error) {
    tell({ id, fault: error instanceof Error ? error.message : String(error) });
  }
}

async function read({ database: name, waiting, ...state }: CountsPlace): Promise<KeptCounts> {
  const database = await openPouch(name);
  try {
    return { ...state, ...keepCountsOf(await readAll(database), waiting) };
  } finally {
    await database.close();
  }
}

function tell(message: FromWorker): void {
  self.postMessage(message);
}
