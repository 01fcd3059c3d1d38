import browser from 'webextension-polyfill';
import type { PatientMarks } from '../letter/patient-marks.ts';
import type { ShownLetter } from './tab-state.ts';

/** What is kept of a frame while it is open. */
export interface FrameRecord {
  readonly origin: string;
  readonly letters: readonly ShownLetter[];
  readonly notRead: readonly string[];
  readonly frameOrigins: readonly string[];
  /** Which patients it marks around its letters. */
  readonly around: PatientMarks;
  /** The counts lack something that the frame shows. */
  readonly isUncounted?: true;
}

export interface TabRecord {
  readonly frames: Readonly<Record<number, FrameRecord>>;
  /** The origin that the GP had read in this tab without leave for later. */
  readonly readOnce?: string;
  /** What came of what the GP did in the page, as a sentence that the popup has still to say. */
  readonly notice?: string;
  /** The finding from whose card the GP asked for the letter back, until the popup writes it. */
  readonly wantsDraft?: { readonly key: string; readonly findingId: string };
  /** The marked request to which a key last led. */
  readonly current?: MarkedPlace;
}

/** One marked request of one letter of one frame. */
export interface MarkedPlace {
  readonly frameId: number;
  readonly key: string;
  readonly id: string;
}

const EMPTY: TabRecord = { frames: {} };

const keyOf = (tabId: number) => `tab ${tabId}`;

/**
 * What is known of open tabs, in the browser's session storage: in memory, closed to content scripts, gone with the
 * browser, and kept while the background sleeps.
 */
export const tabStore = {
  async read(tabId: number): Promise<TabRecord> {
    const { [keyOf(tabId)]: record } = await browser.storage.session.get(keyOf(tabId));
    return (record as TabRecord | undefined) ?? EMPTY;
  },

  async write(tabId: number, record: TabRecord): Promise<void> {
    await browser.storage.session.set({ [keyOf(tabId)]: record });
  },

  async remove(tabId: number): Promise<void> {
    await browser.storage.session.remove(keyOf(tabId));
  },

  async tabIds(): Promise<readonly number[]> {
    const keys = Object.keys(await browser.storage.session.get(null));
    return keys.filter((key) => key.startsWith('tab ')).map((key) => Number(key.slice('tab '.length)));
  },
};

/** Calls back when what is known of a tab has changed, until the signal is aborted. */
export function onTabChanged(tabId: number, onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'session' && keyOf(tabId) in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
