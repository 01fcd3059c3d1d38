import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/packs/read-request-files.ts';
import type { PassageView } from '../../src/requests/passage-view.ts';
import { settledStanding } from '../../src/requests/standing.ts';
import { tokenise } from '../../src/requests/tokens.ts';
import { compileWords, findSlots } from '../../src/requests/words.ts';

const lexicon = compileWords(readWords('assets'));

function standingOf(text: string, view: Partial<PassageView> = {}): string | undefined {
  const tokens = tokenise(text);
  return settledStanding(
    { text, addressee: 'gp', kind: 'sentence', ...view },
    tokens,
    findSlots(tokens, lexicon),
  );
}

describe('asks nothing for certain', () => {
  it.each([
    ['We will repeat the bloods in clinic.', 'the hospital says that it will do this itself'],
    ['I shall chase the MRI report.', 'the hospital says that it will do this itself'],
    ['There is no need to repeat the scan.', 'it says that this is not needed'],
    [
      'We will repeat the bloods, but no further scan is needed.',
      'the hospital says that it will do this itself',
    ],
    ['Thank you for the blood test.', 'it tells of the past'],
    ['[ ] GP to refer - N/A', 'it says that this is not needed'],
    ['Follow up: [x] None  [ ] Clinic', 'it says that this is not needed'],
    ['[ ] Please refer to ______', 'it is a blank that nobody filled in'],
    ['Bloods in ____ weeks', 'it is a blank that nobody filled in'],
    ['Request to GP: no action', 'it says that this is not needed'],
    ['Do not repeat the scan.', 'it says that this is not needed'],
    ['Nil bloods', 'it says that this is not needed'],
    [
      'If this is not successful then I would suggest introducing zonisamide 25 mg once a day.',
      'it would come next, only if what is begun fails',
    ],
    [
      'Should the amitriptyline fail, topiramate could be tried.',
      'it would come next, only if what is begun fails',
    ],
    ['Bloods to be repeated by GP: none', 'it says that this is not needed'],
    [
      'Please re-refer if the urea rises above 20.',
      'it asks to refer the patient back only if something changes',
    ],
    ['If his pain recurs, do refer him back.', 'it asks to refer the patient back only if something changes'],
  ])('%s', (text, why) => {
    expect(standingOf(text)).toBe(why);
  });

  it.each([
    ['heading', 'it is a heading'],
    ['furniture', 'it belongs to the letterhead, the address or the signature'],
  ] as const)('a passage that is a %s', (kind, why) => {
    expect(standingOf('GP to repeat bloods', { kind })).toBe(why);
  });
});

describe('is left open', () => {
  it.each([
    ['GP to repeat U&Es.'],
    ['If this does not help, please start topiramate, which would be my next choice.'],
    ['If it has not been done already, an echocardiogram would be useful.'],
    ['If the pain persists, you could add amitriptyline.'],
    ['Please re-refer if he still wishes to be seen.'],
    ['Please chase the MRI report.'],
    ['We will repeat the bloods; the practice is to chase the MRI.'],
    ['There is no need for a scan, but please repeat the bloods.'],
    ['There is no need for a scan and you need to repeat the bloods.'],
    ['We will not be sending another appointment.'],
    ['Amlodipine 5 mg, and none dispensed by the ward.'],
    ['None dispensed, so a prescription is wanted from Monday.'],
    ['Our nurses do not do sick notes and the health centre does.'],
    ['An ECG is overdue, none having been done since he began it.'],
    ['I shall leave you to refer him to the council.'],
    ['As I will have closed her episode, you may extend the fit note.'],
    ['She may need you to extend the fit note, as we will have discharged her.'],
    ['Selenium to be done at eight weeks; if it is low, we will send tablets.'],
    ['I am of the opinion that the dose wants reducing.'],
    ['I advise that her apixaban be exchanged for warfarin, with no need of an overlap.'],
    ['She is discharged, and no further appointment will be sent.'],
    ['Mr Example came with Mrs Example.'],
    [''],
  ])('%s', (text) => {
    expect(standingOf(text)).toBeUndefined();
  });

  it('a refusal under a heading that names the practice, in a letter to it', () => {
    expect(standingOf('no further bloods', { heading: 'Actions for GP' })).toBeUndefined();
    expect(standingOf('no further bloods', { heading: 'Actions for GP', addressee: 'patient' })).toBe(
      'it says that this is not needed',
    );
    expect(standingOf('no further bloods', { heading: 'Blood pressure' })).toBe(
      'it says that this is not needed',
    );
  });
});
