import type { Letter } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';

/**
 * The requests of a letter, with those that stand next to one another about a missed appointment as one over them all: that it
 * was missed, that the patient is discharged for it, and that a new referral is wanted, are one matter. The cells of a table
 * stay apart, and so does what a letter asks that heads several patients.
 */
export function joinMissed(
  { passages, patients }: Pick<Letter, 'passages' | 'patients'>,
  requests: readonly LetterRequest[],
): readonly LetterRequest[] {
  if (patients !== undefined) return requests;
  const joined: LetterRequest[] = [];
  let last: LetterRequest | undefined;
  for (const request of requests.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = joined.at(-1);
    const isNext = last?.topic === 'dna' && request.topic === 'dna' && request.passage - last.passage <= 1;
    const isInTable = passages[request.passage]?.kind === 'cell';
    if (before && isNext && !isInTable) joined.splice(-1, 1, asOne(before, request));
    else joined.push(request);
    last = request;
  }
  return joined;
}

/** One request over both: as likely as the likelier, as urgent as the more urgent, and excused by what excuses both. */
function asOne(first: LetterRequest, second: LetterRequest): LetterRequest {
  const surer = second.likelihood > first.likelihood ? second : first;
  const urgent = first.urgent || second.urgent;
  const mayBeUrgent = urgent ? undefined : (first.mayBeUrgent ?? second.mayBeUrgent);
  const { mayBeUrgent: _, ...rest } = surer;
  return {
    ...rest,
    passage: first.passage,
    start: first.start,
    end: Math.max(first.end, second.end),
    urgent,
    ...(mayBeUrgent !== undefined && { mayBeUrgent }),
    circumstances: first.circumstances.filter((each) => second.circumstances.includes(each)),
    reasons: [...first.reasons, ...second.reasons],
  };
}
