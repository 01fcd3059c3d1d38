import type { Card } from './card.ts';
import type { MarkPlace, Painter } from './paint.ts';

/** The pointer has to rest so long, in milliseconds, before the card comes or goes. */
const REST = 150;

interface PointingAtMarks {
  readonly document: Document;
  readonly painter: Pick<Painter, 'markAt' | 'isEmpty'>;
  readonly card: Pick<Card, 'hide' | 'isAt' | 'isShown' | 'hasFocus'>;
  /** Shows the card of a mark. */
  readonly onPointed: (mark: MarkPlace) => void;
  readonly signal: AbortSignal;
}

/**
 * Has a mark's card shown while the pointer rests on it, and taken off by Escape, or when the page is scrolled. A page
 * without marks pays for one comparison at each move. What the page itself pretends does not count.
 */
export function pointAtMarks({ document, painter, card, onPointed, signal }: PointingAtMarks): void {
  const listening = { passive: true, capture: true, signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointed: MarkPlace | undefined;

  function look(x: number, y: number): void {
    if (card.isAt(x, y)) return;
    const mark = painter.markAt(x, y);
    const isSame = mark?.key === pointed?.key && mark?.id === pointed?.id;
    if (isSame && (!mark || card.isShown())) return;
    pointed = mark;
    if (mark) onPointed(mark);
    else if (!card.hasFocus()) card.hide();
  }

  document.addEventListener(
    'pointermove',
    ({ isTrusted, clientX, clientY }) => {
      if (painter.isEmpty() || !isTrusted) return;
      clearTimeout(timer);
      timer = setTimeout(() => look(clientX, clientY), REST);
    },
    listening,
  );
  document.addEventListener('scroll', () => !card.hasFocus() && card.hide(), listening);
  document.addEventListener(
    'keydown',
    ({ isTrusted, key }) => isTrusted && key === 'Escape' && card.hide(),
    listening,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
