import type { FrameShows, LetterMarks } from '../letter/frame.ts';
import type { Range as Stretch } from '../letter/letter.ts';
import { NOBODY } from '../letter/patient-marks.ts';
import { createCard } from './card.ts';
import { guardLetters, isStillShown } from './guard-letters.ts';
import { openShadowRoot, type ShadowRootOf } from './page-text.ts';
import { createPainter, type MarkPlace, type Painter } from './paint.ts';
import { pointAtMarks } from './point-at-marks.ts';
import { type PageLetter, readPage } from './read-page.ts';
import { selectedText } from './selected-text.ts';
import { isTextBox, selectedInBox, selectInBox } from './text-box.ts';
import { isGrown } from './text-writer.ts';
import { type Settled, watchPage } from './watch-page.ts';

interface SelectedWords extends Stretch {
  readonly key: string;
  readonly text: string;
}

interface ReadingAlong {
  readonly document: Document;
  /** Hands over what the frame shows, and gives the marks to paint. */
  readonly tell: (shows: FrameShows) => Promise<readonly LetterMarks[]>;
  readonly shadowRootOf?: ShadowRootOf;
  readonly newKey?: () => string;
  readonly painter?: Painter;
  /** Starts the letter back with a finding. False where the browser would not open our popup from the page. */
  readonly openDraft: (finding: MarkPlace) => Promise<boolean>;
  readonly signal: AbortSignal;
}

interface Shown {
  readonly key: string;
  readonly letter: PageLetter;
}

/**
 * Is a letter that was shown this one, to whose words more may have been added since? The record may have put something
 * else around it meanwhile.
 */
function isBefore({ page, root, isInTextBox }: PageLetter): (before: Shown) => boolean {
  return ({ letter }) =>
    isGrown(letter.page, page) && (letter.root === root || !(isInTextBox || letter.isInTextBox));
}

/**
 * Reads the letters of a page for as long as the signal is not aborted: tells what is shown, paints the marks that
 * come back, and takes them off at once when the letter goes or changes.
 */
export function readAlong({ document, tell, openDraft, signal, ...options }: ReadingAlong) {
  const {
    shadowRootOf = openShadowRoot,
    newKey = () => crypto.randomUUID(),
    painter = createPainter(),
  } = options;
  const card = createCard(document, signal);
  let shown: readonly Shown[] = [];
  let lastTold = '';
  /** The mark whose card was shown last. */
  let carded: MarkPlace | undefined;

  function forget(): void {
    clear();
    shown = [];
    void announce({ letters: [], around: NOBODY, notRead: [], frameOrigins: [] });
  }

  function clear(): void {
    painter.clear();
    card.hide();
  }

  function read(settled: Settled): void {
    const { letters, ...rest } = readPage(document, { shadowRootOf, ...settled });
    const before = shown;
    shown = letters.map((letter) => ({ key: before.find(isBefore(letter))?.key ?? newKey(), letter }));
    painter.keep(new Set(shown.map(({ key }) => key)));
    guard();
    if (before.some(({ key }) => !shown.some((each) => each.key === key))) card.hide();
    const told = shown.map(({ key, letter: { text, notRead, isInTextBox } }) => ({
      key,
      text,
      notRead,
      isInTextBox,
    }));
    void announce({ letters: told, ...rest });
  }

  /** What a text box holds can change without a sign. */
  function checkTextBoxes(): void {
    const boxes = shown.filter(({ letter }) => letter.isInTextBox);
    if (!boxes.every(({ key }) => isShown(key))) forget();
  }

  async function announce(shows: FrameShows): Promise<void> {
    const telling = JSON.stringify(shows);
    if (telling === lastTold || signal.aborted || isIdleFrame(shows)) return;
    lastTold = telling;
    for (const marks of await tell(shows)) paint(marks);
  }

  /** Of the many frames of a page, those that never showed anything need not be told of. */
  function isIdleFrame({ letters, notRead, frameOrigins, around }: FrameShows): boolean {
    const { defaultView } = document;
    const told = [letters, notRead, frameOrigins, around.nhsNumbers, around.datesOfBirth];
    const isEmpty = told.every(({ length }) => length === 0);
    return lastTold === '' && isEmpty && defaultView !== defaultView?.top;
  }

  /** Marks that come for a letter which has gone meanwhile are dropped. A mark that is withdrawn takes its card with it. */
  function paint({ key, marks }: LetterMarks): void {
    const letter = letterOf(key);
    if (!letter || signal.aborted) return;
    painter.paint(key, letter.page, marks);
    if (carded?.key === key && !marks.some(({ id }) => id === carded?.id)) card.hide();
  }

  function showCard(mark: MarkPlace, focus: boolean): void {
    const found = painter.cardAt(mark);
    carded = mark;
    if (found) card.show({ ...found, onDraft: () => openDraft(mark) }, { focus });
  }

  pointAtMarks({ document, painter, card, onPointed: (mark) => showCard(mark, false), signal });
  const guard = guardLetters({
    letters: () => shown.map(({ letter }) => letter),
    onGone: forget,
    shadowRootOf,
    signal,
  });
  const look = watchPage({ document, onChange: checkTextBoxes, onSettled: read, shadowRootOf, signal });
  signal.addEventListener('abort', () => painter.remove());
  look();

  return {
    /** Scrolls to a finding of a letter that is still shown; with `focus`, its card takes the focus. */
    reveal: ({ key, id, focus }: MarkPlace & { readonly focus?: boolean }): boolean => {
      const { root } = letterOf(key) ?? {};
      const stretch = painter.stretchOf({ key, id });
      if (root && isTextBox(root)) return isShown(key) && stretch !== undefined && selectInBox(root, stretch);
      const isRevealed = isShown(key) && painter.reveal(key, id);
      if (isRevealed && focus) showCard({ key, id }, true);
      return isRevealed;
    },
    isShown: ({ key }: { readonly key: string }): boolean => isShown(key),
    /** The words of a letter that the reader has selected, with the whole of its text. */
    selection: (): SelectedWords | undefined => {
      for (const { key, letter } of shown) {
        const stretch = isTextBox(letter.root)
          ? selectedInBox(letter.root)
          : selectedText(letter.page, document.getSelection());
        if (stretch) return { key, text: letter.text, ...stretch };
      }
      return undefined;
    },
    /** The text of a letter, if it is still shown. */
    textOf: ({ key }: { readonly key: string }): string | undefined =>
      isShown(key) ? letterOf(key)?.text : undefined,
    paint,
    /** Says anew what is shown, as if it had just appeared. */
    readAgain(): void {
      lastTold = '';
      clear();
      look();
    },
    /** The frame is going away. */
    leave: forget,
  };

  function letterOf(key: string): PageLetter | undefined {
    return shown.find((each) => each.key === key)?.letter;
  }

  function isShown(key: string): boolean {
    const letter = letterOf(key);
    return letter !== undefined && isStillShown(letter, shadowRootOf);
  }
}
