import { describe, expect, it } from 'vitest';
import { scanLetter } from '../../src/agreements/scan-letter.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';

const packs = gatherPacks('assets');

const letter = (asks: string) => `Nottingham University Hospitals NHS Trust
Department of Cardiology

Clinic date: 4 March 2026
Date typed: 6 March 2026

Dear Dr Okafor,

Re: Mrs Jane Example, DOB 04/03/1950

Her blood pressure was 162/90 today.

${asks}

Yours sincerely,

Dr A Patel
Consultant Cardiologist
`;

describe('one letter, by two agreements', () => {
  const text = letter('You may wish to start ramipril 2.5 mg; there is no hurry.');

  it.each([
    ['england', 'check', 'NHS Standard Contract and national guidance (England)'],
    ['nottingham', 'breach', 'Nottingham & Notts Primary-Secondary Care Interface Partnership'],
    ['humberside', 'check', 'Humberside Primary/Secondary Care Interface Agreement'],
  ])('%s: %s', (id, verdict, agreementName) => {
    const findings = scanLetter(text, id, packs).findings;
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ topic: 'medication', verdict, clause: { agreementName } });
  });
});

describe('any text', () => {
  it.each(['', ' ', '\u0000', 'Dear', '\ud800', '31/02/2026', 'a'.repeat(50_000)])(
    'is scanned without a fault: %j',
    (text) => {
      expect(scanLetter(text, 'england', packs).findings).toEqual([]);
    },
  );
});
