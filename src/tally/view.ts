import type { Topic } from '../requests/request.ts';
import type { CountedFinding } from './findings-of.ts';
import type { LetterCount, Reading } from './letter-count.ts';
import type { NationalGroup } from './national-groups.ts';

/** ISO days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What the dashboard looks at. */
export interface View extends Period {
  /** A provider's name as read; empty for letters that name none. */
  readonly provider?: string;
  readonly state?: Reading['state'];
  /** Of requests: letters stay the denominator. */
  readonly topic?: Topic;
  readonly group?: NationalGroup;
}

/** Was a letter first open in the period, and is it of the provider and the state that are looked at? */
export function isInView({ day, reading }: LetterCount, { from, to, provider, state }: View): boolean {
  if (day < from || to < day) return false;
  if (provider !== undefined && (reading.provider ?? '') !== provider) return false;
  return state === undefined || reading.state === state;
}

/** Is a finding of the topic and the group that are looked at? */
export function isSought(finding: CountedFinding, { topic, group }: View): boolean {
  return (topic === undefined || finding.topic === topic) && (group === undefined || finding.group === group);
}
