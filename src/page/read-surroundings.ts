import { NOBODY, type PatientMarks, readPatientMarks } from '../letter/patient-marks.ts';
import { around, holds, type MarkupText } from './markup-text.ts';
import { readText, type ShadowRootOf } from './page-text.ts';

/** What a number of ten digits or a birth cannot be without. */
const MAY_MARK = /\d{3}[\s-]{0,3}\d{3}[\s-]{0,3}\d{4}|born|d\.?o\.?b|birth/i;

/** So many characters of markup are read around such words, as long as the page parts them that far. */
const NEAR = 300;

export interface Surroundings {
  readonly letters: readonly Element[];
  readonly markup: MarkupText;
  readonly shadowRootOf: ShadowRootOf;
}

/**
 * Which patients the page marks around its letters, such as in the record's banner. Of the page only what stands near
 * to such marks is read.
 */
export function readSurroundings(body: Element, where: Surroundings): PatientMarks {
  const near = holders(body, where).flatMap((holder) => neighbourhood(holder, body, where));
  if (near.length === 0) return NOBODY;
  const only = { whole: new Set(near), part: new Set(near.flatMap(allAround)) };
  return readPatientMarks(readText(body, where.shadowRootOf, only).text);
}

/** The smallest elements whose markup may mark a patient. */
function holders(element: Element, where: Surroundings): readonly Element[] {
  const { letters, markup } = where;
  if (letters.includes(element) || !MAY_MARK.test(markup.textOf(element, letters))) return [];
  const inner = markup.childrenOf(element).flatMap((child) => holders(child, where));
  return inner.length > 0 ? inner : [element];
}

/** What stands around an element, and belongs to it in the eye of a reader. */
function neighbourhood(
  holder: Element,
  body: Element,
  { letters, markup }: Surroundings,
): readonly Element[] {
  let near = holder;
  for (let place = around(near); place && place !== body && isSmall(place); place = around(place))
    near = place;
  if (near === body) return [near];
  return [near.previousElementSibling, near, near.nextElementSibling].filter(
    (each) => each !== null && (each === near || isSmall(each)),
  ) as Element[];

  function isSmall(element: Element): boolean {
    return markup.textOf(element).length <= NEAR && !letters.some((letter) => holds(element, letter));
  }
}

function allAround(element: Element): readonly Element[] {
  const outer = around(element);
  return outer ? [outer, ...allAround(outer)] : [];
}
