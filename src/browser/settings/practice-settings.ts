import * as v from 'valibot';
import { WORKING_DAYS } from '../../reply/answer-by.ts';

const text = v.string();
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** What a practice says of itself. */
export const PRACTICE_FIELDS = {
  name: text,
  address: text,
  clinician: text,
  role: text,
  phone: text,
  email: text,
  /** Who takes the hospital's answer. */
  contact: text,
  contactPhone: text,
  /** Working days that the hospital has to answer in. */
  workingDays: whole(1, 60),
  /** Who has copies of a formal complaint. */
  icb: text,
  lmc: text,
  /** The practice's own codes for the record. */
  codeReturned: text,
  codeDone: text,
  codeAsked: text,
  /** Registered patients; 0 where nobody said. */
  listSize: whole(0, 1_000_000),
};

const PracticeSchema = v.object(PRACTICE_FIELDS);

export type PracticeSettings = Readonly<v.InferOutput<typeof PracticeSchema>>;

/** What is set before anybody fills it in. */
const EMPTY: PracticeSettings = {
  name: '',
  address: '',
  clinician: '',
  role: '',
  phone: '',
  email: '',
  contact: '',
  contactPhone: '',
  workingDays: WORKING_DAYS,
  icb: '',
  lmc: '',
  codeReturned: '',
  codeDone: '',
  codeAsked: '',
  listSize: 0,
};

/** Stored fields as settings. What was never stored, or is not valid, is as it comes with Handback. */
export function practiceSettings(stored: Readonly<Record<string, unknown>>): PracticeSettings {
  const valid = Object.entries(PRACTICE_FIELDS).filter(([name, schema]) => v.is(schema, stored[name]));
  return v.parse(PracticeSchema, {
    ...EMPTY,
    ...Object.fromEntries(valid.map(([name]) => [name, stored[name]])),
  });
}
