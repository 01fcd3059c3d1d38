import * as v from 'valibot';
import { LetterCountSchema } from '../tally/letter-count.ts';

/** What is kept of one file of an audit: a count as of any letter, and nothing of its words or its name. */
export const AuditedSchema = v.strictObject({
  /** Tells the file from others: 64 hexadecimal digits, from which its name cannot be had. */
  file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  count: LetterCountSchema,
  /** Why not all of it was read, as Handback's own sentences; empty where it was. */
  why: v.pipe(v.string(), v.maxLength(1_000)),
  /** It is a scan, whole or in part: its words are pictures. */
  isScan: v.boolean(),
});

export type Audited = Readonly<v.InferOutput<typeof AuditedSchema>>;
