import { describe, expect, it } from 'vitest';
import { type DraftToCheck, faultsOf } from '../../../src/ui/popup/draft-faults.ts';

function aDraft(parts: Partial<DraftToCheck> = {}): DraftToCheck {
  return {
    details: {
      recipient: 'Dr A Patel',
      department: 'Cardiology',
      provider: 'Aldermoor General Hospital',
      patientName: 'Mrs Jane Example',
      dateOfBirth: '4 March 1950',
      nhsNumber: '999 000 0018',
      practiceName: 'Alder Lane Surgery',
      signatory: '',
      telephone: '',
    },
    blanks: [],
    acceptBlanks: false,
    isUrgent: false,
    safetyNote: '',
    isEdited: false,
    text: 'Dear Dr Patel,',
    ...parts,
  };
}

const { details } = aDraft();

describe('what stands between a letter and the clipboard', () => {
  it.each<[string, Partial<DraftToCheck>, string[]]>([
    ['nothing, when all is there', {}, []],
    ['what was done, when something is urgent', { isUrgent: true }, ['safetyNote']],
    ['nothing, once it says what was done', { isUrgent: true, safetyNote: 'Bloods taken.' }, []],
    ['spaces for what was done', { isUrgent: true, safetyNote: '  ' }, ['safetyNote']],
    ['each blank', { blanks: ['recipient', 'dateOfBirth'] }, ['recipient', 'dateOfBirth']],
    ['no blank that the GP accepts', { blanks: ['recipient'], acceptBlanks: true }, []],
    [
      'a wrong NHS number, even where blanks are accepted',
      { details: { ...details, nhsNumber: '999 000 0017' }, acceptBlanks: true },
      ['nhsNumber'],
    ],
    ['the practice, when it is not named', { details: { ...details, practiceName: ' ' } }, ['practiceName']],
    [
      'not the practice, when the words were changed by hand',
      { details: { ...details, practiceName: '' }, isEdited: true },
      [],
    ],
    ['an empty letter', { isEdited: true, text: ' \n' }, ['text']],
  ])('%s', (_, parts, places) => {
    expect(faultsOf(aDraft(parts)).map(({ at }) => at)).toEqual(places);
  });
});
