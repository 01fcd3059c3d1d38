import { createQueue } from '../queue.ts';
import { showBadge } from './badge.ts';
import { type LetterPlace, type ShownLetter, statusOf } from './tab-state.ts';
import { type FrameRecord, type TabRecord, TOO_MANY_FRAMES, tabStore } from './tab-store.ts';

/** Changes to what is known of tabs, one after the other: frames of one tab speak at the same time. */
export const inTurn = createQueue();

/** Changes what is known of a tab, and, without waiting for that, the badge. Call it in turn. */
export async function changeTab(tabId: number, change: (record: TabRecord) => TabRecord): Promise<void> {
  const record = change(await tabStore.read(tabId));
  await tabStore.write(tabId, record);
  void showBadgeOf(tabId, record);
}

/** Has the button of a tab show what is known of its letters. */
export async function showBadgeOf(tabId: number, { frames, hasMoreFrames }: TabRecord): Promise<void> {
  const letters = Object.values(frames).flatMap((frame) => frame.letters);
  const told = Object.values(frames).flatMap((frame) => frame.notRead);
  const notRead = hasMoreFrames ? [...told, TOO_MANY_FRAMES] : told;
  await showBadge({ tabId, letters, status: statusOf({ letters, notRead }) });
}

/** Puts what is known of one frame in the place of what was; without a frame, forgets it. Call it in turn. */
export function changeFrame(
  { tabId, frameId }: Pick<LetterPlace, 'tabId' | 'frameId'>,
  frame: FrameRecord | undefined,
): Promise<void> {
  return changeTab(tabId, ({ frames, ...rest }) => {
    const { [frameId]: _, ...others } = frames;
    return { ...rest, frames: frame ? { ...others, [frameId]: frame } : others };
  });
}

/** Has the popup say that the counts lack something that a frame shows. Call it in turn. */
export function markUncounted({ tabId, frameId }: Pick<LetterPlace, 'tabId' | 'frameId'>): Promise<void> {
  return changeTab(tabId, (record) => {
    const frame = record.frames[frameId];
    if (!frame) return record;
    return { ...record, frames: { ...record.frames, [frameId]: { ...frame, isUncounted: true } } };
  });
}

/** One showing of a letter, where it is still known. */
export async function findLetter({ tabId, frameId, key }: LetterPlace): Promise<ShownLetter | undefined> {
  const { frames } = await tabStore.read(tabId);
  return frames[frameId]?.letters.find((letter) => letter.key === key);
}

/** Changes what is known of one showing of a letter, where it is still known. Call it in turn. */
export function changeLetter(
  { tabId, frameId, key }: LetterPlace,
  change: (letter: ShownLetter) => ShownLetter,
): Promise<void> {
  return changeTab(tabId, (record) => {
    const frame = record.frames[frameId];
    if (!frame) return record;
    const letters = frame.letters.map((letter) => (letter.key === key ? change(letter) : letter));
    return { ...record, frames: { ...record.frames, [frameId]: { ...frame, letters } } };
  });
}
