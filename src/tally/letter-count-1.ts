import * as v from 'valibot';
import { TOPICS } from '../requests/request.ts';
import { DISMISSALS } from './dismissal.ts';
import { KINDS, OUTCOMES, PlaceNameSchema, STATES } from './letter-count.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const day = v.pipe(v.string(), v.isoDate());

/** Counts of the first version, which had no number yet: findings with their outcomes, and how often a letter was copied. */
export const LetterCount1Schema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  day,
  state: v.picklist(STATES),
  kind: v.picklist(KINDS),
  provider: v.exactOptional(PlaceNameSchema),
  department: v.exactOptional(PlaceNameSchema),
  agreement: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    version: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
  }),
  rules: v.pipe(v.string(), v.regex(/^[\w.-]{1,20}$/)),
  daysLate: v.exactOptional(whole),
  findings: v.array(
    v.strictObject({
      topic: v.picklist(TOPICS),
      verdict: v.picklist(['breach', 'check']),
      outcome: v.picklist(OUTCOMES),
      reason: v.exactOptional(v.picklist(DISMISSALS)),
      foundBy: v.exactOptional(v.literal('reader')),
    }),
  ),
  copied: whole,
  /** Where something was returned: the days when the last letter back was copied, and when its answer is due. */
  returned: v.exactOptional(v.strictObject({ on: day, answerBy: v.exactOptional(day) })),
});

export type LetterCount1 = v.InferOutput<typeof LetterCount1Schema>;
