import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankIdentifiers } from '../../src/reply/blank-identifiers.ts';
import { draftWithoutIdentifiers } from '../../src/reply/without-identifiers.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const blank = blankIdentifiers({
  patients: ['Mrs Jane O’Brien-Example'],
  clinicians: ['Dr A Patel'],
  numbers: ['9990000018'],
  references: [],
  datesOfBirth: ['1950-03-04'],
});

describe('blanking what identifies people', () => {
  it('knows a surname that is a title elsewhere', () => {
    const of = blankIdentifiers({
      patients: ['Mr Peter Lord'],
      clinicians: ['Professor Dame Ann Sister'],
      numbers: [],
      references: [],
      datesOfBirth: [],
    });
    expect(of('Peter came. LORD, Peter. Sister saw him; Mr Lord left.')).toBe(
      '[patient] came. [patient], [patient]. [clinician] saw him; [patient] left.',
    );
  });

  it.each([
    ['Hosp no QM 33190', 'see QM 33190', 'see [reference]'],
    ['Hosp no QM 33190', 'see qm33190, or 33190', 'see [reference], or [reference]'],
    ['TJW/mb/4471', 'quote 4471 to TJW', 'quote [reference] to TJW'],
    ['4857773456/JB', 'NHS 485 777 3456', 'NHS [reference]'],
    ['Hosp no QM 33190', 'take 331905 or 3319', 'take [number] or 3319'],
    ['AQ/mb/12', 'take 12 tablets', 'take 12 tablets'],
  ])('knows the number in %s by itself: %s', (reference, text, expected) => {
    const of = blankIdentifiers({
      patients: [],
      clinicians: [],
      numbers: [],
      references: [reference],
      datesOfBirth: [],
    });
    expect(of(text)).toBe(expected);
  });

  it.each([
    ['the whole name', 'mrs jane o’brien-example is well', '[patient] is well'],
    ['a first name', 'Jane is well', '[patient] is well'],
    ['a surname with its title', 'Mrs O’Brien’s scan', '[patient]’s scan'],
    ['another apostrophe', "Mrs O'Brien came", '[patient] came'],
    ['half of a double name', 'Ms Example came', '[patient] came'],
    ['capitals', 'JANE came', '[patient] came'],
    ['the clinician', 'Dr Patel will see her', '[clinician] will see her'],
    ['another clinician', 'Prof. Anne Lee and Sister Jones agree', '[name] and [name] agree'],
    ['the NHS number', 'NHS 999 000 0018', 'NHS [NHS number]'],
    ['another NHS number', 'NHS 999-123-4567', 'NHS [number]'],
    ['a hospital number', 'MRN RX1234567', 'MRN [number]'],
    ['the date of birth', 'born 4.3.50', 'born [date of birth]'],
    ['the date of birth in words', 'born 4th March 1950', 'born [date of birth]'],
    ['an address', 'at Flat 2, 12a Acacia Avenue, Hull HU1 2AB', 'at [address], Hull [postcode]'],
    ['a telephone number', 'ring 01632 960 999', 'ring [telephone]'],
    ['an e-mail address', 'write to jane.o@example.org', 'write to [e-mail]'],
  ])('finds %s', (_what, text, expected) => {
    expect(blank(text)).toBe(expected);
  });

  it.each([
    'Please repeat the U&Es in 2 weeks and bisoprolol 2.5 mg.',
    'He was seen on 6 March 2026 in clinic 4.',
    'BP 140/90, eGFR 62, HbA1c 48.',
    'The example of janet and the patellar tendon.',
  ])('leaves %s', (text) => {
    expect(blank(text)).toBe(text);
  });
});

describe('the letter without identifiers', () => {
  const quote = 'Jane (DOB 04/03/1950) asks Dr Patel; 999 000 0018.';
  const question = aQuestion([aFindingOn('admin', { quote })], {
    safetyNote: 'Jane was seen by Dr J Okafor.',
    contact: { name: 'Ann Lee', telephone: '01632 960777' },
    tone: 'formal',
    formal: { interfaceLead: 'Dr B Chief', icb: 'NHS Example ICB' },
  });

  it.each(['full', 'short', 'message'] as const)('names nobody in the %s length', (length) => {
    const { plain, html } = draftWithoutIdentifiers({ ...question, length });
    for (const text of [plain, html])
      expect(text).not.toMatch(/Jane|Mrs|Patel|Okafor|Ann Lee|Chief|1950|999|0018|960777/);
    expect(plain).toContain('“[patient] (DOB [date of birth]) asks [clinician]; [NHS number].”');
  });

  it('keeps what it is about', () => {
    const { plain } = draftWithoutIdentifiers(question);
    expect(plain).toContain('Aldermoor General Hospital');
    expect(plain).toContain('letter of 6 March 2026');
    expect(plain).toContain('NHS Example ICB');
  });

  it('blanks the letter’s own name for the patient, beside the one that the GP put right', () => {
    const other = { ...question, fields: { patientName: 'Mrs Joan Right' } };
    const findings = [aFindingOn('admin', { quote: 'Jane, or Joan, was seen.' })] as const;
    expect(draftWithoutIdentifiers({ ...other, findings }).plain).toContain(
      '“[patient], or [patient], was seen.”',
    );
  });

  it('blanks who signed, and for whom, and not the word between their names', () => {
    const quote = 'Dear Lee asked Patel and Wu for an FBC, for Monday.';
    const letter = aLetter({
      author: found('Dr A Patel'),
      signsFor: found('Mr B Lee'),
      consultant: found('Ms C Wu'),
    });
    const { plain } = draftWithoutIdentifiers({
      ...aQuestion([{ ...aFindingOn('investigations'), quote }]),
      letter,
    });
    expect(plain).toContain('Dear [clinician] asked [clinician] and [clinician] for an FBC, for Monday.');
  });

  it('blanks the hospital’s reference, in its own words too', () => {
    const letter = aLetter({ reference: found('AQ/mb/4471') });
    const findings = [aFindingOn('admin', { quote: 'Please quote AQ/mb/4471.' })] as const;
    const { plain } = draftWithoutIdentifiers({ ...question, tone: 'first', letter, findings });
    expect(plain).toContain('“Please quote [reference].”');
    expect(plain).not.toMatch(/4471|Your ref/);
  });

  it('names nobody, whatever the name', () => {
    const name = fc
      .stringMatching(/^[A-Z][a-z'’(*{<]{3,9}$/)
      .filter((word) => /[a-z]{3}$/.test(word) && !/^(?:Dame|Lady|Lord|Miss|Prof|Master)$/.test(word));
    fc.assert(
      fc.property(name, name, (first, last) => {
        const { plain } = draftWithoutIdentifiers(
          aQuestion(
            [aFindingOn('admin', { quote: `${first} zz ${last.toUpperCase()} zz ${first} ${last}` })],
            {
              letter: aLetter({ patient: { name: found(`Mr ${first} ${last}`) } }),
            },
          ),
        );
        expect(plain).toContain('“[patient] zz [patient] zz [patient]');
      }),
    );
  });
});
