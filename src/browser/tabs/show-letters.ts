import type { Finding } from '../../agreements/finding.ts';
import type { Marked, Scan } from '../../agreements/scan-letter.ts';
import type { FrameShows, LetterMarks } from '../../letter/frame.ts';
import { readPatientMarks } from '../../letter/patient-marks.ts';
import { whereRead } from '../../letter/where-read.ts';
import type { RequestTopic } from '../../requests/opinion.ts';
import { askFrame } from '../messages.ts';
import { createQueue } from '../queue.ts';
import { type ReturnsOf, recallReturn } from './last-return.ts';
import { marksOf } from './marks-of.ts';
import { changeFrame, changeLetter, changeTab, findLetter, inTurn, markUncounted } from './tab-changes.ts';
import type { ContextReading, LetterPlace, ShownLetter } from './tab-state.ts';
import { isOneTooMany, tabStore } from './tab-store.ts';

export interface Scanning {
  /** The id of the agreement to compare with, once it is known which there are. */
  readonly agreement: () => Promise<string>;
  /** Finds the requests of a letter's text under an agreement, at once. */
  readonly scan: (text: string, agreementId: string) => Scan;
  /** Judges a stretch that somebody at the practice marked. Undefined where no words stand there. */
  readonly scanMarked: (text: string, marked: Marked, agreementId: string) => Finding | undefined;
  /** The same with the reader of context, later. Rejects where that cannot run. Absent where there is none. */
  readonly scanInContext?: (text: string, agreementId: string) => Promise<Scan>;
  /**
   * Called once for each showing of a letter, if it is still on the screen when its findings are final. Where it
   * rejects, the popup says that the counts lack something.
   */
  readonly onRead: (letter: ShownLetter, text: string) => Promise<void>;
  /** Asked once a letter is counted. */
  readonly returnsOf: ReturnsOf;
}

interface FramePlace extends Pick<LetterPlace, 'tabId' | 'frameId'> {
  readonly origin: string;
}

/** Takes over what a frame shows, and gives what to mark at once; what is read in context is painted later. */
export async function showLetters(
  { letters: texts, around, notRead, frameOrigins }: FrameShows,
  { origin, ...place }: FramePlace,
  scanning: Scanning,
): Promise<readonly LetterMarks[]> {
  const record = await tabStore.read(place.tabId);
  if (isOneTooMany(record, place.frameId)) {
    if (!record.hasMoreFrames) await changeTab(place.tabId, (known) => ({ ...known, hasMoreFrames: true }));
    return [];
  }
  const agreementId = await scanning.agreement();
  const context: ContextReading = scanning.scanInContext ? 'awaited' : 'unavailable';
  const before = record.frames[place.frameId]?.letters ?? [];
  const letters = texts.map(({ key, text, notRead, isInTextBox }): ShownLetter => {
    const scan = scanning.scan(text, agreementId);
    const { dismissed = {}, findings = [], lastReturn } = before.find((letter) => letter.key === key) ?? {};
    const marked = markedIn(findings).map(
      (finding) => scanning.scanMarked(text, finding, agreementId) ?? finding,
    );
    return withMarked(
      {
        ...place,
        key,
        reading: crypto.randomUUID(),
        notRead,
        isInTextBox,
        context,
        dismissed,
        ...(lastReturn && { lastReturn }),
        ...findingsOf(scan),
      },
      marked,
    );
  });
  await changeFrame(place, { origin, letters, around, notRead, frameOrigins });
  letters.forEach((letter, index) => {
    void settle(letter, texts[index]?.text ?? '', { ...scanning, agreementId });
  });
  return letters.map(marksOf);
}

function findingsOf({ letter, findings, passedOver }: Scan) {
  const { text, passages: _, ...facts } = letter;
  const read = { whereRead: whereRead(letter), marks: readPatientMarks(text) };
  return { facts, findings, passedOver, ...read };
}

/** Those that somebody at the practice marked. */
export function markedIn(findings: readonly Finding[]): readonly MarkedFinding[] {
  return findings.flatMap(({ topic, ...rest }) =>
    rest.foundBy === 'reader' && topic !== 'late-letter' ? [{ topic, ...rest }] : [],
  );
}

type MarkedFinding = Finding & { readonly topic: RequestTopic };

/** The letter with these as the findings that somebody marked, after those that were found. */
export function withMarked(letter: ShownLetter, marked: readonly Finding[]): ShownLetter {
  const found = letter.findings.filter(({ foundBy }) => foundBy !== 'reader');
  return { ...letter, findings: [...found, ...marked] };
}

/** The reader of context takes one letter after the other; those that have gone meanwhile it need not read. */
const oneByOne = createQueue();

/**
 * Has the letter read in context, where that can be, and says what it came to. It is counted before that too, as it may
 * be closed, or the background be ended, while it is read.
 */
async function settle(
  letter: ShownLetter,
  text: string,
  { scanInContext, agreementId, onRead, returnsOf }: Scanning & { readonly agreementId: string },
): Promise<void> {
  const count = (read: ShownLetter) =>
    onRead(read, text)
      .then(() => recallReturn(read, returnsOf))
      .catch(() => inTurn(() => markUncounted(read)));
  if (scanInContext) void count(letter);
  const settled = scanInContext
    ? await oneByOne(() => readInContext(letter, () => scanInContext(text, agreementId)))
    : letter;
  const shown = settled && (await inTurn(() => replaceLetter(settled)));
  if (!shown) return;
  if (shown.context === 'read') void askFrame(shown, 'paint', marksOf(shown));
  await count(shown);
}

/** Where the reader of context cannot run, the first reading stands, and the popup says that it is reduced. */
async function readInContext(
  letter: ShownLetter,
  scan: () => Promise<Scan>,
): Promise<ShownLetter | undefined> {
  if (!(await findReading(letter))) return undefined;
  try {
    return { ...letter, ...findingsOf(await scan()), context: 'read' };
  } catch {
    return { ...letter, context: 'unavailable' };
  }
}

/** The letter as it is known, unless another reading has taken the place of this one. */
async function findReading(letter: ShownLetter): Promise<ShownLetter | undefined> {
  const known = await findLetter(letter);
  return known?.reading === letter.reading ? known : undefined;
}

/** What the GP did meanwhile stays. Gives the letter as it is then, or undefined where it has gone. */
async function replaceLetter(letter: ShownLetter): Promise<ShownLetter | undefined> {
  const before = await findReading(letter);
  if (!before) return undefined;
  const replaced = withMarked({ ...letter, dismissed: before.dismissed }, markedIn(before.findings));
  await changeLetter(letter, () => replaced);
  return replaced;
}
