import * as v from 'valibot';
import { WORKING_DAYS } from '../reply/answer-by.ts';

/** Text that was never stored, or is not text, is empty. */
const TextSchema = v.optional(v.fallback(v.string(), ''), '');

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** What a practice says of itself. What was never stored, or is not valid, has the value that comes with Handback. */
export const PracticeSchema = v.object({
  name: TextSchema,
  address: TextSchema,
  clinician: TextSchema,
  role: TextSchema,
  phone: TextSchema,
  /** Who takes the hospital's answer. */
  contact: TextSchema,
  contactPhone: TextSchema,
  /** Working days that the hospital has to answer in. */
  workingDays: v.optional(v.fallback(whole(1, 60), WORKING_DAYS), WORKING_DAYS),
  /** Who has copies of a formal complaint. */
  icb: TextSchema,
  lmc: TextSchema,
  /** The practice's own codes for the record. */
  codeReturned: TextSchema,
  codeDone: TextSchema,
  codeAsked: TextSchema,
  /** Registered patients; 0 where nobody said. */
  listSize: v.optional(v.fallback(whole(0, 1_000_000), 0), 0),
});

export type PracticeSettings = Readonly<v.InferOutput<typeof PracticeSchema>>;
