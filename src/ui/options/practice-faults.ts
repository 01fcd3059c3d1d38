import { type PracticeField, type PracticeForm, wholeNumber } from './practice-form.ts';

export interface PracticeFault {
  readonly at: PracticeField;
  readonly says: string;
}

type Check = readonly [at: PracticeField, isFaulty: (text: string) => boolean, says: string];

const isEmpty = (text: string) => text === '';
const isShort = (text: string) => text !== '' && text.replace(/\D/g, '').length < 6;
const isNoEmail = (text: string) => text !== '' && !/^[^\s@<>(),;:"]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
const isOutside = (least: number, most: number) => (text: string) => {
  const number = wholeNumber(text);
  return number === undefined || number < least || number > most;
};

const CHECKS: readonly Check[] = [
  ['name', isEmpty, 'Enter the name of the practice'],
  ['clinician', isEmpty, 'Enter the name of who signs'],
  ['phone', isShort, 'Enter the practice’s telephone number in full, such as 01632 960 001'],
  ['email', isNoEmail, 'Enter one email address, such as office@practice.example'],
  [
    'contactPhone',
    isShort,
    'Enter the telephone number of who takes the answer in full, such as 01632 960 001',
  ],
  ['workingDays', isOutside(1, 60), 'Enter the working days to answer in as a whole number, from 1 to 60'],
  [
    'listSize',
    (text) => text !== '' && isOutside(1, 1_000_000)(text),
    'Enter the number of registered patients as a whole number, such as 9,400',
  ],
];

/** What must be put right before the practice's details are saved, in the order of the page. */
export function practiceFaults(form: PracticeForm): readonly PracticeFault[] {
  return CHECKS.filter(([at, isFaulty]) => isFaulty(form[at].trim())).map(([at, , says]) => ({ at, says }));
}
