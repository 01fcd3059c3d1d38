import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Outcome } from '../../reply/templates/replies.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import { answer, askFrame, type FromFrame, type FromPopup } from '../messages.ts';
import { isOurPage, isReadableFrame, OUR_ORIGIN, originOf } from '../senders.ts';
import { agreementSetting, ownAgreementsSetting } from '../settings/settings.ts';
import { isAllowed, siteOf } from '../sites.ts';
import { showBadge } from './badge.ts';
import { AnswerBySchema, DismissalSchema, OutcomesSchema } from './decision-schemas.ts';
import { dismiss } from './dismiss.ts';
import { keepDraft, readDraft } from './draft-store.ts';
import { recallReturn } from './last-return.ts';
import { openPrint } from './print-letter.ts';
import { type Scanning, showLetters } from './show-letters.ts';
import { startInTab } from './start-in-tab.ts';
import { changeFrame, changeTab, findLetter, inTurn, markUncounted, showBadgeOf } from './tab-changes.ts';
import type { ShownLetter, TabState } from './tab-state.ts';
import { dropGone, tabStateOf } from './tab-states.ts';
import { tabStore } from './tab-store.ts';

export interface Reading extends Scanning {
  /**
   * Called when the GP copied a letter back, with what it does about each of its findings, by their ids, and the ISO day
   * when an answer is due. Where it rejects, the popup says so.
   */
  readonly onCopied: (
    letter: ShownLetter,
    outcomes: Readonly<Record<string, Outcome>>,
    answerBy?: string,
  ) => Promise<void>;
  /**
   * Called when the GP dismissed a finding or, without a reason, took it back. Where it rejects, the popup says that the
   * counts lack something.
   */
  readonly onDismissed: (letter: ShownLetter, findingId: string, reason?: Dismissal) => Promise<void>;
  /** Called when the GP said that the hospital answered the last letter back or, taken back, did not. */
  readonly onAnswered: (letter: ShownLetter, isAnswered: boolean) => Promise<void>;
  /**
   * Called when a frame shows what may be a letter, and none of it could be read: its address, and why. Where it
   * rejects, the popup says that the counts lack something.
   */
  readonly onNotRead: (address: string, notRead: readonly string[]) => Promise<void>;
}

/** The last words of a page that is closed may come when it is forgotten already. */
const closedTabs = new Set<number>();

/** Answers content scripts and the popup. Call it when the background starts, before anything is awaited. */
export function serveReading(reading: Reading): void {
  answer<Pick<FromFrame, 'frameShows'>>(
    {
      frameShows: async (shows, sender) => {
        const { tab, frameId = 0 } = sender;
        const origin = originOf(sender);
        if (tab?.id === undefined || origin === undefined || closedTabs.has(tab.id)) return [];
        const place = { tabId: tab.id, frameId, origin };
        if (shows.letters.length === 0 && shows.notRead.length > 0)
          void reading
            .onNotRead(`${sender.url} ${shows.file ?? ''}`, shows.notRead)
            .catch(() => inTurn(() => markUncounted(place)));
        return inTurn(() => showLetters(shows, place, reading));
      },
    },
    isReadableFrame,
  );
  answer<Omit<FromPopup, 'addSelection' | 'changeMarked'>>(
    {
      tabState: ({ tabId }) => inTurn(() => refresh(tabId)),
      reveal: async ({ findingId, ...place }) =>
        (await askFrame(place, 'reveal', { key: place.key, id: findingId })) ?? false,
      isShown: async (place) => (await askFrame(place, 'isShown', { key: place.key })) ?? false,
      copied: (draft) => count(draft, reading),
      print: async ({ html, ...draft }) => {
        await openPrint(html);
        await count(draft, reading).catch(() => inTurn(() => markUncounted(draft)));
      },
      dismiss: async ({ findingId, reason: given, ...place }) => {
        const reason = v.parse(DismissalSchema, given);
        const letter = await inTurn(() => dismiss(place, findingId, reason));
        await reading.onDismissed(letter, findingId, reason).catch(() => inTurn(() => markUncounted(place)));
      },
      answered: async ({ isAnswered, ...place }) => {
        const letter = await findLetter(place);
        if (!letter) throw new Error('This letter is no longer on the screen. Open it again.');
        await reading.onAnswered(letter, isAnswered === true);
        await recallReturn(letter, reading.returnsOf);
      },
      draftOf: readDraft,
      keepDraft,
      readOnce: ({ tabId }) => inTurn(() => readOnce(tabId)),
    },
    isOurPage,
  );
  agreementSetting.watch(() => void readAgain());
  ownAgreementsSetting.watch(() => void readAgain());
  browser.tabs.onRemoved.addListener((tabId) => {
    closedTabs.add(tabId);
    void inTurn(() => tabStore.remove(tabId));
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') void inTurn(async () => showBadgeOf(tabId, await dropGone(tabId)));
  });
}

/** Counts a letter back that was copied or printed. */
async function count(
  { outcomes, answerBy, ...place }: Parameters<FromPopup['copied']>[0],
  reading: Reading,
): Promise<void> {
  const letter = await findLetter(place);
  if (!letter) throw new Error('This letter is no longer known, so it cannot be counted.');
  await reading.onCopied(letter, v.parse(OutcomesSchema, outcomes), v.parse(AnswerBySchema, answerBy));
  await recallReturn(letter, reading.returnsOf);
}

/** Stops reading at once in all frames whose site may no longer be read, and forgets their letters. */
export function stopWhereNotAllowed(): Promise<void> {
  return inTurn(async () => {
    for (const tabId of await tabStore.tabIds()) {
      const record = await tabStore.read(tabId);
      for (const [id, { origin }] of Object.entries(record.frames)) {
        if (origin === OUR_ORIGIN || record.readOnce === origin || (await isAllowed(origin))) continue;
        const place = { tabId, frameId: Number(id) };
        await askFrame(place, 'stop', {});
        await changeFrame(place, undefined);
      }
    }
  });
}

async function refresh(tabId: number): Promise<TabState> {
  const state = await tabStateOf(tabId);
  await showBadge(state);
  return state;
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
    for (const id of Object.keys(frames)) await askFrame({ tabId, frameId: Number(id) }, 'readAgain', {});
  }
}
