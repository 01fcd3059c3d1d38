import type { Letter } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';
import { beginsAtVisit } from './begins-at-visit.ts';
import { daysOfSupply } from './days-of-supply.ts';
import { nextVisit } from './next-visit.ts';
import { quoteInContext } from './quote-in-context.ts';

/** What a letter tells of a request beyond the request's own words. */
export interface Told {
  /** Days of its medicine that the hospital supplied, 0 where it says that none was. */
  readonly daysSupplied?: number;
  /** It is a medicine that the patient has been without since the visit. */
  readonly beginsAtVisit: boolean;
  /** ISO day of the hospital's own next visit, before which it is wanted. */
  readonly visitAfter?: string;
  /** The request with the sentence that its words hang on. */
  readonly quoteInContext?: string;
}

/** Reads in a letter what it tells of a request: once for each, as it is looked for through the letter around it. */
export function toldOf(letter: Letter, request: LetterRequest): Told {
  const daysSupplied = daysOfSupply(letter, request);
  const context = quoteInContext(letter, request);
  const visit = nextVisit(letter, request);
  return {
    ...(daysSupplied !== undefined && { daysSupplied }),
    beginsAtVisit: beginsAtVisit(letter, request),
    ...(visit !== undefined && { visitAfter: visit }),
    ...(context !== undefined && { quoteInContext: context }),
  };
}
