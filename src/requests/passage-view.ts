import type { Addressee, Letter, Passage } from '../letter/letter.ts';

/** A passage with all of its surroundings that the scorer reads. */
export interface PassageView {
  readonly text: string;
  readonly addressee: Addressee;
  readonly kind: Passage['kind'];
  readonly heading?: string;
  readonly column?: string;
  readonly row?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The view of a letter's passage. Throws for an index that is not of the letter. */
export function viewPassage(letter: Letter, index: number): PassageView {
  const passage = letter.passages[index];
  if (!passage) throw new RangeError(`The letter has no passage ${index}.`);
  const { start, end, ...rest } = passage;
  return {
    ...rest,
    text: letter.text.slice(start, end),
    addressee: letter.addressee,
    ...neighbour('before', letter, index - 1),
    ...neighbour('after', letter, index + 1),
  };
}

function neighbour<Side extends 'before' | 'after'>(
  side: Side,
  letter: Letter,
  index: number,
): { readonly [Key in Side]?: string } {
  const passage = letter.passages[index];
  if (!passage || passage.kind === 'furniture' || passage.kind === 'heading') return {};
  return { [side]: letter.text.slice(passage.start, passage.end) } as { readonly [Key in Side]: string };
}
