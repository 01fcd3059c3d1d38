import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '../../../src/letter/patient-marks.ts';
import { createDraftModel, type DraftTask } from '../../../src/ui/popup/DraftModel.ts';
import type { PopupAdapter } from '../../../src/ui/popup/screen.ts';
import { aFinding, aLetter, aShownLetter, found } from '../../factories.ts';
import { aPopup, replies } from '../fakes.ts';

function aDraft(task: Partial<DraftTask> = {}, parts: Partial<PopupAdapter> = {}) {
  const { adapter, clipboard, asked } = aPopup(undefined, parts);
  const draft = createDraftModel({
    letter: aShownLetter(),
    around: () => NOBODY,
    findings: [aFinding()],
    terms: { practice: { name: 'Alder Lane Surgery' } },
    today: '2026-03-10',
    replies,
    adapter,
    ...task,
  });
  return { draft, clipboard, asked };
}

const NAMELESS = aShownLetter({
  facts: { ...aLetter(), patient: { nhsNumber: found('9990000018') } },
});

describe('a letter back', () => {
  it('is copied as text and as HTML, and counted for its findings', async () => {
    const { draft, clipboard, asked } = aDraft();
    await draft.copy();
    expect(draft.outcome.value?.came).toBe('copied');
    expect(clipboard.text).toBe(draft.text.value);
    expect(clipboard.text).toContain('Mrs Jane Example');
    expect(clipboard.html).toContain('<blockquote>');
    expect(asked).toEqual(['count investigations-0-31: return']);
  });

  it('follows its details', () => {
    const { draft } = aDraft();
    draft.setDetail('patientName', 'Mrs Joan Sample');
    draft.setDetail('practiceName', 'Other Surgery');
    expect(draft.text.value).toContain('Mrs Joan Sample');
    expect(draft.text.value).toContain('Other Surgery');
    expect(draft.text.value).not.toContain('Jane Example');
  });

  it('keeps to the practice’s terms: whom to answer, and by when', () => {
    const contact = { name: 'Mrs A Lowe', telephone: '01632 960111' };
    const { draft } = aDraft({
      terms: { practice: { name: 'Alder Lane Surgery' }, workingDays: 3, contact },
    });
    expect(draft.text.value).toContain('Mrs A Lowe (01632 960111)');
    expect(draft.text.value).toContain('13 March 2026');
  });

  it('names the practice’s email first, as the way to answer, for whoever takes the answer', () => {
    const practice = { name: 'Alder Lane Surgery', telephone: '01632 960111', email: 'office@alder.example' };
    const { draft } = aDraft({ terms: { practice } });
    expect(draft.text.value).toContain(
      'Please tell Alder Lane Surgery (office@alder.example, 01632 960111) by',
    );
    draft.setDetail('contactName', 'Mrs A Lowe');
    expect(draft.text.value).toContain('Please tell Mrs A Lowe (office@alder.example, 01632 960111) by');
    draft.setDetail('contactTelephone', 'lowe@alder.example');
    expect(draft.text.value).toContain('Please tell Mrs A Lowe (lowe@alder.example) by');
    draft.setDetail('contactTelephone', '');
    draft.setDetail('email', '');
    expect(draft.text.value).toContain('Please tell Mrs A Lowe (01632 960111) by');
  });

  it('leaves out a detail that was emptied, and does not say what the hospital’s letter said', () => {
    const { draft } = aDraft();
    draft.setDetail('recipient', '');
    expect(draft.text.value).not.toContain('Dr A Patel');
    expect(draft.blanks.value).toEqual([]);
    draft.setDetail('department', '');
    expect(draft.blanks.value).toEqual(['recipient', 'department']);
  });

  it('is copied in the GP’s own words where these were changed, escaped in HTML', async () => {
    const { draft, clipboard } = aDraft();
    draft.change({ edited: 'Dear <all>,\n\nNo.' });
    await draft.copy();
    expect(clipboard).toEqual({
      text: 'Dear <all>,\n\nNo.',
      html: expect.stringMatching(/^<p style="[^"]*">Dear &lt;all&gt;,<\/p>\n<p style="[^"]*">No\.<\/p>$/),
    });
  });

  it('is written again from its details on demand', () => {
    const { draft } = aDraft();
    const before = draft.text.value;
    draft.change({ edited: 'Dear all,' });
    expect(draft.isEdited.value).toBe(true);
    draft.rewrite();
    expect(draft.text.value).toBe(before);
  });

  it('is not copied with blanks that nobody accepted', async () => {
    const { draft, clipboard } = aDraft({ letter: NAMELESS });
    expect(draft.faults.value).toEqual([]);
    await draft.copy();
    expect(draft.outcome.value?.came).toBe('faulty');
    expect(draft.faults.value.map(({ at }) => at)).toEqual(['patientName', 'dateOfBirth']);
    expect(clipboard.text).toBe('');
    draft.change({ acceptBlanks: true });
    await draft.copy();
    expect(draft.outcome.value?.came).toBe('copied');
  });

  it('asks once how it stands with a medicine of which two things are asked', () => {
    const of = (id: string, quote: string) =>
      aFinding({ id, topic: 'medication', reply: 'medication', urgent: true, medicine: 'Ramipril', quote });
    const [first, second] = [of('a', 'GP to start Ramipril today.'), of('b', 'Raise Ramipril in a day.')];
    const { draft } = aDraft({ findings: [first, { ...second, medicine: 'ramipril' }] });
    expect(draft.toKnow.value.map(({ id }) => id)).toEqual(['a']);
    draft.setKnown('a', { lacks: true });
    expect(draft.text.value.match(/has none/g)).toHaveLength(2);
  });

  it('shows a gap for what nobody knows of the patient, until that is filled in or left out knowingly', async () => {
    const { draft, clipboard } = aDraft({ letter: NAMELESS });
    expect(draft.text.value).toContain('[patient’s name], [date of birth], NHS number 999 000 0018');
    draft.setDetail('patientName', 'Mrs Jane Example');
    expect(draft.text.value).toContain('Mrs Jane Example, [date of birth], NHS number');
    draft.change({ edited: draft.text.value, acceptBlanks: true });
    await draft.copy();
    expect(draft.faults.value.map(({ says }) => says)).toEqual(['Fill in [date of birth], or take it out']);
    draft.rewrite();
    await draft.copy();
    expect(clipboard.text).toContain('Mrs Jane Example, NHS number 999 000 0018');
  });

  it('is not copied where neither name nor birth nor number says whom it is about', async () => {
    const { draft, clipboard } = aDraft({ letter: aShownLetter({ facts: { ...aLetter(), patient: {} } }) });
    draft.change({ acceptBlanks: true });
    await draft.copy();
    await draft.print();
    expect(draft.faults.value.map(({ at }) => at)).toEqual(['patientName']);
    expect(clipboard.text).toBe('');
    draft.setDetail('nhsNumber', '999 000 0018');
    await draft.copy();
    expect(clipboard.text).toContain('NHS number 999 000 0018');
  });

  it('still says what it leaves out where the GP changed it by hand', () => {
    const { draft } = aDraft({ letter: NAMELESS });
    draft.change({ edited: draft.text.value.replace('NHS number', 'NHS no') });
    expect(draft.blanks.value).toEqual(['patientName', 'dateOfBirth']);
  });

  it('is not copied when the letter that you are answering is no longer on the screen', async () => {
    const { draft, clipboard, asked } = aDraft({}, { isShown: async () => false });
    await draft.copy();
    expect(draft.outcome.value?.came).toBe('letter gone');
    expect(clipboard.text).toBe('');
    expect(asked).toEqual([]);
  });

  it('says so when the clipboard refuses, and is not counted', async () => {
    const { draft, asked } = aDraft({}, { copyText: () => Promise.reject(new Error('NotAllowed')) });
    await draft.copy();
    expect(draft.outcome.value?.came).toBe('refused');
    expect(asked).toEqual([]);
  });

  it('says so when it was copied and could not be counted', async () => {
    const { draft, clipboard } = aDraft({}, { copied: () => Promise.reject(new Error('full')) });
    await draft.copy();
    expect(draft.outcome.value?.came).toBe('copied, not counted');
    expect(clipboard.text).not.toBe('');
  });

  it('asks first what was done where something is urgent, and says it to the hospital', async () => {
    const { draft, clipboard } = aDraft({ findings: [aFinding({ urgent: true })] });
    await draft.copy();
    expect(draft.faults.value.map(({ at }) => at)).toEqual(['safetyNote']);
    draft.change({ safetyNote: 'I sent her to the emergency department today.' });
    await draft.copy();
    expect(clipboard.text).toContain('I sent her to the emergency department today.');
  });
});

describe('a letter back on paper', () => {
  it('is printed as it stands, and counted', async () => {
    const { draft, asked } = aDraft();
    await draft.print();
    expect(draft.outcome.value).toEqual({ of: 'letter', came: 'printed' });
    expect(asked.join()).toMatch(/^print .*Mrs Jane Example/s);
  });

  it('is not printed with faults, nor without the hospital’s letter', async () => {
    const { draft, asked } = aDraft({ letter: NAMELESS });
    await draft.print();
    expect(draft.outcome.value?.came).toBe('faulty');
    const { draft: late } = aDraft({}, { isShown: async () => false });
    await late.print();
    expect(late.outcome.value?.came).toBe('letter gone');
    expect(asked).toEqual([]);
  });
});

describe('the length, the tone and the days of a letter back', () => {
  it('are full, for the first time and by the working days, until the GP chooses', () => {
    const { draft } = aDraft();
    expect(draft.text.value).toContain('Please tell Alder Lane Surgery by 16 March 2026');
    draft.change({
      length: 'message',
      tone: 'repeated',
      earlierLetter: '5/1/26',
      answerBy: { otherwise: '13 March 2026' },
    });
    expect(draft.text.value.trim().split('\n')).toHaveLength(2);
    expect(draft.text.value).toContain('We wrote on 5 January 2026');
    expect(draft.text.value).toContain('by 13 March 2026');
  });

  it('have the day of the letter back that was written to this one before', () => {
    const { draft } = aDraft({ letter: aShownLetter({ lastReturn: { day: '2026-01-05' } }) });
    expect(draft.text.value).not.toContain('5 January 2026');
    draft.change({ tone: 'repeated' });
    expect(draft.text.value).toContain('We wrote on 5 January 2026');
  });

  it('name who takes the answer, as the settings or the GP say', () => {
    const terms = { practice: { name: 'Alder Lane Surgery' }, contact: { name: 'Ms R Cole' } };
    const { draft } = aDraft({ terms });
    expect(draft.text.value).toContain('Please tell Ms R Cole by');
    draft.setDetail('contactName', 'Mr T Ward');
    draft.setDetail('contactTelephone', '01632 960111');
    expect(draft.text.value).toContain('Please tell Mr T Ward (01632 960111) by');
  });

  it('say that the patient was told only where the GP ticks it', () => {
    const { draft } = aDraft();
    expect(draft.text.value).not.toContain('The patient knows');
    draft.change({ patientTold: true });
    expect(draft.text.value).toContain('The patient knows');
  });

  it('of a formal complaint are for the interface lead, with copies', () => {
    const { draft } = aDraft();
    draft.change({ tone: 'formal', earlierLetter: '5/1/26' });
    draft.setDetail('interfaceLead', 'Dr Beth Lead');
    draft.setDetail('icb', 'NHS Example ICB');
    for (const words of ['Dear Dr Lead,', 'We raised similar requests on 5 January 2026', 'NHS Example ICB'])
      expect(draft.text.value).toContain(words);
  });

  it('turn on the dates of the hospital’s letter as the GP put them right', () => {
    const { draft } = aDraft();
    draft.setDetail('letterDate', '7.3.2026');
    draft.setDetail('clinicDate', '');
    expect(draft.text.value).toContain('Your letter of 7 March 2026\n');
  });
});

describe('what goes with a letter back', () => {
  it.each([
    ['note', 'Dear Mrs Example,'],
    ['textMessage', 'Alder Lane Surgery: we have asked'],
    ['record', 'Returned: tests'],
  ] as const)('the %s is copied as plain text alone, and not counted', async (companion, begins) => {
    const { draft, clipboard, asked } = aDraft();
    await draft.copyCompanion(companion);
    expect(draft.outcome.value).toEqual({ of: companion, came: 'copied' });
    expect(clipboard.text).toContain(begins);
    expect(clipboard.html).toBe('');
    expect(asked).toEqual([]);
  });

  it('the letter without identifiers blanks who was read in the letter, though the GP changed the names', async () => {
    const quote = 'Jane to have bloods with GP, then see Dr Patel.';
    const { draft, clipboard } = aDraft({ findings: [aFinding({ quote })] });
    draft.setDetail('patientName', 'Mrs Joan Sample');
    draft.setDetail('recipient', '');
    await draft.copyCompanion('anonymous');
    expect(clipboard.text).toContain('[patient] to have bloods');
    expect(clipboard.text + clipboard.html).not.toMatch(/Jane|Joan|Patel|999 000 0018/);
  });

  it('is not copied when the letter that you are answering is no longer on the screen', async () => {
    const { draft, clipboard } = aDraft({}, { isShown: async () => false });
    await draft.copyCompanion('note');
    expect(draft.outcome.value?.came).toBe('letter gone');
    expect(clipboard.text).toBe('');
  });

  it('a day in the calendar is saved as a file that does not name the patient', async () => {
    const { draft, asked } = aDraft();
    await draft.saveDay();
    expect(asked.join()).toMatch(/^save answer-due\.ics: BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20260317/);
    expect(asked.join()).not.toContain('Example,');
    expect(draft.outcome.value?.came).toBe('saved');
  });

  it('there is no day where the letter asks for no answer', async () => {
    const { draft, asked } = aDraft({ findings: [{ ...aFinding(), outcome: 'done' }] });
    await draft.saveDay();
    expect(draft.outcome.value?.came).toBe('no day');
    expect(asked).toEqual([]);
  });
});

describe('a doubt about the patient', () => {
  const OTHER = { nhsNumbers: ['9996532690'], datesOfBirth: [] };

  it.each([
    [
      'the record on the screen is another’s',
      { around: () => OTHER },
      /record on the screen has another NHS number: 999 653 2690/,
    ],
    [
      'the letter names two',
      { letter: aShownLetter({ marks: { ...OTHER, nhsNumbers: ['9990000018', '9996532690'] } }) },
      /letter names another NHS number too: 999 653 2690/,
    ],
    [
      'the number cannot be right',
      {
        letter: aShownLetter({
          facts: { ...aLetter(), patient: { ...aLetter().patient, nhsNumber: found('9990000017') } },
          marks: NOBODY,
        }),
      },
      /cannot be right/,
    ],
  ])('stops the letter and what goes with it until it is settled: %s', async (_, task, says) => {
    const { draft, clipboard } = aDraft(task);
    await draft.copyCompanion('note');
    await draft.copy();
    expect(clipboard.text).toBe('');
    expect(draft.faults.value.map(({ at }) => at)).toEqual(['settled']);
    expect(draft.doubts.value.join()).toMatch(says);
    draft.change({ settled: draft.doubts.value.join('\n') });
    await draft.copy();
    expect(draft.outcome.value?.came).toBe('copied');
  });

  const COUPLE = aShownLetter({
    facts: {
      ...aLetter(),
      patients: [
        aLetter().patient,
        { name: found('Mr Ben Example'), dateOfBirth: found('1948-06-05'), nhsNumber: found('9996532690') },
      ],
    },
    marks: { nhsNumbers: ['9990000018', '9996532690'], datesOfBirth: ['1950-03-04', '1948-06-05'] },
  });

  it('of several patients none is chosen but by the GP', async () => {
    const { draft, clipboard } = aDraft({ letter: COUPLE });
    expect(draft.text.value).toContain('[patient’s name], [date of birth], [NHS number]');
    await draft.copyCompanion('note');
    draft.change({ acceptBlanks: true });
    await draft.copy();
    expect(clipboard.text).toBe('');
    expect(draft.faults.value.map(({ at }) => at)).toEqual(['settled', 'patientName']);
    const [, second] = draft.patients;
    if (second) draft.choosePatient(second);
    await draft.copy();
    expect(draft.doubts.value).toEqual([]);
    expect(clipboard.text).toContain('Mr Ben Example, date of birth 5 June 1948, NHS number 999 653 2690');
  });

  it('of several patients the one who is chosen is compared with the record', () => {
    const { draft } = aDraft({ letter: COUPLE, around: () => ({ ...NOBODY, nhsNumbers: ['9990000018'] }) });
    const [first, second] = draft.patients;
    if (second) draft.choosePatient(second);
    expect(draft.doubts.value.join()).toContain('record on the screen has another NHS number');
    if (first) draft.choosePatient(first);
    expect(draft.doubts.value).toEqual([]);
  });

  it('goes when the GP puts the number right', () => {
    const { draft } = aDraft({ around: () => OTHER });
    draft.setDetail('nhsNumber', '999 653 2690');
    expect(draft.doubts.value.join()).not.toContain('record');
  });

  it('is raised again when the record changes', async () => {
    const around = signal(OTHER);
    const { draft, clipboard } = aDraft({ around: () => around.value });
    draft.change({ settled: draft.doubts.value.join('\n') });
    around.value = { nhsNumbers: ['9993072257'], datesOfBirth: [] };
    await draft.copy();
    expect(draft.outcome.value?.came).toBe('faulty');
    expect(clipboard.text).toBe('');
  });
});
