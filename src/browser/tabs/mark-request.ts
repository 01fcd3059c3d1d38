import type { Finding } from '../../agreements/finding.ts';
import type { RequestTopic } from '../../requests/opinion.ts';
import type { Topic } from '../../requests/request.ts';
import { askFrame } from '../messages.ts';
import { marksOf } from './marks-of.ts';
import { markedIn, type Scanning, withMarked } from './show-letters.ts';
import { changeLetter, changeTab, findLetter, inTurn, markUncounted } from './tab-changes.ts';
import type { LetterPlace, ShownLetter } from './tab-state.ts';
import { tabStore } from './tab-store.ts';

export interface Marking extends Pick<Scanning, 'agreement' | 'scanMarked'> {
  /** Called when the GP added a request to a letter, with the letter as it is then. */
  readonly onMarked: (letter: ShownLetter) => Promise<void>;
  /** Called when the GP took a request off that they had added, or gave it another topic than this. */
  readonly onUnmarked: (letter: ShownLetter, topic: Topic) => Promise<void>;
}

const NOTHING_SELECTED =
  'Nothing was added. Select the words of the request in the letter first, then add them again.';
const KNOWN_ALREADY = 'These words are marked already. Find them in the list below.';
const ADDED = 'Added as a request. The list says what it is taken to ask for, which you can change.';
const GONE = 'These words are no longer on the screen. Open the letter again.';

/**
 * Adds the words that are selected in a tab as a request: in one frame, or in whichever frame has a letter with words
 * selected. What came of it is left as the tab's notice.
 */
export async function markSelection(tabId: number, marking: Marking, frameId?: number): Promise<void> {
  const { frames } = await tabStore.read(tabId);
  const frameIds = frameId === undefined ? Object.keys(frames).map(Number) : [frameId];
  const notice = await inTurn(async () => {
    for (const id of frameIds) {
      const place = { tabId, frameId: id };
      const selected = await askFrame(place, 'selection', {});
      if (selected) return mark({ ...place, key: selected.key }, selected, marking);
    }
    return NOTHING_SELECTED;
  });
  await inTurn(() => changeTab(tabId, (record) => ({ ...record, notice })));
}

interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

async function mark(place: LetterPlace, { text, ...stretch }: Selected, marking: Marking): Promise<string> {
  const letter = await findLetter(place);
  const finding = letter && marking.scanMarked(text, stretch, await marking.agreement());
  if (!finding) return NOTHING_SELECTED;
  const isKnown = letter.findings.some(
    ({ id, start, end }) =>
      start <= finding.start && finding.end <= end && !Object.hasOwn(letter.dismissed, id),
  );
  if (isKnown) return KNOWN_ALREADY;
  const changed = await replaceMarked(letter, [...markedIn(letter.findings), finding]);
  await marking.onMarked(changed).catch(() => markUncounted(place));
  return ADDED;
}

/**
 * Gives a request that the GP had added another topic or, without a topic, takes it off. Rejects with a sentence where
 * the letter is no longer on the screen.
 */
export async function changeMarked(
  { findingId, topic, ...place }: LetterPlace & { readonly findingId: string; readonly topic?: RequestTopic },
  marking: Marking,
): Promise<void> {
  const text = await askFrame(place, 'textOf', { key: place.key });
  await inTurn(async () => {
    const letter = await findLetter(place);
    const before = letter && markedIn(letter.findings).find(({ id }) => id === findingId);
    if (text === undefined || !before) throw new Error(GONE);
    const agreementId = await marking.agreement();
    const after = topic && marking.scanMarked(text, { ...before, topic }, agreementId);
    const marked = markedIn(letter.findings).flatMap((each) =>
      each.id === findingId ? (after ? [after] : []) : [each],
    );
    const changed = await replaceMarked(letter, marked);
    await marking.onUnmarked(changed, before.topic).catch(() => markUncounted(place));
  });
}

/** Call it in turn. */
async function replaceMarked(letter: ShownLetter, marked: readonly Finding[]): Promise<ShownLetter> {
  const changed = withMarked(letter, marked);
  await changeLetter(letter, () => changed);
  await askFrame(letter, 'paint', marksOf(changed));
  return changed;
}
