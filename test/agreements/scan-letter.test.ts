import { describe, expect, it } from 'vitest';
import { scanLetter, scanMarked } from '../../src/agreements/scan-letter.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { anAgreement, aTopic } from '../factories.ts';

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

it('what the agreement leaves with the practice is not pointed out, and can be told why', () => {
  const text = letter('Please continue amlodipine 5 mg on repeat as before.');
  const { findings, passedOver } = scanLetter(text, 'england', packs);
  expect(findings).toEqual([]);
  expect(passedOver).toMatchObject([
    { quote: 'Please continue amlodipine 5 mg on repeat as before.', why: 'this is ordinary prescribing' },
  ]);
});

it('every check of the agreements that are shipped says what to look at', () => {
  for (const { shortName, exceptions, topics } of packs.agreements)
    for (const { verdict, because } of [
      ...exceptions,
      ...Object.values(topics).flatMap((topic) => topic.exceptions),
    ])
      if (verdict === 'check')
        expect(because, shortName).toMatch(/\b(?:Look (?:at|for)|See whether|Ask|yours to accept)\b/);
});

it('every topic of the agreements that are shipped says of an open case what to look at', () => {
  for (const { shortName, topics } of packs.agreements)
    for (const [topic, { exceptions }] of Object.entries(topics))
      if (topic !== 'late-letter')
        expect(
          exceptions.map(({ when }) => when),
          `${shortName}: ${topic}`,
        ).toContainEqual(['depends']);
});

describe('any text', () => {
  it.each(['', ' ', '\u0000', 'Dear', '\ud800', '31/02/2026', 'a'.repeat(50_000)])(
    'is scanned without a fault: %j',
    (text) => {
      expect(scanLetter(text, 'england', packs).findings).toEqual([]);
    },
  );
});

describe('a stretch that somebody at the practice marked', () => {
  const asks = 'Her husband wonders about an echocardiogram.\nShe enjoys bowls.';
  const text = letter(asks);
  const stretchOf = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  it('is a finding with the likeliest topic, in exactly its words', () => {
    const finding = scanMarked(text, stretchOf(' wonders about an echocardiogram.\n'), 'england', packs);
    expect(finding).toMatchObject({
      topic: 'investigations',
      quote: 'wonders about an echocardiogram.',
      foundBy: 'reader',
    });
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.quote);
  });

  it('is judged by the topic that was chosen', () => {
    const finding = scanMarked(text, { ...stretchOf(asks), topic: 'fit-note' }, 'england', packs);
    expect(finding).toMatchObject({ topic: 'fit-note', verdict: 'breach', quote: asks, reply: 'fit-note' });
    expect(finding?.clause?.title).toBeTruthy();
  });

  it('is one to check where the agreement does not leave it with the hospital', () => {
    const { topics, ...rest } = packs.agreements.find(({ id }) => id === 'england') ?? anAgreement();
    const owned = { ...topics, admin: aTopic({ owner: 'practice' }) };
    const agreements = [{ ...rest, topics: owned }];
    const finding = scanMarked(text, { ...stretchOf(asks), topic: 'admin' }, 'england', {
      ...packs,
      agreements,
    });
    expect(finding).toMatchObject({ verdict: 'check', foundBy: 'reader' });
    expect(finding?.why).toContain('does not leave this with the provider');
  });

  it('is nothing where no words stand', () => {
    expect(
      scanMarked(text, { start: text.indexOf('\n\n'), end: text.indexOf('\n\n') + 2 }, 'england', packs),
    ).toBe(undefined);
  });
});
