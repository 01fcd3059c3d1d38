import type { Scan } from '../agreements/scan-letter.ts';
import { askFrame, type FrameReading, type LetterMarks } from './messages.ts';
import { agreementSetting } from './settings.ts';
import { changeFrame, findLetter, inTurn, markUncounted } from './tab-changes.ts';
import type { ContextReading, LetterPlace, ShownLetter } from './tab-state.ts';
import { tabStore } from './tab-store.ts';

export interface Scanning {
  /** Finds the requests of a letter's text under an agreement, at once. */
  readonly scan: (text: string, agreementId: string) => Scan;
  /** The same with the reader of context, later. Rejects where that cannot run. Absent where there is none. */
  readonly scanInContext?: (text: string, agreementId: string) => Promise<Scan>;
  /**
   * Called once for each showing of a letter, if it is still on the screen when its findings are final. Where it
   * rejects, the popup says that the counts lack something.
   */
  readonly onRead: (letter: ShownLetter, text: string) => Promise<void>;
}

export interface FramePlace extends Pick<LetterPlace, 'tabId' | 'frameId'> {
  readonly origin: string;
}

/** Takes over what a frame shows, and gives what to mark at once; what is read in context is painted later. */
export async function showLetters(
  { letters: texts, notRead, frameOrigins }: FrameReading,
  { origin, ...place }: FramePlace,
  scanning: Scanning,
): Promise<readonly LetterMarks[]> {
  const agreementId = await agreementSetting.read();
  const context: ContextReading = scanning.scanInContext ? 'awaited' : 'unavailable';
  const { frames } = await tabStore.read(place.tabId);
  const before = frames[place.frameId]?.letters ?? [];
  const letters = texts.map(({ key, text, notRead }): ShownLetter => {
    const scan = scanning.scan(text, agreementId);
    const { dismissed = {} } = before.find((letter) => letter.key === key) ?? {};
    return { ...place, key, notRead, context, dismissed, ...findingsOf(scan) };
  });
  await changeFrame(place, { origin, letters, notRead, frameOrigins });
  letters.forEach((letter, index) => {
    void settle(letter, texts[index]?.text ?? '', { ...scanning, agreementId });
  });
  return letters.map(marksOf);
}

function findingsOf({ letter, findings, passedOver }: Scan) {
  const { text: _, passages: __, ...facts } = letter;
  return { facts, findings, passedOver };
}

/** A late letter is a finding about the whole letter, and has nothing to mark. */
function marksOf({ key, findings }: ShownLetter): LetterMarks {
  const marks = findings
    .filter(({ start, end }) => end > start)
    .map(({ id, verdict, start, end }) => ({ id, verdict, start, end }));
  return { key, marks };
}

/** Has the letter read in context, where that can be, and says what it came to. */
async function settle(
  letter: ShownLetter,
  text: string,
  { scanInContext, agreementId, onRead }: Scanning & { readonly agreementId: string },
): Promise<void> {
  const settled = scanInContext
    ? await readInContext(letter, () => scanInContext(text, agreementId))
    : letter;
  const isStillThere = await inTurn(() => replaceLetter(settled));
  if (!isStillThere) return;
  if (settled.context === 'read') await askFrame(settled, 'paint', marksOf(settled));
  await onRead(settled, text).catch(() => inTurn(() => markUncounted(settled)));
}

/** Where the reader of context cannot run, the first reading stands, and the popup says that it is reduced. */
async function readInContext(letter: ShownLetter, scan: () => Promise<Scan>): Promise<ShownLetter> {
  try {
    return { ...letter, ...findingsOf(await scan()), context: 'read' };
  } catch {
    return { ...letter, context: 'unavailable' };
  }
}

async function replaceLetter(letter: ShownLetter): Promise<boolean> {
  if (!(await findLetter(letter))) return false;
  const { frames } = await tabStore.read(letter.tabId);
  const frame = frames[letter.frameId];
  if (!frame) return false;
  const letters = frame.letters.map((each) =>
    each.key === letter.key ? { ...letter, dismissed: each.dismissed } : each,
  );
  await changeFrame(letter, { ...frame, letters });
  return true;
}
