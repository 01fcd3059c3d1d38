import { describe, expect, it } from 'vitest';
import { agreementInForce, agreementsInForce } from '../../src/agreements/agreement-in-force.ts';
import { judge } from '../../src/agreements/judge.ts';
import { parseAgreements } from '../../src/agreements/parse-agreements.ts';
import type { Letter } from '../../src/letter/letter.ts';
import { readYamlFolder } from '../../src/packs/read-yaml.ts';
import type { LetterRequest } from '../../src/requests/request.ts';
import { aLetter, anAgreement, aRequest, aTopic, found } from '../factories.ts';

const agreements = parseAgreements(readYamlFolder('assets/agreements'));

function findingsBy(id: string, request: Partial<LetterRequest>, letter: Letter = aLetter()) {
  const agreement = agreementInForce(id, agreements, letter);
  return judge(letter, [aRequest(request)], { agreement, agreements: agreementsInForce(agreements, letter) })
    .findings;
}

function verdictBy(id: string, request: Partial<LetterRequest>, letter?: Letter): string {
  return findingsBy(id, request, letter)[0]?.verdict ?? 'allowed';
}

const atNuh = aLetter({ provider: found('Nottingham University Hospitals NHS Trust') });
const dischargedFromNuh = aLetter({ ...atNuh, kind: 'discharge', clinicDate: found('2026-03-05') });
const discharge = aLetter({ kind: 'discharge', clinicDate: found('2026-03-05') });

const NOT_SUPPLIED = 'Apixaban 5 mg bd, no supply given, GP to prescribe.';
const KNOWN = 'Please increase her regular ramipril to 10 mg.';
const POSTNATAL = 'GP to do the postnatal check at six weeks.';

type Row = [verdict: string, says: string, request: Partial<LetterRequest>, letter?: Letter];

describe('by the national baseline', () => {
  it.each<Row>([
    ['breach', 'discharged after one missed appointment', { topic: 'dna' }],
    [
      'check',
      'discharged after a clinician looked, under a published policy',
      { topic: 'dna', circumstances: ['clinically-reviewed'] },
    ],
    ['breach', 'a related referral handed back', { topic: 'onward-referral', circumstances: ['related'] }],
    [
      'allowed',
      'an unrelated problem left to the GP',
      { topic: 'onward-referral', circumstances: ['unrelated'] },
    ],
    [
      'breach',
      'an unrelated problem that cannot wait',
      { topic: 'onward-referral', circumstances: ['unrelated'], urgent: true },
    ],
    [
      'check',
      'a referral whose relatedness is open',
      { topic: 'onward-referral', circumstances: ['depends'] },
    ],
    ['breach', 'the GP to chase an appointment', { topic: 'expedite' }],
    [
      'check',
      'what comes of a test by direct access',
      { topic: 'results', start: 28, end: 61 },
      aLetter({ text: 'Referrer: GP direct access. Please chase the biopsy results.' }),
    ],
    [
      'check',
      'a medicine that the practice began',
      { topic: 'medication', start: 25, end: 52 },
      aLetter({ text: 'You kindly began ramipril. Please raise the ramipril.' }),
    ],
    [
      'check',
      'a test that a local guideline is cited for',
      { start: 0, end: 41 },
      aLetter({ text: 'GP to monitor PSA per the ICB guidelines.' }),
    ],
    ['breach', 'a test of the hospital’s own care', { topic: 'investigations' }],
    ['allowed', 'routine monitoring', { topic: 'investigations', circumstances: ['proper-work'] }],
    ['check', 'a test with nobody named', { topic: 'investigations', circumstances: ['nobody-named'] }],
    [
      'breach',
      'a repeat chest X-ray',
      { topic: 'investigations', circumstances: ['repeat-chest-x-ray', 'discharge'] },
    ],
    ['breach', 'a result to chase', { topic: 'results' }],
    ['breach', 'a new medicine for the GP to start', { topic: 'medication' }],
    ['check', 'a new medicine offered as an option', { topic: 'medication', circumstances: ['optional'] }],
    [
      'allowed',
      '14 days supplied on discharge',
      { topic: 'medication', circumstances: ['supplied'], daysSupplied: 14 },
      discharge,
    ],
    [
      'allowed',
      '7 days supplied on discharge',
      { topic: 'medication', circumstances: ['supplied'], daysSupplied: 7 },
      discharge,
    ],
    [
      'breach',
      '6 days supplied on discharge',
      { topic: 'medication', circumstances: ['supplied'], daysSupplied: 6 },
      discharge,
    ],
    [
      'check',
      'supplied, for nobody knows how long',
      { topic: 'medication', circumstances: ['supplied'] },
      discharge,
    ],
    [
      'breach',
      'none supplied on discharge, whoever else may prescribe',
      { topic: 'medication', circumstances: ['supplied', 'depends'], end: NOT_SUPPLIED.length },
      { ...discharge, text: NOT_SUPPLIED },
    ],
    ['breach', 'a specialist medicine handed over in the usual way', { topic: 'shared-care' }],
    ['check', 'an invitation to share care', { topic: 'shared-care', circumstances: ['optional'] }],
    [
      'allowed',
      'shared care that the practice accepted',
      { topic: 'shared-care', circumstances: ['accepted'] },
    ],
    [
      'check',
      'a change of a medicine that the practice prescribes',
      { topic: 'medication', end: KNOWN.length },
      aLetter({ text: KNOWN }),
    ],
    [
      'allowed',
      'the check after birth',
      { topic: 'follow-up', end: POSTNATAL.length },
      aLetter({ text: POSTNATAL }),
    ],
    ['breach', 'a fit note left to the GP', { topic: 'fit-note' }],
    ['breach', 'stitches left to the practice', { topic: 'follow-up' }],
    [
      'allowed',
      'stitches under a local service that is named',
      { topic: 'follow-up', circumstances: ['local-service'] },
    ],
    ['breach', 'the GP to tell the patient', { topic: 'patient-communication' }],
    ['breach', 'transport for the hospital’s own care', { topic: 'admin' }],
    ['check', 'a letter for the housing office', { topic: 'admin', circumstances: ['third-party'] }],
    ['breach', 'a referral sent back for want of a form', { topic: 'referral-returned' }],
    ['check', 'what would be a breach, in private care', { topic: 'fit-note', circumstances: ['private'] }],
    [
      'allowed',
      'proper work, in private care',
      { topic: 'follow-up', circumstances: ['proper-work', 'private'] },
    ],
  ])('%s: %s', (verdict, _says, request, letter) => {
    expect(verdictBy('england', request, letter)).toBe(verdict);
  });
});

describe('by Nottingham', () => {
  it('leaves a new medicine at an outpatient visit with NUH, even where it can wait', () => {
    const request = { topic: 'medication', circumstances: ['depends', 'optional'] } as const;
    expect(verdictBy('england', request, atNuh)).toBe('check');
    const [finding] = findingsBy('nottingham', request, atNuh);
    expect(finding?.verdict).toBe('breach');
    expect(finding?.clause).toMatchObject({
      agreementId: 'nottingham',
      title: 'Five Asks, no. 5',
      textIs: 'quoted',
      text: 'Provide patients with prescriptions for new or altered medications when seeing them in an NUH outpatient setting',
    });
  });

  it('leaves an altered medicine with NUH, even where the practice prescribes it', () => {
    const altered = aLetter({ ...atNuh, text: KNOWN });
    const request = { topic: 'medication', end: KNOWN.length } as const;
    expect(verdictBy('england', request, altered)).toBe('check');
    expect(verdictBy('nottingham', request, altered)).toBe('breach');
  });

  it.each([
    ['allowed', 28],
    ['breach', 3],
    ['check', undefined],
  ])('%s: a new medicine at NUH, of which it supplied %s days', (verdict, daysSupplied) => {
    const supplied = daysSupplied === undefined ? {} : { daysSupplied };
    expect(
      verdictBy('nottingham', { topic: 'medication', circumstances: ['supplied'], ...supplied }, atNuh),
    ).toBe(verdict);
  });

  it.each<[says: string, agreementId: string, request: Partial<LetterRequest>, letter: Letter]>([
    [
      'a repeat chest X-ray from NUH is its own commitment',
      'nottingham',
      { circumstances: ['repeat-chest-x-ray'] },
      dischargedFromNuh,
    ],
    ['another test from NUH is national', 'england', {}, atNuh],
    [
      'a repeat chest X-ray from elsewhere is national',
      'england',
      { circumstances: ['repeat-chest-x-ray'] },
      discharge,
    ],
    ['a result at NUH is ask 3', 'nottingham', { topic: 'results' }, atNuh],
    ['a result from elsewhere is national', 'england', { topic: 'results' }, aLetter()],
    [
      'a related referral at NUH is ask 2',
      'nottingham',
      { topic: 'onward-referral', circumstances: ['related'] },
      atNuh,
    ],
    ['a fit note at NUH is ask 4', 'nottingham', { topic: 'fit-note' }, atNuh],
    ['a medicine on discharge is national', 'england', { topic: 'medication' }, dischargedFromNuh],
    ['a missed appointment is national', 'england', { topic: 'dna' }, atNuh],
  ])('%s', (_says, agreementId, request, letter) => {
    expect(findingsBy('nottingham', request, letter)[0]?.clause?.agreementId).toBe(agreementId);
  });

  it.each([
    ['Queen’s Medical Centre, Nottingham', 'nottingham'],
    ['NUH Treatment Centre', 'nottingham'],
    ['Nottinghamshire Healthcare NHS Foundation Trust', 'england'],
    ['Tanuha Clinic', 'england'],
  ])('a letter from %s is judged by %s', (provider, agreementId) => {
    const letter = aLetter({ provider: found(provider) });
    expect(findingsBy('nottingham', { topic: 'fit-note' }, letter)[0]?.clause?.agreementId).toBe(agreementId);
  });

  it('says when it is silent', () => {
    expect(findingsBy('nottingham', { topic: 'expedite' }, atNuh)[0]?.why).toMatch(
      /^Nottingham does not cover this case\. National baseline: /,
    );
  });

  it('was not in force before July 2024', () => {
    const before = aLetter({ ...atNuh, clinicDate: found('2024-06-02'), letterDate: found('2024-06-03') });
    expect(findingsBy('nottingham', { topic: 'fit-note' }, before)[0]?.clause?.agreementId).toBe('england');
  });
});

describe('by Humberside', () => {
  it('cites its heading, and says that the words are national', () => {
    const [finding] = findingsBy('humberside', { topic: 'fit-note' });
    expect(finding?.clause).toMatchObject({
      agreementId: 'humberside',
      title: 'MED3 (Fit Notes)',
      basis: 'national',
    });
    expect(finding?.why).toContain('its wording is not to hand');
  });

  it('is silent on returned referrals', () => {
    expect(findingsBy('humberside', { topic: 'referral-returned' })[0]?.clause?.agreementId).toBe('england');
  });
});

describe('a finding', () => {
  it('quotes the letter at its offsets, and keeps the same id for the same text', () => {
    const [finding] = findingsBy('england', { start: 3, end: 17, urgent: true });
    expect(finding).toMatchObject({ id: 'investigations-3-17', quote: 'to repeat U&Es', urgent: true });
  });

  it.each([
    ['2026-03-31', 'SC8.4', 'the year that was verified'],
    ['2026-04-01', undefined, 'the next contract year'],
    ['2025-03-31', undefined, 'a year whose number nobody verified'],
  ])('on %s prints clause number %s (%s)', (day, number, _why) => {
    const agreement = anAgreement({
      starts: '2020-01-01',
      topics: {
        investigations: aTopic({
          clauses: [
            { contractYear: '2024/25', number: 'SC8.3' },
            { contractYear: '2025/26', number: 'SC8.4', checked: { by: 'A reader', on: '2026-01-05' } },
          ],
        }),
      },
    });
    const letter = aLetter({ letterDate: found(day), clinicDate: found(day) });
    expect(
      judge(letter, [aRequest()], { agreement, agreements: [agreement] }).findings[0]?.clause?.number,
    ).toBe(number);
  });

  it('prints no clause number of ours, since nobody has checked one', () => {
    const topics = agreements.flatMap((agreement) => Object.values(agreement.topics));
    expect(topics.length).toBeGreaterThan(25);
    expect(topics.flatMap((topic) => topic?.clauses ?? []).filter(({ checked }) => checked)).toEqual([]);
  });

  it('is none where no agreement speaks', () => {
    const agreement = anAgreement();
    expect(
      judge(aLetter(), [aRequest({ topic: 'dna' })], { agreement, agreements: [agreement] }).findings,
    ).toEqual([]);
  });

  it('is a check where the job is by agreement, and none where it is the practice’s', () => {
    const verdicts = (['by agreement', 'practice'] as const).map((owner) => {
      const agreement = anAgreement({ topics: { investigations: aTopic({ owner }) } });
      return judge(aLetter(), [aRequest()], { agreement, agreements: [agreement] }).findings[0]?.verdict;
    });
    expect(verdicts).toEqual(['check', undefined]);
  });
});

describe('the clause that is cited', () => {
  const text = 'Please up-titrate his ramipril to 10 mg.';
  const clinic = aLetter({ text });
  const titrate = { topic: 'medication', start: 0, end: text.length } as const;
  const AT_ONCE = 'Please start ramipril 5 mg today.';
  const atOnce = { ...titrate, end: AT_ONCE.length };
  const citedBy = (id: string, request: Partial<LetterRequest>, letter = clinic) =>
    findingsBy(id, request, letter)[0]?.clause?.text;

  it.each(['england', 'humberside'])('is about what was asked, by %s', (id) => {
    expect(citedBy(id, titrate)).toMatch(/^Prescribing passes to the practice/);
    expect(findingsBy(id, titrate, clinic)[0]?.why).toContain('Prescribing passes to the practice');
    const laterOn = aLetter({ ...discharge, text: 'Please start ramipril 5 mg.' });
    expect(citedBy(id, { ...titrate, end: laterOn.text.length }, laterOn)).toMatch(/^Prescribing passes/);
  });

  it.each<[string, Partial<LetterRequest>, Letter?]>([
    ['is urgent', { ...titrate, urgent: true }],
    ['was supplied for too few days', { ...titrate, daysSupplied: 2 }],
    ['is needed at once, at discharge', atOnce, aLetter({ ...discharge, text: AT_ONCE })],
  ])('is about supply where the medicine %s', (_, request, letter) => {
    expect(citedBy('england', request, letter)).toMatch(
      letter ? /^On discharge a provider supplies/ : /^After clinic a provider supplies/,
    );
  });
});

describe('the reason that a letter gives is about what is asked:', () => {
  const clauseOf = (id: string, topic: LetterRequest['topic'], text: string) =>
    findingsBy(id, { topic, end: text.length }, aLetter({ text }))[0]?.clause;

  it.each<[string, string]>([
    [
      'Please arrange an MRI of the knee.',
      'Responsibility for a test stays with the clinician who asks for it',
    ],
    ['GP to repeat U&Es in two weeks.', 'the clinician who asks for it'],
    ['PSA 3-monthly with you', 'the clinician who asks for it'],
    ['GP to monitor his PSA. We shall see him in May.', 'the clinician who asks for it'],
    ['GP to monitor his PSA. Discharged from clinic.', 'call and recall for the follow-up tests'],
    ['Please recall her for a repeat PSA in six months.', 'call and recall for the follow-up tests'],
    ['GP to remind him of his yearly scan', 'call and recall for the follow-up tests'],
  ])('a test, %s', (text, says) => {
    for (const id of ['england', 'humberside'])
      expect(clauseOf(id, 'investigations', text)?.text).toContain(says);
  });

  it.each(['england', 'humberside'])('a result: no standard on discharge after clinic, by %s', (id) => {
    const text = 'Please chase the histology.';
    expect(clauseOf(id, 'results', text)?.text).toMatch(/^Responsibility for acting on a result stays/);
    const [finding] = findingsBy(id, { topic: 'results', end: text.length }, aLetter({ ...discharge, text }));
    expect(finding?.clause?.text).toContain('even after discharge');
  });

  it('no letter gives call and recall as the reason for the care of a wound', () => {
    for (const id of ['england', 'humberside']) {
      expect(clauseOf(id, 'follow-up', 'Clips out on day 10 with your nurse.')?.inLetters).toBe(false);
      expect(clauseOf(id, 'follow-up', 'Donor site to be soaked off on day 14.')?.inLetters).toBe(false);
      expect(clauseOf(id, 'follow-up', 'Compression bandaging weekly by your nurses')?.inLetters).toBe(false);
      expect(clauseOf(id, 'follow-up', 'ROS 10/7 - practice nurse')?.inLetters).toBe(false);
      expect(clauseOf(id, 'follow-up', 'GP to review her in six weeks.')?.inLetters).toBeUndefined();
    }
  });
});
