import type { PracticeForm } from './OptionsModel.ts';

export interface PracticeFault {
  readonly at: keyof PracticeForm;
  readonly says: string;
}

/** What must be put right before the practice's details are saved, in the order of the page. */
export function practiceFaults({ name, clinician, phone }: PracticeForm): readonly PracticeFault[] {
  return [
    ...(name.trim() === '' ? [{ at: 'name', says: 'Enter the name of the practice' } as const] : []),
    ...(clinician.trim() === '' ? [{ at: 'clinician', says: 'Enter the name of who signs' } as const] : []),
    ...(phone.trim() !== '' && phone.replace(/\D/g, '').length < 6
      ? [{ at: 'phone', says: 'Enter a telephone number in full, such as 01632 960 001' } as const]
      : []),
  ];
}
