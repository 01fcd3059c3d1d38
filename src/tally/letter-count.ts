import * as v from 'valibot';
import { TOPICS } from '../requests/request.ts';
import { DISMISSALS } from './dismissal.ts';

const KINDS = ['clinic', 'discharge', 'ed', 'dna', 'booking', 'other'] as const;

/** How much of a letter was read. */
const STATES = ['read', 'partly read', 'could not be read'] as const;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The longest name of a provider or department that is kept. */
const LONGEST_NAME = 80;

/** The name of a place: short, on one line, and without numbers that could be a person's. */
export const PlaceNameSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(LONGEST_NAME),
  v.regex(/^[^\r\n]*$/),
  v.check((name) => name.replace(/\D/g, '').length < 4),
);

const FindingCountSchema = v.strictObject({
  topic: v.picklist(TOPICS),
  verdict: v.picklist(['breach', 'check']),
  /**
   * What the practice did: nothing that we know of; copied a letter that returns it, says that it was done this time, or
   * asks what is meant; or dismissed it.
   */
  outcome: v.picklist(['flagged', 'returned', 'done', 'asked', 'dismissed']),
  /** Why it was dismissed. */
  reason: v.exactOptional(v.picklist(DISMISSALS)),
  /** Who found it, where it was not Handback: somebody at the practice marked it in the letter. */
  foundBy: v.exactOptional(v.literal('reader')),
});

/** A letter back that returns something: the ISO days when it was last copied, and by which it asks for an answer. */
const ReturnedSchema = v.strictObject({
  on: v.pipe(v.string(), v.isoDate()),
  answerBy: v.exactOptional(v.pipe(v.string(), v.isoDate())),
});

/**
 * What is kept of one letter: counts, and nothing but counts. It admits no word of a letter, save the names of the
 * hospital and of its department.
 */
export const LetterCountSchema = v.strictObject({
  /** A keyed fingerprint of the letter's text, from which the text cannot be had. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The ISO day when the letter was first open. */
  day: v.pipe(v.string(), v.isoDate()),
  state: v.picklist(STATES),
  kind: v.picklist(KINDS),
  provider: v.exactOptional(PlaceNameSchema),
  department: v.exactOptional(PlaceNameSchema),
  /** The agreement that judged, and its version. */
  agreement: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    version: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
  }),
  /** The version of Handback that read. */
  rules: v.pipe(v.string(), v.regex(/^[\w.-]{1,20}$/)),
  daysLate: v.exactOptional(whole),
  /** In the order of the letter. */
  findings: v.pipe(v.array(FindingCountSchema), v.maxLength(500), v.readonly()),
  /** How often a letter back was copied. */
  copied: whole,
  /** Absent where nothing of the letter was returned. */
  returned: v.exactOptional(ReturnedSchema),
});

export type Returned = Readonly<v.InferOutput<typeof ReturnedSchema>>;

export type LetterCount = Readonly<v.InferOutput<typeof LetterCountSchema>>;

export type FindingCount = LetterCount['findings'][number];
