import type { Letter } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';

/** What may stand between two halves of one request. */
const BETWEEN = /^[\s,]*(?:and|then|and then)?\s*$/i;

/** What belongs to sharing the care of a medicine. */
const OF_SHARED_CARE: ReadonlySet<string> = new Set(['medication', 'investigations', 'follow-up']);

/** What begins with a word for what the first half named. */
const OF_THE_SAME = /^(?:\S+ ){0,4}(?:it|them|this|these|those|the same)\b/i;

/** To tell the hospital of what the first half asks, and nothing besides: `and let us know if positive`. */
const REPORTS_BACK =
  /^(?:please )?(?:let|tell|inform|notify|ring|phone|call|e-?mail|write to|report (?:back )?to) (?:us|me)\b(?!.*\b(?:and|then|or) (?:please |to )?(?!(?:if|when|the|your|his|her|we|I)\b)\p{L}+|.*[,;] ?(?:please )?(?:stop|start|hold|withhold|repeat|check|refer|increase|reduce|see)\b)/isu;

/**
 * The requests of a letter, with the halves of one joined: a medicine or its tests, and the sharing of its care, side by side in
 * one sentence are shared care; and what one topic asks of `it` is joined to what names it, as is what is to be told of it.
 */
export function joinHalves(
  { text }: Pick<Letter, 'text'>,
  requests: readonly LetterRequest[],
): readonly LetterRequest[] {
  const joined: LetterRequest[] = [];
  for (const request of requests.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = joined.at(-1);
    const both = before && areHalves(text, before, request) ? join(before, request) : undefined;
    if (both) joined.pop();
    joined.push(both ?? request);
  }
  return joined;
}

function areHalves(text: string, first: LetterRequest, second: LetterRequest): boolean {
  if (first.passage !== second.passage || !BETWEEN.test(text.slice(first.end, second.start))) return false;
  if (second.medicine === undefined && REPORTS_BACK.test(text.slice(second.start, second.end))) return true;
  if (first.topic === second.topic)
    return !hasThing(second) && OF_THE_SAME.test(text.slice(second.start, second.end));
  const shared = [first, second].find(({ topic }) => topic === 'shared-care');
  const other = [first, second].find(({ topic }) => OF_SHARED_CARE.has(topic));
  if (!shared || !other) return false;
  const { medicine } = other;
  return medicine === undefined || text.slice(shared.start, shared.end).includes(medicine);
}

function hasThing({ reasons }: LetterRequest): boolean {
  return reasons.some(({ slot }) => slot === 'thing');
}

/** One request over both; shared care says more than a medicine. */
function join(first: LetterRequest, second: LetterRequest): LetterRequest {
  const chief = second.topic === 'shared-care' ? second : first;
  const medicine = first.medicine ?? second.medicine;
  const daysSupplied = first.daysSupplied ?? second.daysSupplied;
  const urgent = first.urgent || second.urgent;
  const mayBeUrgent = urgent ? undefined : (first.mayBeUrgent ?? second.mayBeUrgent);
  const { mayBeUrgent: _, medicines: __, ...rest } = chief;
  return {
    ...rest,
    start: first.start,
    end: Math.max(first.end, second.end),
    urgent,
    ...(mayBeUrgent !== undefined && { mayBeUrgent }),
    reasons: [...first.reasons, ...second.reasons],
    ...(medicine !== undefined && { medicine }),
    ...(daysSupplied !== undefined && { daysSupplied }),
  };
}
