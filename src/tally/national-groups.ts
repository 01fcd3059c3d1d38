import type { Topic } from '../requests/request.ts';

/** The four areas of the Primary Care Access Recovery Plan (NHS England, May 2023), and what is in none of them. */
export const NATIONAL_GROUPS = [
  'onward referral',
  'complete care',
  'call and recall',
  'points of contact',
  'other',
] as const;

export type NationalGroup = (typeof NATIONAL_GROUPS)[number];

/**
 * The area of each topic. The plan names fit notes and discharge letters for complete care, and follow-up tests and
 * appointments for call and recall; the rest is placed by us.
 */
export const GROUP_OF: Readonly<Record<Topic, NationalGroup>> = {
  'onward-referral': 'onward referral',
  'referral-returned': 'onward referral',
  'fit-note': 'complete care',
  medication: 'complete care',
  'shared-care': 'complete care',
  'late-letter': 'complete care',
  investigations: 'call and recall',
  results: 'call and recall',
  'follow-up': 'call and recall',
  dna: 'call and recall',
  expedite: 'points of contact',
  'patient-communication': 'points of contact',
  admin: 'other',
};
