import { openShadowRoot, type ShadowRootOf } from './page-text.ts';
import { createPainter, type PageMark, type Painter } from './paint.ts';
import { type PageLetter, readPage } from './read-page.ts';
import { isSameText } from './text-writer.ts';
import { isStillShown, watchPage } from './watch-page.ts';

/** What the frame shows, as told to whoever finds the requests. */
export interface FrameShows {
  readonly letters: readonly {
    readonly key: string;
    readonly text: string;
    readonly notRead: readonly string[];
  }[];
  readonly notRead: readonly string[];
  readonly frameOrigins: readonly string[];
}

export interface LetterMarks {
  readonly key: string;
  readonly marks: readonly PageMark[];
}

export interface ReadingAlong {
  readonly document: Document;
  /** Hands over what the frame shows, and gives the marks to paint. */
  readonly tell: (shows: FrameShows) => Promise<readonly LetterMarks[]>;
  readonly shadowRootOf?: ShadowRootOf;
  readonly newKey?: () => string;
  readonly painter?: Painter;
  readonly signal: AbortSignal;
}

/**
 * Reads the letters of a page for as long as the signal is not aborted: tells what is shown, paints the marks that
 * come back, and takes them off at once when the letter goes or changes.
 */
export function readAlong({ document, tell, signal, ...options }: ReadingAlong) {
  const {
    shadowRootOf = openShadowRoot,
    newKey = () => crypto.randomUUID(),
    painter = createPainter(),
  } = options;
  let shown = new Map<string, PageLetter>();
  let lastTold = '';

  function forget(): void {
    painter.clear();
    shown = new Map();
    void announce({ letters: [], notRead: [], frameOrigins: [] });
  }

  function read(): void {
    const { letters, ...rest } = readPage(document, shadowRootOf);
    const isSame = isSameAs(letters);
    if (!isSame) {
      painter.clear();
      shown = new Map(letters.map((letter) => [newKey(), letter]));
    }
    const told = [...shown].map(([key, { text, notRead }]) => ({ key, text, notRead }));
    void announce({ letters: told, ...rest });
  }

  function isSameAs(letters: readonly PageLetter[]): boolean {
    const before = [...shown.values()];
    return (
      before.length === letters.length &&
      letters.every(({ root, page }, index) => {
        const letter = before[index];
        return letter?.root === root && isSameText(letter.page, page);
      })
    );
  }

  async function announce(shows: FrameShows): Promise<void> {
    const telling = JSON.stringify(shows);
    if (telling === lastTold || signal.aborted) return;
    lastTold = telling;
    for (const { key, marks } of await tell(shows)) {
      const letter = shown.get(key);
      if (!letter || signal.aborted) continue;
      painter.paint(
        letter.page,
        marks.map((mark) => ({ ...mark, id: `${key} ${mark.id}` })),
      );
    }
  }

  watchPage({
    document,
    letters: () => [...shown.values()],
    onGone: forget,
    onSettled: read,
    shadowRootOf,
    signal,
  });
  signal.addEventListener('abort', () => painter.remove());
  read();

  return {
    /** Scrolls to a finding of a letter that is still shown. */
    reveal: ({ key, id }: { readonly key: string; readonly id: string }): boolean =>
      isShown(key) && painter.reveal(`${key} ${id}`),
    isShown: ({ key }: { readonly key: string }): boolean => isShown(key),
    /** Says anew what is shown, as if it had just appeared. */
    readAgain(): void {
      lastTold = '';
      painter.clear();
      read();
    },
    /** The frame is going away. */
    leave: forget,
  };

  function isShown(key: string): boolean {
    const letter = shown.get(key);
    return letter !== undefined && isStillShown(letter, shadowRootOf);
  }
}
