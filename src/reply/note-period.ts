import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

const NUMBER = '(?:\\d{1,2}|two|three|four|five|six|eight|ten|twelve)';

/** A period: `12 weeks`, `six to eight weeks`, `3/12`, `a fortnight`. */
const PERIOD = new RegExp(
  `(?<!\\d)(${NUMBER}(?: ?(?:-|–|to|or) ?${NUMBER})?) ?(days|weeks|wks|months|mths)\\b|(?<![\\d/])(\\d{1,2}) ?/ ?(7|52|12)(?![\\d/])|\\b(fortnight)\\b`,
  'gi',
);

/** What a period of another thing stands behind or before: when something is, or how long something has been. */
const NOT_FOR =
  /\b(?:in|after|at|within|every|each|first|last|past|previous|least|about|since|another|further|of)(?: the)? (?:next )?$/i;
const AGO = /^\s*(?:ago|post|after|later|before|at least|minimum)\b/i;

/** What tells of a note or a period that was given: what is asked for is more than that. */
const GIVEN =
  /\b(?:given|issued|done|certified|covered|provided|supplied|signed|ran out|runs out|expire\w*|already|extend\w*|extension|review\w*|longer)\b/i;

const UNITS: Readonly<Record<string, string>> = {
  '7': 'days',
  '52': 'weeks',
  '12': 'months',
  wks: 'weeks',
  mths: 'months',
};

/**
 * For how long a fit note is asked for, as part of a sentence: `the 12 weeks`. Undefined where the words name no period, or
 * one that may be another's.
 */
export function notePeriod({ topic, quote }: Pick<ChosenFinding, 'topic' | 'quote'>): string | undefined {
  const words = quoteWords(quote);
  const [found, ...others] = topic === 'fit-note' && !GIVEN.test(words) ? words.matchAll(PERIOD) : [];
  if (!found || others.length > 0) return undefined;
  const { 0: all, 1: many, 2: unit = '', 3: ofClinic, 4: clinic = '', index } = found;
  if (NOT_FOR.test(words.slice(0, index)) || AGO.test(words.slice(index + all.length))) return undefined;
  if (many === undefined && ofClinic === undefined) return 'the fortnight';
  const [count, of] = many === undefined ? [ofClinic, clinic] : [many, unit.toLowerCase()];
  const name = UNITS[of] ?? of;
  return count === '1' ? `the ${name.replace(/s$/, '')}` : `the ${count} ${name}`;
}
