import browser from 'webextension-polyfill';
import type { KeptCounts } from '../tally/kept-counts.ts';

/** The dashboard to the background. */
export interface FromDashboard {
  counts(request: Record<never, never>): KeptCounts;
}

/** Asks the background for the counts: it alone opens the database. */
export async function readCounts(): Promise<KeptCounts> {
  const kept: KeptCounts | undefined = await browser.runtime.sendMessage({ name: 'counts', data: {} });
  if (!kept) throw new Error('Handback is starting. Load this page again.');
  return kept;
}
