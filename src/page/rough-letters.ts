import { couldBeLetter } from './letter-cues.ts';
import { holds, type MarkupText } from './markup-text.ts';

/**
 * The smallest elements whose markup holds the words of a letter. What can be seen of them may still be none; but where
 * a letter can be seen, one of these stands in it.
 */
export function roughLetters(body: Element, markup: MarkupText): readonly Element[] {
  for (const hidden: Element[] = []; ; ) {
    const found = smallestIn(body, markup, hidden);
    const unseen = found.filter((element) => !isVisible(element));
    if (unseen.length === 0) return found;
    hidden.push(...unseen.filter((element) => !hidden.some((each) => holds(each, element))));
  }
}

function smallestIn(element: Element, markup: MarkupText, hidden: readonly Element[]): readonly Element[] {
  if (hidden.includes(element) || !couldBeLetter(markup.textOf(element, hidden))) return [];
  const inner = markup.childrenOf(element).flatMap((child) => smallestIn(child, markup, hidden));
  return inner.length > 0 ? inner : [element];
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
