import * as v from 'valibot';
import { TOPICS } from '../requests/request.ts';
import { DISMISSALS } from './dismissal.ts';
import { NATIONAL_GROUPS } from './national-groups.ts';
import { PROVIDER_TYPES } from './provider-type.ts';

/** The version of the schema. Older counts are brought up to it by `migrate`; newer ones are left alone. */
export const SCHEMA = 2;

export const KINDS = ['clinic', 'discharge', 'ed', 'dna', 'booking', 'other'] as const;

/** How much of a letter was read. */
export const STATES = ['read', 'partly read', 'could not be read'] as const;

/**
 * What the practice did about a finding: nothing that we know of; copied a letter that returns it, says that it was done
 * this time, or asks what is meant; or dismissed it.
 */
export const OUTCOMES = ['flagged', 'returned', 'done', 'asked', 'dismissed'] as const;

export type CountedOutcome = (typeof OUTCOMES)[number];

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const day = v.pipe(v.string(), v.isoDate());

/** How often something was changed on the way here: of two that differ, the higher is the later. */
const number = v.pipe(whole, v.minValue(1));

/** The longest name of a provider or department that is kept. */
const LONGEST_NAME = 80;

/** The name of a place: short, on one line, and without numbers that could be a person's. */
export const PlaceNameSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(LONGEST_NAME),
  v.regex(/^[^\r\n]*$/),
  v.regex(/^(?:\D*\d){0,3}\D*$/),
);

/** The version of an agreement without what a count does not admit. */
export function admittedVersion(version: string): string {
  return version.replace(/[^\w .:/+-]/g, '-').slice(0, 40);
}

/** The agreement that judged, and its version. */
const AgreementSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  version: v.pipe(v.string(), v.regex(/^[\w .:/+-]{1,40}$/)),
});

const FoundSchema = v.strictObject({
  topic: v.picklist(TOPICS),
  group: v.picklist(NATIONAL_GROUPS),
  verdict: v.picklist(['breach', 'check']),
});

/** What one reading of a letter came to. The last one stands. */
const ReadingSchema = v.strictObject({
  number,
  state: v.picklist(STATES),
  kind: v.picklist(KINDS),
  provider: v.exactOptional(PlaceNameSchema),
  department: v.exactOptional(PlaceNameSchema),
  providerType: v.picklist(PROVIDER_TYPES),
  agreement: AgreementSchema,
  /** The version of Handback that read. */
  rules: v.pipe(v.string(), v.regex(/^[\w.-]{1,20}$/)),
  daysLate: v.exactOptional(whole),
  /** In the order of the letter. */
  findings: v.pipe(v.array(FoundSchema), v.maxLength(500), v.readonly()),
});

/** What was decided about one finding. The last decision stands, also where a later reading has no such finding. */
const DecisionSchema = v.strictObject({
  /** The finding, as the first, second … of its topic in the letter. */
  topic: v.picklist(TOPICS),
  nth: number,
  /** The reader added it, and it is counted apart from what Handback found. */
  added: v.boolean(),
  group: v.picklist(NATIONAL_GROUPS),
  /** As it was judged when this was decided. */
  verdict: v.picklist(['breach', 'check']),
  number,
  /** `flagged` where an earlier decision was taken back, and where the reader added it. */
  outcome: v.picklist(OUTCOMES),
  /** Why it was dismissed. */
  reason: v.exactOptional(v.picklist(DISMISSALS)),
});

/** A letter back. Those of one day count as one. */
const ReturnSchema = v.strictObject({
  day,
  /** The day by which the hospital was asked to answer. */
  due: v.exactOptional(day),
  /** Whether it answered, since somebody said so: the day, or none where that was taken back. */
  answer: v.exactOptional(v.strictObject({ number, day: v.exactOptional(day) })),
});

/**
 * What is kept of one letter: counts, and nothing but counts. It admits no word of a letter, save the names of the
 * hospital and of its department.
 */
export const LetterCountSchema = v.strictObject({
  schema: v.literal(SCHEMA),
  /** A keyed fingerprint of the letter's text, from which the text cannot be had. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The ISO day when the letter was first open. */
  day,
  /** Of a letter that was deleted and then opened again: which counting of it this is. The first one where not said. */
  life: v.exactOptional(number),
  reading: ReadingSchema,
  /** In the order of `decisionKey`. */
  decisions: v.pipe(v.array(DecisionSchema), v.maxLength(500), v.readonly()),
  /** In the order of their days. */
  returns: v.pipe(v.array(ReturnSchema), v.maxLength(500), v.readonly()),
});

export type LetterCount = Readonly<v.InferOutput<typeof LetterCountSchema>>;
export type Reading = LetterCount['reading'];
export type Decision = LetterCount['decisions'][number];
export type CountedReturn = LetterCount['returns'][number];

/** Which counting of a letter a count is, or a deletion ended: 1 for the first. */
export function lifeOf({ life = 1 }: { readonly life?: number }): number {
  return life;
}
