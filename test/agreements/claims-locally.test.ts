import { describe, expect, it } from 'vitest';
import { citesLocalGuideline, claimsLocally } from '../../src/agreements/claims-locally.ts';
import { judge } from '../../src/agreements/judge.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { aLetter, aRequest } from '../factories.ts';
import { aQuestion } from '../reply/examples.ts';

describe('a claim of a local arrangement', () => {
  it.each([
    'He will need transport, which the practice books in our area.',
    'In this county the surgery puts in the order.',
    'Practices usually arrange the dressings.',
  ])('is one: “%s”', (quote) => {
    expect(claimsLocally(quote)).toBe(true);
  });

  it.each([
    'Please book transport for him.',
    'He lives in our area. Please book transport.',
    'She is as usual a little short of breath.',
  ])('is none: “%s”', (quote) => {
    expect(claimsLocally(quote)).toBe(false);
  });

  it.each([
    ['PSA every six months with you as per the ICB’s guideline.', true],
    ['Bloods by the practice under the county monitoring agreement.', true],
    ['Please treat as per local formulary.', false],
    ['Please prescribe in line with NICE guidelines.', false],
    ['Discharged under the Trust’s access policy.', false],
  ])('“%s” cites a guideline of its area: %s', (quote, is) => {
    expect(citesLocalGuideline(quote)).toBe(is);
  });

  it('is to be checked, and asked about by which arrangement', () => {
    const { agreements } = gatherPacks('assets');
    const agreement = agreements.find(({ id }) => id === 'england');
    if (!agreement) throw new Error('the national baseline is shipped');
    const text = 'He will need transport, which the practice books in our area.';
    const letter = aLetter({ text });
    const request = aRequest({ topic: 'admin', start: 0, end: text.length });
    const [finding] = judge(letter, [request], { agreement, agreements }).findings;
    if (!finding) throw new Error('it is a finding');
    expect(finding).toMatchObject({ verdict: 'check', claimsLocally: true });
    expect(draftReply(aQuestion([finding])).plain).toContain(
      'Could you please tell us which local arrangement you mean and whether your team can see to it?',
    );
  });
});
