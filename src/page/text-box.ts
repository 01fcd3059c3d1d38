import type { Range as Stretch } from '../letter/letter.ts';
import { looksLikeLetter } from './letter-cues.ts';
import type { PageText } from './text-writer.ts';
import { isHidden } from './visibility.ts';

/** Pixels of the smallest box in which a letter could be read. */
const SIDE = 150;

/** The text boxes of some trees that show a letter and cannot be written in. In one that can, it may be the GP's own. */
export function findTextBoxes(trees: readonly ParentNode[]): readonly HTMLTextAreaElement[] {
  return trees
    .flatMap((tree) => [...tree.querySelectorAll('textarea')])
    .filter((box) => (box.readOnly || box.disabled) && isLetterIn(box));
}

/** Whether a text box is seen, is large enough, and holds what looks like a letter. */
export function isLetterIn(box: HTMLTextAreaElement): boolean {
  const { width, height } = box.getBoundingClientRect();
  return width >= SIDE && height >= SIDE && !isHidden(box) && looksLikeLetter(box.value);
}

/** Whether an element is a text box of several lines. */
export function isTextBox(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

/** The text of a box, character for character. No node holds it, so nothing in it can be marked. */
export function readTextBox({ value }: HTMLTextAreaElement): PageText {
  return { text: value.replaceAll('\u00a0', ' '), pieces: [], spans: [] };
}

/** Selects words of a box, as the one way to point to them. */
export function selectInBox(box: HTMLTextAreaElement, { start, end }: Stretch): boolean {
  box.scrollIntoView({ block: 'center', behavior: 'instant' });
  box.focus({ preventScroll: true });
  box.setSelectionRange(start, end);
  return true;
}

/** The words that are selected in a box. */
export function selectedInBox({ selectionStart, selectionEnd }: HTMLTextAreaElement): Stretch | undefined {
  return selectionStart < selectionEnd ? { start: selectionStart, end: selectionEnd } : undefined;
}
