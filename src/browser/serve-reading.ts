import browser, { type Runtime } from 'webextension-polyfill';
import type { Scan } from '../agreements/scan-letter.ts';
import { showBadge } from './badge.ts';
import {
  answer,
  askFrame,
  type FrameReading,
  type FromFrame,
  type FromPopup,
  type LetterMarks,
} from './messages.ts';
import { createQueue } from './queue.ts';
import { isOurPage, isReadableFrame, originOf } from './senders.ts';
import { agreementSetting } from './settings.ts';
import { isAllowed, siteOf } from './sites.ts';
import { startInTab } from './start-in-tab.ts';
import { type LetterPlace, type ShownLetter, statusOf } from './tab-state.ts';
import { dropGone, tabStateOf } from './tab-states.ts';
import { type TabRecord, tabStore } from './tab-store.ts';

export interface Reading {
  /** Finds the requests of a letter's text under an agreement. */
  readonly scan: (text: string, agreementId: string) => Scan;
  /** Called with each letter that is shown, each time that it is shown. */
  readonly onRead: (letter: ShownLetter, text: string) => Promise<void>;
  /** Called when the GP copied a letter back for some findings of a letter. */
  readonly onCopied: (letter: ShownLetter, findingIds: readonly string[]) => Promise<void>;
}

/** Changes to what is known of tabs, one after the other: frames of one tab speak at the same time. */
const inTurn = createQueue();

/** Answers content scripts and the popup. Call it when the background starts, before anything is awaited. */
export function serveReading(reading: Reading): void {
  answer<FromFrame>(
    { frameShows: (shows, sender) => inTurn(() => frameShows(shows, sender, reading)) },
    isReadableFrame,
  );
  answer<FromPopup>(
    {
      tabState: ({ tabId }) => inTurn(() => refresh(tabId)),
      reveal: async ({ findingId, ...place }) =>
        (await askFrame(place, 'reveal', { key: place.key, id: findingId })) ?? false,
      isShown: async (place) => (await askFrame(place, 'isShown', { key: place.key })) ?? false,
      copied: async ({ findingIds, ...place }) => {
        const letter = await findLetter(place);
        if (letter) await reading.onCopied(letter, findingIds);
      },
      readOnce: ({ tabId }) => inTurn(() => readOnce(tabId)),
    },
    isOurPage,
  );
  agreementSetting.watch(() => void readAgain());
  browser.tabs.onRemoved.addListener((tabId) => void inTurn(() => tabStore.remove(tabId)));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') void inTurn(() => forgetGone(tabId));
  });
}

/** Stops reading at once in all frames whose site may no longer be read, and forgets their letters. */
export function stopWhereNotAllowed(): Promise<void> {
  return inTurn(async () => {
    for (const tabId of await tabStore.tabIds()) {
      const record = await tabStore.read(tabId);
      for (const [frameId, { origin }] of Object.entries(record.frames)) {
        if (record.readOnce === origin || (await isAllowed(origin))) continue;
        await askFrame({ tabId, frameId: Number(frameId) }, 'stop', {});
        await forgetFrame(tabId, Number(frameId));
      }
    }
  });
}

async function frameShows(
  shows: FrameReading,
  sender: Runtime.MessageSender,
  { scan, onRead }: Reading,
): Promise<readonly LetterMarks[]> {
  const tabId = sender.tab?.id;
  const origin = originOf(sender);
  if (tabId === undefined || origin === undefined) return [];
  const frameId = sender.frameId ?? 0;
  const agreementId = await agreementSetting.read();
  const letters = shows.letters.map(({ key, text, notRead }): ShownLetter => {
    const { letter, findings, passedOver } = scan(text, agreementId);
    const { text: _, passages: __, ...facts } = letter;
    return { tabId, frameId, key, facts, findings, passedOver, notRead };
  });
  const { notRead, frameOrigins } = shows;
  await changeTab(tabId, (record) => ({
    ...record,
    frames: { ...record.frames, [frameId]: { origin, letters, notRead, frameOrigins } },
  }));
  for (const [index, letter] of letters.entries()) await onRead(letter, shows.letters[index]?.text ?? '');
  return letters.map(marksOf);
}

/** A late letter is a finding about the whole letter, and has nothing to mark. */
function marksOf({ key, findings }: ShownLetter): LetterMarks {
  const marks = findings
    .filter(({ start, end }) => end > start)
    .map(({ id, verdict, start, end }) => ({ id, verdict, start, end }));
  return { key, marks };
}

async function changeTab(tabId: number, change: (record: TabRecord) => TabRecord): Promise<void> {
  const record = change(await tabStore.read(tabId));
  await tabStore.write(tabId, record);
  await showBadgeOf(tabId, record);
}

async function showBadgeOf(tabId: number, record: TabRecord): Promise<void> {
  const letters = Object.values(record.frames).flatMap((frame) => frame.letters);
  const notRead = Object.values(record.frames).flatMap((frame) => frame.notRead);
  await showBadge({ tabId, letters, status: statusOf({ letters, notRead }) });
}

async function refresh(tabId: number) {
  const state = await tabStateOf(tabId);
  await showBadge(state);
  return state;
}

async function forgetGone(tabId: number): Promise<void> {
  await showBadgeOf(tabId, await dropGone(tabId));
}

function forgetFrame(tabId: number, frameId: number): Promise<void> {
  return changeTab(tabId, ({ frames, ...rest }) => {
    const { [frameId]: _, ...others } = frames;
    return { ...rest, frames: others };
  });
}

async function findLetter({ tabId, frameId, key }: LetterPlace): Promise<ShownLetter | undefined> {
  const { frames } = await tabStore.read(tabId);
  return frames[frameId]?.letters.find((letter) => letter.key === key);
}

async function readOnce(tabId: number): Promise<void> {
  const origin = siteOf((await browser.tabs.get(tabId)).url);
  if (origin === undefined) throw new Error('This page belongs to the browser itself and cannot be read.');
  await changeTab(tabId, (record) => ({ ...record, readOnce: origin }));
  await startInTab(tabId);
}

async function readAgain(): Promise<void> {
  for (const tabId of await tabStore.tabIds()) {
    const { frames } = await tabStore.read(tabId);
    for (const frameId of Object.keys(frames))
      await askFrame({ tabId, frameId: Number(frameId) }, 'readAgain', {});
  }
}
