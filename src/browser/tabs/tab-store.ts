import browser from 'webextension-polyfill';
import type { PatientMarks } from '../../letter/patient-marks.ts';
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
  /** It has more frames that show something than are read. */
  readonly hasMoreFrames?: true;
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

/** Of so many frames of a tab it is known what they show; no record shows its letters in more. */
const MOST_FRAMES = 40;

/** Is there no room for what one more frame shows? The page itself always has room. */
export function isOneTooMany({ frames }: TabRecord, frameId: number): boolean {
  if (frameId === 0 || frameId in frames) return false;
  return Object.keys(frames).filter((id) => id !== '0').length >= MOST_FRAMES;
}

export const TOO_MANY_FRAMES = `This page shows letters in many frames at once. Those beyond the first ${MOST_FRAMES} were not read.`;

const EMPTY: TabRecord = { frames: {} };

const keyOf = (tabId: number) => `tab ${tabId}`;

/** What was last read or written of each tab. The background alone writes, and to ask the browser takes time. */
const lastKnown = new Map<number, TabRecord>();

/**
 * What is known of open tabs, in the browser's session storage: in memory, closed to content scripts, gone with the
 * browser, and kept while the background sleeps. For the background only.
 */
export const tabStore = {
  async read(tabId: number): Promise<TabRecord> {
    if (!lastKnown.has(tabId)) {
      const { [keyOf(tabId)]: stored } = await browser.storage.session.get(keyOf(tabId));
      // Meanwhile it may have been written.
      if (!lastKnown.has(tabId)) lastKnown.set(tabId, (stored as TabRecord | undefined) ?? EMPTY);
    }
    return lastKnown.get(tabId) ?? EMPTY;
  },

  /** What the GP has begun for letters that are gone is forgotten with them. */
  async write(tabId: number, record: TabRecord): Promise<void> {
    const before = await tabStore.read(tabId);
    lastKnown.set(tabId, record);
    await browser.storage.session.set({ [keyOf(tabId)]: record });
    await forgetDrafts(before, record);
  },

  async remove(tabId: number): Promise<void> {
    const before = await tabStore.read(tabId);
    lastKnown.delete(tabId);
    await browser.storage.session.remove(keyOf(tabId));
    await forgetDrafts(before, EMPTY);
  },

  async tabIds(): Promise<readonly number[]> {
    const keys = Object.keys(await browser.storage.session.get(null));
    return keys.filter((key) => key.startsWith('tab ')).map((key) => Number(key.slice('tab '.length)));
  },
};

/** Under what name the session storage has what the GP has begun for a letter. */
export function draftName(key: string): string {
  return `draft ${key}`;
}

async function forgetDrafts(before: TabRecord, after: TabRecord): Promise<void> {
  const left = new Set(lettersIn(after));
  const gone = lettersIn(before).filter((key) => !left.has(key));
  if (gone.length > 0) await browser.storage.session.remove(gone.map(draftName));
}

function lettersIn({ frames }: TabRecord): readonly string[] {
  return Object.values(frames).flatMap(({ letters }) => letters.map(({ key }) => key));
}

/** Calls back when what is known of a tab has changed, until the signal is aborted. */
export function onTabChanged(tabId: number, onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'session' && keyOf(tabId) in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
