import * as v from 'valibot';
import type { Finding } from '../agreements/finding.ts';
import type { LetterFacts } from '../letter/letter.ts';
import { type LetterCount, PlaceNameSchema } from './letter-count.ts';

export interface CountedLetter {
  /** The keyed fingerprint of its text: 64 hexadecimal digits. */
  readonly id: string;
  /** ISO day. */
  readonly day: string;
  readonly state: LetterCount['state'];
  readonly facts: Pick<LetterFacts, 'kind' | 'provider' | 'department' | 'patient'>;
  readonly findings: readonly Pick<Finding, 'topic' | 'verdict' | 'daysLate' | 'foundBy'>[];
  readonly agreement: LetterCount['agreement'];
  readonly rules: string;
}

/** What is kept of a letter that is open. Nothing in it can say whom the letter is about. */
export function countLetter({
  id,
  day,
  state,
  facts,
  findings,
  agreement,
  rules,
}: CountedLetter): LetterCount {
  const provider = placeName(facts.provider?.value, facts);
  const department = placeName(facts.department?.value, facts);
  const daysLate = findings.find((finding) => finding.daysLate !== undefined)?.daysLate;
  return {
    id,
    day,
    state,
    kind: facts.kind,
    ...(provider !== undefined && { provider }),
    ...(department !== undefined && { department }),
    agreement: { id: agreement.id, version: agreement.version },
    rules,
    ...(daysLate !== undefined && { daysLate }),
    findings: findings.map(({ topic, verdict, foundBy }) => ({
      topic,
      verdict,
      outcome: 'flagged',
      ...(foundBy && { foundBy }),
    })),
    copied: 0,
  };
}

/** A name as read, unless it is too long for a name, holds a number, or holds the patient's own. */
function placeName(read: string | undefined, { patient }: CountedLetter['facts']): string | undefined {
  const name = read?.replace(/\s+/g, ' ').trim();
  const person = patient.name?.value.trim().toLowerCase();
  if (!v.is(PlaceNameSchema, name)) return undefined;
  return person && name.toLowerCase().includes(person) ? undefined : name;
}
