import type { Range as Stretch } from '../letter/letter.ts';
import { rangesFor } from '../page/ranges.ts';
import type { PageText } from '../page/text-writer.ts';

/** The style sheet of the reader says how these look. */
const FOUND = 'handback-7q-found';
const HERE = 'handback-7q-here';

/** Paints the places of words that were looked for, the one that the reader is at in another way. */
export function paintFound(page: PageText, found: readonly Stretch[], here: number): void {
  const others = found.filter((_, index) => index !== here);
  const current = found[here];
  CSS.highlights.set(FOUND, new Highlight(...others.flatMap((stretch) => rangesFor(page, stretch))));
  CSS.highlights.set(HERE, new Highlight(...(current ? rangesFor(page, current) : [])));
}
