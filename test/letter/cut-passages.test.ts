import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../src/letter/cut-passages.ts';

/** Each passage as one line: its kind, what it lies under, its words with line breaks shown as slashes. */
function cut(text: string): readonly string[] {
  return cutPassages(text).map(({ start, end, kind, heading, column, row }) => {
    const place = [heading && `[${heading}]`, column && `{${column}}`, row && `<${row}>`]
      .filter(Boolean)
      .join('');
    return `${kind}${place} ${text.slice(start, end).replace(/\s*\n\s*/g, ' / ')}`;
  });
}

const lines = (...parts: string[]) => parts.join('\n');

describe('a clinic letter', () => {
  const text = lines(
    'Aldermoor General Hospital',
    'Tel 01632 960001',
    'Clinic date: 3 March 2026',
    '',
    'Dear Dr Iqbal,',
    'Re: Mrs Ann Other, NHS 999 000 0018',
    '',
    'Diagnosis: asthma',
    '',
    'She is well. Please repeat her FBC',
    'in two weeks.',
    '',
    'Yours sincerely',
    'Dr P Quill',
    'Consultant Physician',
    'cc Mrs Other',
    'Page 1 of 1',
  );

  it('has letterhead, signature and footers as furniture, and the rest as sentences', () => {
    expect(cut(text)).toEqual([
      'furniture Aldermoor General Hospital',
      'furniture Tel 01632 960001',
      'furniture Clinic date: 3 March 2026',
      'furniture Dear Dr Iqbal,',
      'furniture Re: Mrs Ann Other, NHS 999 000 0018',
      'sentence[Diagnosis] Diagnosis: asthma',
      'sentence She is well.',
      'sentence Please repeat her FBC / in two weeks.',
      'furniture Yours sincerely',
      'furniture Dr P Quill',
      'furniture Consultant Physician',
      'furniture cc Mrs Other',
      'furniture Page 1 of 1',
    ]);
  });

  it('has tests in capitals as an item of its plan', () => {
    expect(cut(lines('Plan', '1. ECG', '2. FBC, U&E, TFT', '3. Clinic')).at(2)).toBe(
      'bullet[Plan] 2. FBC, U&E, TFT',
    );
  });

  it('may go on below the signature', () => {
    expect(cut(`${text}\n\nActions for GP\n- repeat U&E`).slice(-2)).toEqual([
      'heading Actions for GP',
      'bullet[Actions for GP] - repeat U&E',
    ]);
  });
});

describe('lists', () => {
  it.each([
    ['dashes', lines('Plan:', '- stop aspirin', '- repeat LFTs'), ['- stop aspirin', '- repeat LFTs']],
    [
      'dots without a blank',
      lines('Plan:', '•stop aspirin', '•repeat LFTs'),
      ['•stop aspirin', '•repeat LFTs'],
    ],
    ['numbers', lines('Plan:', '1. Stop aspirin', '2) Repeat LFTs'), ['1. Stop aspirin', '2) Repeat LFTs']],
    ['bare numbers', lines('Plan:', '1 Stop aspirin', '2 Repeat LFTs'), ['1 Stop aspirin', '2 Repeat LFTs']],
    ['letters', lines('Plan:', '(a) stop aspirin', 'b) repeat LFTs'), ['(a) stop aspirin', 'b) repeat LFTs']],
    [
      'Roman numbers',
      lines('Plan:', '(i) stop aspirin', '(ii) repeat LFTs'),
      ['(i) stop aspirin', '(ii) repeat LFTs'],
    ],
    ['waves', lines('Plan:', '~ stop aspirin', '~ repeat LFTs'), ['~ stop aspirin', '~ repeat LFTs']],
    ['arrows', lines('Plan:', '-> stop aspirin', '-> repeat LFTs'), ['-> stop aspirin', '-> repeat LFTs']],
    [
      'numbers in square brackets',
      lines('Plan:', '[1] Stop aspirin', '[2] Repeat LFTs'),
      ['[1] Stop aspirin', '[2] Repeat LFTs'],
    ],
    [
      'letters and stops',
      lines('Plan:', 'A. Stop the aspirin that he has had since his last admission', 'B. Repeat LFTs'),
      ['A. Stop the aspirin that he has had since his last admission', 'B. Repeat LFTs'],
    ],
    [
      'short words in capitals',
      lines('Plan:', '1. DEXA 3/12', '2. CXR 6/52'),
      ['1. DEXA 3/12', '2. CXR 6/52'],
    ],
    [
      'continuation lines',
      lines(
        'Plan:',
        '- repeat the renal function one week after discharge,',
        '  and act on it',
        '- stop aspirin',
      ),
      ['- repeat the renal function one week after discharge, / and act on it', '- stop aspirin'],
    ],
  ])('with %s are cut into bullets under their heading', (_, text, bullets) => {
    expect(cut(text)).toEqual(['heading Plan:', ...bullets.map((bullet) => `bullet[Plan] ${bullet}`)]);
  });

  it('end their heading, when a paragraph follows', () => {
    expect(
      cut(
        lines('Dear Dr', 'Diagnoses', '1. Asthma', '2. Gout', '', 'I met him today with his wife and son.'),
      ).slice(-1),
    ).toEqual(['sentence I met him today with his wife and son.']);
  });

  it('lie under the sentence that opens them', () => {
    expect(cut(lines('I would be grateful if you would:', '- check his ferritin'))).toEqual([
      'sentence I would be grateful if you would:',
      'bullet[I would be grateful if you would] - check his ferritin',
    ]);
  });
});

describe('headings', () => {
  it.each([
    ['Dear Dr\nACTIONS FOR GP\nPlease repeat the FBC.', 'sentence[ACTIONS FOR GP] Please repeat the FBC.'],
    [
      'Dear Dr\nPlan and requested actions\nPlease repeat the FBC.',
      'sentence[Plan and requested actions] Please repeat the FBC.',
    ],
    [
      'Dear Dr\n\nDrops\nGo on with the drops as before please.',
      'sentence[Drops] Go on with the drops as before please.',
    ],
    ['Dear Dr\nPlan: please repeat the FBC.', 'sentence[Plan] Plan: please repeat the FBC.'],
    ['Dear Dr\nFollow-up - none', 'sentence[Follow-up] Follow-up - none'],
    ['Dear Dr\nPROGRESS     Made a good recovery.', 'sentence[PROGRESS] PROGRESS     Made a good recovery.'],
    [
      'Dear Dr\nPlease start a statin\nShe will come back to us in May.',
      'sentence She will come back to us in May.',
    ],
  ])('%j', (text, last) => {
    expect(cut(text).at(-1)).toBe(last);
  });
});

describe('labels', () => {
  it('hold over the lines set under them', () => {
    expect(
      cut(
        lines(
          'Dear Dr',
          'Recommendations: start folic acid',
          '                 Review in six months',
          'He is well.',
        ),
      ).slice(1),
    ).toEqual([
      'sentence[Recommendations] Recommendations: start folic acid',
      'sentence[Recommendations] Review in six months',
      'sentence He is well.',
    ]);
  });

  it('give way to a heading that says who is to act', () => {
    expect(
      cut(lines('Dear Dr', 'ACTIONS FOR GP', 'Bloods: repeat in a week', 'Hospital: clinic in May')).slice(2),
    ).toEqual([
      'sentence[ACTIONS FOR GP] Bloods: repeat in a week',
      'sentence[Hospital] Hospital: clinic in May',
    ]);
  });
});

describe('lines broken by the width of the page', () => {
  it('are joined', () => {
    const text = lines(
      'Dear Dr',
      'I should be most grateful if you would arrange for this patient to have her',
      'Renal function checked at the surgery. Thank you for looking after her so well',
      'over these years.',
    );
    expect(cut(text).slice(1)).toEqual([
      'sentence I should be most grateful if you would arrange for this patient to have her / Renal function checked at the surgery.',
      'sentence Thank you for looking after her so well / over these years.',
    ]);
  });

  it('are not joined where they are far shorter than the lines that are broken', () => {
    const text = lines(
      'Dear Dr',
      'He was seen in the falls clinic with his daughter, who told me of two falls in the garden and one on the',
      'stairs since the spring.',
      '',
      'Surgery to arrange a repeat of the bone profile',
      'Refer to the falls team in the community',
    );
    expect(cut(text).slice(2)).toEqual([
      'sentence Surgery to arrange a repeat of the bone profile',
      'sentence Refer to the falls team in the community',
    ]);
  });

  it('are not joined in a letter whose paragraphs stand on a line each', () => {
    const paragraph =
      'He was seen in the falls clinic with his daughter, who told me of two falls in the garden and one on the stairs since the spring';
    expect(
      cut(
        lines(
          'Dear Dr',
          `${paragraph}.`,
          '',
          'GP to repeat the echo and the 24 hour tape',
          'Refer to cardiology',
        ),
      ).slice(2),
    ).toEqual(['sentence GP to repeat the echo and the 24 hour tape', 'sentence Refer to cardiology']);
  });

  it('are joined after a word that must go on', () => {
    expect(
      cut(
        lines('Dear Dr', 'I should be grateful if you could refer this man to', 'Cardiology at Northgate.'),
      ).slice(1),
    ).toEqual(['sentence I should be grateful if you could refer this man to / Cardiology at Northgate.']);
  });

  it('end at a page footer', () => {
    const text = lines(
      'Dear Dr',
      'I should be grateful if you would',
      '',
      'Page 1 of 2',
      '',
      'arrange a scan of her chest in May.',
    );
    expect(cut(text).slice(1)).toEqual([
      'sentence I should be grateful if you would',
      'furniture Page 1 of 2',
      'sentence arrange a scan of her chest in May.',
    ]);
  });

  it('are not joined where each says something of its own', () => {
    expect(cut(lines('GP TO DO:', 'Repeat U&E', 'Stop ramipril')).slice(1)).toEqual([
      'sentence[GP TO DO] Repeat U&E',
      'sentence[GP TO DO] Stop ramipril',
    ]);
  });
});

describe('tables', () => {
  it('of tasks give a passage a row', () => {
    expect(
      cut(lines('Actions:', 'Task\tWho\tWhen', 'Repeat FBC\tSurgery\t2 weeks', 'Clinic\tUs\tMay')),
    ).toEqual([
      'heading Actions:',
      'heading Task',
      'heading Who',
      'heading When',
      'cell[Actions]<Repeat FBC> Repeat FBC\tSurgery\t2 weeks',
      'cell[Actions]<Clinic> Clinic\tUs\tMay',
    ]);
  });

  it('with a column for each who is to act give a passage a cell', () => {
    expect(cut(lines('GP to do | Hospital to do', 'Repeat FBC | CT chest', ' | Clinic in May'))).toEqual([
      'heading GP to do',
      'heading Hospital to do',
      'cell{GP to do} Repeat FBC',
      'cell{Hospital to do}<Repeat FBC> CT chest',
      'cell{Hospital to do} Clinic in May',
    ]);
  });

  it('with long cells give a passage a sentence, under the name of the row', () => {
    expect(cut('Requested actions\tPlease repeat FBC. We will see her in May.')).toEqual([
      'cell Requested actions',
      'cell<Requested actions> Please repeat FBC.',
      'cell<Requested actions> We will see her in May.',
    ]);
  });

  it('set with blanks are read by column, a wrapped last cell with them', () => {
    const text = lines(
      'TTO:',
      'Medicine             Status      Supply',
      'Ramipril 5 mg od     continued   own',
      'Apixaban 5 mg bd     new         28 days given, the rest to be',
      '                                 had from the practice',
    );
    expect(cut(text).slice(4)).toEqual([
      'cell[TTO]<Ramipril 5 mg od> Ramipril 5 mg od     continued   own',
      'cell[TTO]<Apixaban 5 mg bd> Apixaban 5 mg bd     new         28 days given, the rest to be / had from the practice',
    ]);
  });
});
