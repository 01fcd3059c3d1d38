import type { Range as Stretch } from '../letter/letter.ts';
import type { Piece } from '../page/text-writer.ts';

/** A letter's file on the screen. */
export interface Sheet {
  /** What of the text stands on the screen now, in order. Pages are drawn when they come near. */
  pieces(): readonly Piece[];
  /** Goes to a stretch of the text, and resolves when it is drawn. */
  bring(stretch: Stretch): Promise<void>;
  /** Makes all larger (1) or smaller (-1), and gives the size in per cent. With 0 only gives it. */
  zoom(step: -1 | 0 | 1): number;
  print(): Promise<void>;
  close(): void;
}
