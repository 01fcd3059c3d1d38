import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { countLetter } from '../../src/tally/count-letter.ts';
import { LetterCountSchema } from '../../src/tally/letter-count.ts';
import { normaliseText } from '../../src/tally/normalise-text.ts';
import { type ProviderType, providerTypeOf } from '../../src/tally/provider-type.ts';
import { aFinding, aLetter, found } from '../factories.ts';

const counted = {
  id: 'a'.repeat(64),
  day: '2026-03-10',
  state: 'read',
  agreement: { id: 'example', version: '1' },
  rules: '0.1.0',
} as const;

describe('what is kept of a letter', () => {
  const count = countLetter({
    ...counted,
    facts: aLetter(),
    findings: [aFinding(), aFinding({ topic: 'late-letter', daysLate: 12 })],
  });

  it('is what the dashboard adds up', () => {
    const { id, day, ...reading } = counted;
    expect(count).toEqual({
      schema: 2,
      id,
      day,
      reading: {
        ...reading,
        number: 1,
        kind: 'clinic',
        provider: 'Aldermoor General Hospital',
        department: 'Department of Cardiology',
        providerType: 'acute',
        daysLate: 12,
        findings: [
          { topic: 'investigations', group: 'call and recall', verdict: 'breach' },
          { topic: 'late-letter', group: 'complete care', verdict: 'breach' },
        ],
      },
      decisions: [],
      returns: [],
    });
  });

  it('is what may be stored', () => {
    expect(v.parse(LetterCountSchema, count)).toEqual(count);
  });

  it.each(['Jane', 'Example', '1950', '9990000018', 'Patel', 'U&Es', 'repeat', '2026-03-04'])(
    'does not hold %s',
    (word) => {
      expect(JSON.stringify(count)).not.toContain(word);
    },
  );
});

describe('the name of a hospital or department as read', () => {
  const providerOf = (provider: string) =>
    countLetter({ ...counted, facts: aLetter({ provider: found(provider) }), findings: [] }).reading.provider;

  it.each([
    ['St Elsewhere’s Hospital', 'St Elsewhere’s Hospital'],
    ['  Aldermoor\n General ', 'Aldermoor General'],
  ])('%j is kept as %j', (read, kept) => {
    expect(providerOf(read)).toBe(kept);
  });

  it.each(['Re: Mrs Jane Example, ward 4', 'Switchboard 01632 960000', 'x'.repeat(81), ' '])(
    '%j is not kept',
    (read) => {
      expect(providerOf(read)).toBeUndefined();
    },
  );
});

it.each<[string | undefined, ProviderType]>([
  ['Aldermoor General Hospital', 'acute'],
  ['Queen’s Medical Centre NHS Foundation Trust', 'acute'],
  ['Vale Mental Health NHS Trust', 'mental health'],
  ['Vale Community Services CIC', 'community'],
  ['Spire Aldermoor Hospital', 'private'],
  ['Vale Ambulance Service NHS Trust', 'ambulance'],
  ['The Old Rectory', 'other'],
  [undefined, 'not named'],
])('%s is of the type %s', (name, type) => {
  expect(providerTypeOf(name)).toBe(type);
});

it.each([
  ['Dear  Dr\u00a0Okafor,\r\n\r\nThank you', 'Dear Dr Okafor, Thank you'],
  [' the ﬁrst ', 'the first'],
])('two showings of a letter have one text: %j is %j', (shown, text) => {
  expect(normaliseText(shown)).toBe(text);
});
