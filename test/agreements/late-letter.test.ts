import { describe, expect, it } from 'vitest';
import { agreementsInForce } from '../../src/agreements/agreement-in-force.ts';
import { judge } from '../../src/agreements/judge.ts';
import { parseAgreements } from '../../src/agreements/parse-agreements.ts';
import type { Letter, LetterKind } from '../../src/letter/letter.ts';
import { readYamlFolder } from '../../src/packs/read-yaml.ts';
import type { LetterRequest } from '../../src/requests/request.ts';
import { aLetter, aRequest, found } from '../factories.ts';

const agreements = parseAgreements(readYamlFolder('assets/agreements'));

function lateIn(letter: Letter, requests: readonly LetterRequest[] = [], id = 'england') {
  const inForce = agreementsInForce(agreements, letter);
  const agreement = inForce.find((each) => each.id === id);
  if (!agreement) throw new Error(`There is no ${id} here.`);
  return judge(letter, requests, { agreement, agreements: inForce }).findings.find(
    ({ topic }) => topic === 'late-letter',
  );
}

function dated(kind: LetterKind, clinic: string, written: string): Letter {
  return aLetter({ kind, clinicDate: found(clinic), letterDate: found(written) });
}

describe('a late letter', () => {
  it.each<[kind: LetterKind, clinic: string, written: string, days: number | undefined]>([
    ['clinic', '2026-03-04', '2026-03-11', undefined],
    ['clinic', '2026-03-04', '2026-03-12', 8],
    ['clinic', '2026-03-27', '2026-04-04', 8], // the clocks go forward between
    ['clinic', '2026-02-26', '2026-03-05', undefined],
    ['discharge', '2026-03-04', '2026-03-05', undefined],
    ['discharge', '2026-03-04', '2026-03-06', 2],
    ['ed', '2025-12-31', '2026-01-01', undefined],
    ['ed', '2025-12-31', '2026-01-02', 2],
    ['dna', '2026-03-04', '2026-05-04', undefined],
    ['booking', '2026-03-04', '2026-05-04', undefined],
    ['clinic', '2026-05-04', '2026-03-04', undefined], // seen after it was written: a date misread
  ])('%s of %s, written on %s: %s', (kind, clinic, written, days) => {
    expect(lateIn(dated(kind, clinic, written))?.daysLate).toBe(days);
  });

  it.each<[LetterKind, string]>([
    ['clinic', 'A clinic letter is due within 7 days of the appointment.'],
    ['discharge', 'A discharge summary is due within 24 hours of discharge.'],
  ])('is told by the rule for its own kind: %s', (kind, rule) => {
    for (const id of ['england', 'humberside', 'nottingham'])
      expect(lateIn(dated(kind, '2026-03-04', '2026-04-20'), [], id)?.clause?.text).toBe(rule);
  });

  it('has no place in the text', () => {
    expect(lateIn(dated('clinic', '2026-03-04', '2026-04-20'))).toMatchObject({
      id: 'late-letter',
      verdict: 'breach',
      start: 0,
      end: 0,
      quote: '',
      daysLate: 47,
      daysAllowed: 7,
      why: 'National baseline: a clinic letter is due within 7 days; this one is dated 20 April 2026, 47 days after 4 March 2026.',
    });
  });

  it('is none where a date is missing', () => {
    const { clinicDate: _, ...unseen } = dated('clinic', '2026-03-04', '2026-04-20');
    const { letterDate: __, ...undated } = dated('clinic', '2026-03-04', '2026-04-20');
    expect([lateIn(unseen), lateIn(undated)]).toEqual([undefined, undefined]);
  });

  it('is to be checked where the care was self-funded', () => {
    const letter = dated('clinic', '2026-03-04', '2026-04-20');
    expect(lateIn(letter, [aRequest({ circumstances: ['private'] })])?.verdict).toBe('check');
  });

  it.each(['nottingham', 'humberside'])('is found by %s too', (id) => {
    expect(lateIn(dated('clinic', '2026-03-04', '2026-04-20'), [], id)?.daysLate).toBe(47);
  });
});
