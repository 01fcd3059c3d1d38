import { describe, expect, it } from 'vitest';
import { agreementInForce } from '../../src/agreements/agreement-in-force.ts';
import { judge } from '../../src/agreements/judge.ts';
import { parseAgreements } from '../../src/agreements/parse-agreements.ts';
import { tellsOfMissed } from '../../src/agreements/tells-of-missed.ts';
import { readYamlFolder } from '../../src/packs/read-yaml.ts';
import { aLetter, aRequest } from '../factories.ts';

const MISSED = [
  'She did not attend on 4 March.',
  'He was not brought to his appointment.',
  "They didn't reply to our letter.",
  'DNA x2, discharged.',
  'Two dates were turned down.',
  'As we have heard nothing, she is off the list.',
  'The family cancelled.',
];
const LOST = 'His follow-up was lost when records were moved. Please send a new referral.';

describe('a missed, refused or cancelled appointment', () => {
  it.each(MISSED)('is told of: %s', (text) => {
    expect(tellsOfMissed(text)).toBe(true);
  });

  it('is not told of where the hospital lost the patient', () => {
    expect(tellsOfMissed(LOST)).toBe(false);
  });

  it('is looked for in a long text, and not in time by the square', () => {
    expect(tellsOfMissed('not a '.repeat(500_000))).toBe(false);
  });
});

describe('the clause about missed appointments', () => {
  const agreements = parseAgreements(readYamlFolder('assets/agreements'));

  it.each([
    [true, MISSED[0] ?? ''],
    [false, LOST],
  ])('is in a letter (%s) where one was: %s', (isGiven, text) => {
    for (const id of ['england', 'humberside']) {
      const letter = aLetter({ text });
      const agreement = agreementInForce(id, agreements, letter);
      const [finding] = judge(letter, [aRequest({ topic: 'dna' })], { agreement, agreements }).findings;
      expect(finding?.clause?.inLetters).toBe(isGiven ? undefined : false);
    }
  });
});
