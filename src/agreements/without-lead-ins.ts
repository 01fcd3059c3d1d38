import type { Letter } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';
import { namesOne } from './thing-names.ts';

/** What ends before a list: `we would need the GP to organise the following`. */
const BEFORE_LIST = /(?::|\b(?:the following|these|as (?:follows|below))[.:]?)\s*$/i;

/** As many characters of blanks may stand between a lead-in and its list. */
const GAP = 12;

/**
 * The requests without those that only lead in a list of which the first is a request of the same topic: what is asked stands
 * in the list. One that names a thing itself stays.
 */
export function withoutLeadIns(
  { text }: Pick<Letter, 'text'>,
  requests: readonly LetterRequest[],
): readonly LetterRequest[] {
  return requests.filter((request) => !leadsIn(text, request, requests));
}

function leadsIn(text: string, request: LetterRequest, requests: readonly LetterRequest[]): boolean {
  const words = text.slice(request.start, request.end);
  const colon = /^\s*:/.exec(text.slice(request.end, request.end + 3))?.[0] ?? '';
  if (!BEFORE_LIST.test(words + colon) || namesOne(request.topic, words)) return false;
  const end = request.end + colon.length;
  return requests.some(
    ({ topic, passage, start }) =>
      topic === request.topic && passage !== request.passage && start >= end && start - end <= GAP,
  );
}
