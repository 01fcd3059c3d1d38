import { joinMarks, NOBODY, type PatientMarks, readPatientMarks } from '../letter/patient-marks.ts';
import { readText, type ShadowRootOf } from './page-text.ts';
import type { PageText } from './text-writer.ts';

/** What a number of ten digits or a birth cannot be without. */
const MAY_MARK = /\d{3}[\s-]?\d{3}[\s-]?\d{4}|\b(?:born|d\.?o\.?b|date of birth)\b/i;

/** Which patients the page marks around its letters, such as in the record's banner. `page` is the body's text, if read. */
export function readSurroundings(
  body: Element,
  letters: readonly Element[],
  shadowRootOf: ShadowRootOf,
  page?: PageText,
): PatientMarks {
  if (!page && !MAY_MARK.test(body.textContent ?? '')) return NOBODY;
  const { text, spans } = page ?? readText(body, shadowRootOf);
  const cuts = spans.filter(({ element }) => letters.includes(element));
  const starts = [0, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), text.length];
  return joinMarks(starts.map((start, index) => readPatientMarks(text.slice(start, ends[index]))));
}
