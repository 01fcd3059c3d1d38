import { expect, it } from 'vitest';
import { newForm } from '../../../src/ui/popup/draft-form.ts';
import { aLetter } from '../../factories.ts';

it('promises nothing that the GP has not said', () => {
  const { ringsToday, patientTold, safetyNote } = newForm(aLetter(), {
    practice: { name: 'Alder Lane Surgery' },
  });
  expect({ ringsToday, patientTold, safetyNote }).toEqual({
    ringsToday: false,
    patientTold: false,
    safetyNote: '',
  });
});
