import { askFrame } from '../messages.ts';
import { marksOf } from './marks-of.ts';
import { changeTab, inTurn } from './tab-changes.ts';
import { type MarkedPlace, type TabRecord, tabStore } from './tab-store.ts';

/**
 * Goes to the marked request after the current one, in the order of the frames, their letters and the words in them, and
 * from the last to the first. The card at the mark takes the focus. False where nothing is marked.
 */
export function revealNext(tabId: number): Promise<boolean> {
  return inTurn(async () => {
    const record = await tabStore.read(tabId);
    for (const place of afterCurrent(record)) {
      const { frameId, key, id } = place;
      if (!(await askFrame({ tabId, frameId }, 'reveal', { key, id, focus: true }))) continue;
      await changeTab(tabId, (now) => ({ ...now, current: place }));
      return true;
    }
    return false;
  });
}

function afterCurrent({ frames, current }: TabRecord): readonly MarkedPlace[] {
  const places = Object.values(frames)
    .flatMap(({ letters }) => letters)
    .flatMap((letter) => {
      const { frameId, key } = letter;
      const marks = marksOf(letter).marks.toSorted((a, b) => a.start - b.start);
      return marks.map(({ id }) => ({ frameId, key, id }));
    });
  const at = places.findIndex(({ key, id }) => key === current?.key && id === current.id);
  return [...places.slice(at + 1), ...places.slice(0, at + 1)];
}
