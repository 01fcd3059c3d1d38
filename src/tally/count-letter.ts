import * as v from 'valibot';
import type { Finding } from '../agreements/finding.ts';
import type { LetterFacts } from '../letter/letter.ts';
import { countMarked } from './count-decisions.ts';
import { admittedVersion, type LetterCount, PlaceNameSchema, type Reading, SCHEMA } from './letter-count.ts';
import { earlier } from './merge.ts';
import { GROUP_OF } from './national-groups.ts';
import { providerTypeOf } from './provider-type.ts';

interface CountedLetter {
  /** The keyed fingerprint of its text: 64 hexadecimal digits. */
  readonly id: string;
  /** ISO day. */
  readonly day: string;
  readonly state: Reading['state'];
  readonly facts: Pick<LetterFacts, 'kind' | 'provider' | 'department' | 'patient'>;
  readonly findings: readonly Pick<Finding, 'topic' | 'verdict' | 'daysLate' | 'foundBy'>[];
  readonly agreement: Reading['agreement'];
  readonly rules: string;
}

/**
 * What is kept of a letter that is open, given what is kept of it already. To open it again changes nothing; another
 * reading of it takes the place of the one before. Nothing in it can say whom the letter is about.
 */
export function countLetter(letter: CountedLetter, before?: LetterCount): LetterCount {
  const { id, day } = letter;
  const reading = readingOf(letter);
  const marked = letter.findings.filter(({ foundBy }) => foundBy === 'reader');
  if (!before) return countMarked({ schema: SCHEMA, id, day, reading, decisions: [], returns: [] }, marked);
  const { number } = before.reading;
  const isSame = JSON.stringify(sorted({ ...reading, number })) === JSON.stringify(sorted(before.reading));
  const counted = {
    ...before,
    day: earlier(day, before.day),
    reading: isSame ? before.reading : { ...reading, number: number + 1 },
  };
  return countMarked(counted, marked);
}

function readingOf({ state, facts, findings, agreement, rules }: CountedLetter): Reading {
  const provider = placeName(facts.provider?.value, facts);
  const department = placeName(facts.department?.value, facts);
  const daysLate = findings.find((finding) => finding.daysLate !== undefined)?.daysLate;
  return {
    number: 1,
    state,
    kind: facts.kind,
    ...(provider !== undefined && { provider }),
    ...(department !== undefined && { department }),
    providerType: providerTypeOf(provider),
    agreement: { id: agreement.id, version: admittedVersion(agreement.version) },
    rules,
    ...(daysLate !== undefined && { daysLate }),
    findings: findings
      .filter(({ foundBy }) => foundBy !== 'reader')
      .map(({ topic, verdict }) => ({ topic, group: GROUP_OF[topic], verdict })),
  };
}

/** A name as read, unless it is too long for a name, holds a number, or holds the patient's own. */
function placeName(read: string | undefined, { patient }: CountedLetter['facts']): string | undefined {
  const name = read?.replace(/\s+/g, ' ').trim();
  const person = patient.name?.value.trim().toLowerCase();
  if (!v.is(PlaceNameSchema, name)) return undefined;
  return person && name.toLowerCase().includes(person) ? undefined : name;
}

function sorted(reading: Reading): unknown {
  return Object.entries(reading).sort(([a], [b]) => (a < b ? -1 : 1));
}
