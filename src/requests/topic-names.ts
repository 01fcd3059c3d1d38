import type { Topic } from './request.ts';

/** What the hospital asks, in plain words: as a task. */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  dna: 'Deal with a missed appointment',
  'onward-referral': 'Refer to another team',
  expedite: 'Chase or speed up an appointment',
  investigations: 'Arrange a test',
  results: 'Look up or act on a result',
  medication: 'Prescribe or change a medicine',
  'shared-care': 'Take over prescribing (shared care)',
  'fit-note': 'Write a fit note',
  'follow-up': 'Arrange follow-up',
  'patient-communication': 'Tell the patient something',
  admin: 'Complete a form or arrangement',
  'referral-returned': 'Send a referral again',
  'late-letter': 'The letter came late',
};
