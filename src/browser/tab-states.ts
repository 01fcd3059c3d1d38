import browser from 'webextension-polyfill';
import { askFrame } from './messages.ts';
import { isAllowed, siteOf } from './sites.ts';
import { type ShownLetter, type SiteAccess, statusOf, type TabState } from './tab-state.ts';
import { type FrameRecord, type TabRecord, tabStore } from './tab-store.ts';

/** What is known of a tab, after each frame was asked whether it still shows its letters. */
export async function tabStateOf(tabId: number): Promise<TabState> {
  const record = await dropGone(tabId);
  const { url } = await browser.tabs.get(tabId);
  const origin = siteOf(url) ?? record.readOnce;
  const frames = Object.values(record.frames);
  const letters = frames.flatMap((frame) => frame.letters);
  const closedFrames = await notAllowed(frames.flatMap((frame) => frame.frameOrigins));
  const notRead = [...new Set(frames.flatMap((frame) => frame.notRead)), ...closedFrames.map(tellClosed)];
  const access = await accessTo(origin, record);
  const state = { tabId, access, letters, notRead, closedFrames, status: statusOf({ letters, notRead }) };
  return origin === undefined ? state : { ...state, origin };
}

function tellClosed(origin: string): string {
  return `A part of this page comes from ${origin}, which Handback has no leave to read.`;
}

async function accessTo(origin: string | undefined, { readOnce }: TabRecord): Promise<SiteAccess> {
  if (origin === undefined) return 'impossible';
  if (await isAllowed(origin)) return 'allowed';
  return readOnce === origin ? 'this page once' : 'not allowed';
}

async function notAllowed(origins: readonly string[]): Promise<readonly string[]> {
  const distinct = [...new Set(origins)];
  const allowed = await Promise.all(distinct.map(isAllowed));
  return distinct.filter((_, index) => !allowed[index]);
}

/** Forgets the letters that nobody shows any more: their frame has gone without a word. */
export async function dropGone(tabId: number): Promise<TabRecord> {
  const record = await tabStore.read(tabId);
  const frames = await Promise.all(
    Object.entries(record.frames).map(async ([id, frame]) => [id, await withoutGone(frame)] as const),
  );
  const left: TabRecord = { ...record, frames: Object.fromEntries(frames) };
  if (JSON.stringify(left) !== JSON.stringify(record)) await tabStore.write(tabId, left);
  return left;
}

async function withoutGone(frame: FrameRecord): Promise<FrameRecord> {
  const shown = await Promise.all(frame.letters.map(isShown));
  return { ...frame, letters: frame.letters.filter((_, index) => shown[index]) };
}

async function isShown({ tabId, frameId, key }: ShownLetter): Promise<boolean> {
  return (await askFrame({ tabId, frameId }, 'isShown', { key })) === true;
}
