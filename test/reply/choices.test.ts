import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../src/letter/letter.ts';
import { recordLine } from '../../src/reply/companions/record-line.ts';
import { type ChosenFinding, LENGTHS } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { OUTCOMES, type Outcome, TONES, type Tone } from '../../src/reply/templates/replies.ts';
import { draftWithoutIdentifiers } from '../../src/reply/without-identifiers.ts';
import { TOPICS, type Topic } from '../../src/requests/request.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion, practice } from './examples.ts';

const returned = aFindingOn('investigations');
const urgent = aFindingOn('results', { urgent: true });
const anyTime = aFindingOn('admin');
const done = aFindingOn('fit-note', { outcome: 'done' });
const asked = aFindingOn('follow-up', { verdict: 'check' });

describe('the outcome of a finding', () => {
  it('is the GP’s choice before the verdict', () => {
    expect(draftReply(aQuestion([{ ...returned, outcome: 'ask' }])).plain).toContain(
      'Could you please tell us who will act on the results?',
    );
    expect(draftReply(aQuestion([{ ...asked, outcome: 'return' }])).plain).toContain(
      'Your letter leaves follow-up to us',
    );
  });

  it('asks for no answer where all was done, and says that it was done', () => {
    const { plain, answerBy } = draftReply(aQuestion([done]));
    expect(plain).toContain('This time we have issued one');
    expect(plain).not.toMatch(/Please tell|answer to/);
    expect(answerBy).toEqual({});
  });

  it('cites no clause in a question, and accuses nobody', () => {
    expect(draftReply(aQuestion([{ ...returned, outcome: 'ask' }])).plain).not.toContain('Example agreement');
  });

  it('cites no clause that is for the GP alone, nor one on supply for what is to be stopped', () => {
    const { clause } = returned;
    if (!clause) throw new Error('a finding has a clause');
    const quote = 'The GP is asked to stop the digoxin.';
    for (const length of LENGTHS)
      for (const finding of [
        { ...returned, clause: { ...clause, inLetters: false } },
        aFindingOn('medication', { quote }),
      ])
        expect(draftReply(aQuestion([finding], { length })).plain).not.toContain('Example agreement');
    expect(draftReply(aQuestion([aFindingOn('medication')])).plain).toContain('Example agreement');
  });

  it('merges a topic whose findings rest on two clauses, and gives both', () => {
    const { clause } = returned;
    if (!clause) throw new Error('a finding has a clause');
    const other = { ...returned, quote: 'Book an echo.', clause: { ...clause, title: 'Scans' } };
    const { plain } = draftReply(aQuestion([returned, other]));
    expect(
      plain.match(/Could your team please arrange the U&Es and echo, and act on the results\?/g),
    ).toHaveLength(1);
    expect(plain).toMatch(/\(Who does what\) says[\s\S]*\(Scans\) says/);
  });
});

describe('the length', () => {
  const all = [returned, done, asked] as const;

  it('is full where nobody says', () => {
    expect(draftReply(aQuestion(all))).toEqual(draftReply(aQuestion(all, { length: 'full' })));
  });

  it('short gives each topic two lines, the hospital’s words and ours', () => {
    const { plain } = draftReply(aQuestion(all, { length: 'short' }));
    expect(plain).toContain(
      '\n\n1. Tests: “GP to repeat U&Es in six weeks.” (due 15 April 2026)\n   Could you please arrange the U&Es and act on the results? (Please see the Example agreement, Who does what.)\n\n2. Fit note (ours this time): ',
    );
    expect(plain).not.toContain('Why:');
  });

  it('message is two lines, which say who, what, by when and from whom', () => {
    const { plain, html } = draftReply(aQuestion([returned], { length: 'message' }));
    expect(plain).toBe(
      `To Dr A Patel, Department of Cardiology. Mrs Jane Example, date of birth 4 March 1950, NHS number 999 000 0018, your letter of 6 March 2026. Thank you. Tests: “GP to repeat U&Es in six weeks.” (due 15 April 2026). Could your team please arrange the U&Es, and act on the results? (Please see the Example agreement, Who does what.)
Please tell Dr J Okafor (01632 960001) by 10 April 2026 who will do this. We have not taken this on, and shall not without agreement. Please pass it on if not yours. We shall ring the Department of Cardiology on 13 April 2026 unless we hear. Dr J Okafor, Example Surgery
`,
    );
    expect(html.match(/<p /g)).toHaveLength(2);
  });

  it('message tells each of several topics by its quote and one sentence', () => {
    const { plain } = draftReply(aQuestion(all, { length: 'message' }));
    expect(plain).toContain(
      'Thank you. 1. Tests: “GP to repeat U&Es in six weeks.” Could you please arrange the U&Es and act on the results? 2. Fit note: “She will need a fit note from you.” We have issued one this time. Another time, we would be glad if you did. 3. Follow-up: “Wires out at six weeks.” Could you please tell us who is to do it?\n',
    );
    expect(plain.trim().split('\n')).toHaveLength(2);
  });

  it.each(['full', 'short'] as const)('%s holds every quote, exactly', (length) => {
    const { plain } = draftReply(aQuestion(all, { length }));
    for (const { quote } of all) expect(plain).toContain(`“${quote}”`);
  });
});

describe('the tone', () => {
  it('of a formal complaint is for the interface lead, with copies', () => {
    const { plain } = draftReply(
      aQuestion([returned], { tone: 'formal', formal: { interfaceLead: 'Dr B Lead', lmc: 'Example LMC' } }),
    );
    expect(plain).toContain('Dr B Lead\nThe lead for the interface with general practice\nAldermoor');
    expect(plain).toContain('Dear Dr Lead,');
    expect(plain).toContain(
      'The letter of 6 March 2026 about the appointment of 4 March 2026 from Dr A Patel',
    );
    expect(plain).toContain('Please write by 1 May 2026');
    expect(plain).toMatch(/Copies \(patient details removed\): the Integrated Care Board; Example LMC\n$/);
  });

  it('repeated gives the day of the earlier letter only where the GP gave it', () => {
    expect(draftReply(aQuestion([returned], { tone: 'repeated' })).plain).toBe(
      draftReply(aQuestion([returned])).plain,
    );
    expect(
      draftReply(aQuestion([returned], { tone: 'repeated', earlierLetter: '2025-11-12' })).plain,
    ).toContain('We wrote on 12 November 2025 about similar requests.');
  });
});

describe('a complaint', () => {
  const about = (finding: ChosenFinding, earlierLetter?: string) =>
    draftReply(aQuestion([finding], { tone: 'formal', ...(earlierLetter && { earlierLetter }) }));

  it.each<[string, ChosenFinding]>([
    ['that is only asked', { ...returned, outcome: 'ask' }],
    ['that may be the practice’s own', { ...asked, outcome: 'return' }],
    ['that may be the practice’s own, and was done', { ...asked, outcome: 'done' }],
  ])('is not written over something %s: it is an ordinary letter, and the GP is told', (_, finding) => {
    const { plain, cautions } = about(finding);
    expect(plain).toBe(draftReply(aQuestion([finding])).plain);
    expect(cautions.formal).toMatch(/^A formal complaint is for what the agreement leaves with the provider/);
    expect(recordLine(aQuestion([finding], { tone: 'formal' }))).not.toContain('complaint');
    expect(about(finding, '2025-11-12').plain).toContain('We wrote on 12 November 2025');
  });

  it.each<[string, ChosenFinding]>([
    ['is returned', returned],
    ['was done', done],
  ])('is written over a breach that %s', (_, finding) => {
    expect(about(finding).plain).toContain('This is a formal complaint');
    expect(about(finding).cautions.formal).toBeUndefined();
  });
});

describe('a letter that is not to the practice', () => {
  it.each([
    ['patient', /^This letter is written to the patient\./, 'Your letter of 6 March 2026 to the patient'],
    ['other', /^This letter is not written to a practice/, 'Your letter of 6 March 2026'],
  ] as const)('%s: the GP is told, and the letter back says so where it can', (addressee, says, subject) => {
    const { plain, cautions } = draftReply(aQuestion([returned], { letter: aLetter({ addressee }) }));
    expect(cautions[addressee]).toMatch(says);
    expect(plain).toContain(subject);
  });

  it('is told of nowhere else', () => {
    expect(draftReply({ ...aQuestion([returned]), today: '2026-03-10' }).cautions).toEqual({});
  });
});

describe('what is asked for again and again', () => {
  const weekly = aFindingOn('investigations', { quote: 'U&E weekly by the surgery', outcome: 'done' });

  it.each(LENGTHS)(
    'has its next time asked about where it was done this time, in the %s length',
    (length) => {
      const { plain, answerBy } = draftReply(aQuestion([weekly, anyTime], { length }));
      expect(plain).toContain('who will see to ');
      expect(plain).toMatch(/the next tests/);
      expect(answerBy.otherwise).toBeDefined();
    },
  );

  it('is asked about alone too', () => {
    expect(draftReply(aQuestion([weekly])).plain).toMatch(
      /Could your team please arrange the next ones, and act on all the results\?[\s\S]*who will see to the next tests\./,
    );
  });

  it.each([
    ['a medicine that is taken daily', aFindingOn('medication', { outcome: 'done' })],
    ['what is asked once', { ...returned, outcome: 'done' as const }],
  ])('is not %s', (_, finding) => {
    expect(draftReply(aQuestion([finding])).answerBy).toEqual({});
  });
});

describe('safety', () => {
  it('asks the GP what was done about something urgent, until it is said', () => {
    expect(draftReply(aQuestion([urgent])).needsSafetyNote).toBe(true);
    expect(draftReply(aQuestion([urgent], { safetyNote: 'Seen today' })).needsSafetyNote).toBe(false);
    expect(draftReply(aQuestion([returned])).needsSafetyNote).toBe(false);
    expect(draftReply(aQuestion([{ ...urgent, outcome: 'done' }])).needsSafetyNote).toBe(false);
  });

  it('warns the GP, and not the hospital, that a declined result is not safe', () => {
    const { cautions, plain } = draftReply(aQuestion([urgent]));
    expect(Object.keys(cautions)).toEqual(['urgent', 'results']);
    for (const caution of Object.values(cautions)) expect(plain).not.toContain(caution);
    expect(draftReply({ ...aQuestion([returned, done]), today: '2026-03-10' }).cautions).toEqual({});
  });

  it('warns the GP where the day is past by which the hospital asked for something that is not done', () => {
    const due = { ...returned, quote: 'GP to repeat U&Es within 5 days.' };
    const cautionsOn = (today: string, outcome: 'return' | 'done') =>
      draftReply({ ...aQuestion([{ ...due, outcome }]), today }).cautions;
    expect(cautionsOn('2026-03-10', 'return').overdue).toContain('find out whether it was done');
    expect(cautionsOn('2026-03-09', 'return').overdue).toBeUndefined();
    expect(cautionsOn('2026-03-10', 'done').overdue).toBeUndefined();
  });

  it.each(LENGTHS)(
    'says of a result that it is looked at though it is returned, in the %s length',
    (length) => {
      const wordsAbout = (finding: ChosenFinding) => draftReply(aQuestion([finding], { length })).plain;
      expect(wordsAbout(urgent)).toContain(
        'We look at any result that reaches us, but are not watching for it.',
      );
      for (const finding of [
        { ...urgent, outcome: 'ask' as const },
        { ...urgent, outcome: 'done' as const },
        returned,
      ])
        expect(wordsAbout(finding)).not.toContain('We look at');
    },
  );

  it.each(TOPICS.filter((topic) => !['late-letter', 'results'].includes(topic)))(
    'says of what is returned, and of nothing else, that we do not do it: %s',
    (topic) => {
      for (const length of LENGTHS)
        for (const tone of TONES) {
          const wordsOf = (outcome: Outcome, safetyNote = '') =>
            draftReply(aQuestion([aFindingOn(topic, { outcome })], { length, tone, safetyNote })).plain;
          expect(wordsOf('return')).toMatch(
            /who will do this\. We have not taken this on, and shall not without/,
          );
          expect(wordsOf('return', 'Seen today')).toContain(
            'Beyond what we say above we have not taken this on, and shall not without agreement.',
          );
          for (const outcome of ['ask', 'done'] as const)
            expect(wordsOf(outcome, 'Seen today')).not.toContain('have not taken');
        }
    },
  );

  it('says it once of several things, and of what is returned alone beside a question', () => {
    const wordsOf = (...findings: [ChosenFinding, ...ChosenFinding[]]) =>
      draftReply(aQuestion(findings)).plain;
    expect(wordsOf(returned, anyTime, done).match(/have not taken/g)).toHaveLength(1);
    expect(wordsOf(returned, asked)).toContain(
      'answer our question. We have not taken on 1, and shall not without agreement.',
    );
  });

  it('asks about what is returned alone, beside what was done', () => {
    const { plain } = draftReply(aQuestion([urgent, done]));
    expect(plain).toContain('who will see to the result. Please pass it on if not yours.');
    expect(plain).toMatch(/^We are ringing you today\.$/m);
  });

  it('asks for what is urgent today, and gives the rest the days of the practice', () => {
    const { plain, answerBy } = draftReply(aQuestion([urgent, anyTime], { workingDays: 10 }));
    expect(answerBy).toEqual({ urgent: '2026-04-01', otherwise: '2026-04-17' });
    expect(plain).toMatch(
      /Please tell Dr J Okafor \(01632 960001\) who will do each, .* Today: 1\. By 17 April 2026: 2\./,
    );
    expect(plain).toContain('We are ringing you today about the result.');
  });

  it.each(LENGTHS)('carries what the GP did and told in the %s length', (length) => {
    const { plain } = draftReply(
      aQuestion([urgent], { length, safetyNote: 'Bloods taken today', patientTold: true }),
    );
    expect(plain).toContain('What we have done: Bloods taken today.');
    expect(plain).toContain('The patient knows of this letter.');
    expect(plain.indexOf('What we have done'), 'before what is asked').toBeLessThan(
      plain.indexOf('histology'),
    );
  });

  it('says nothing of the patient or of work done that nobody told, in any length, tone or outcome', () => {
    for (const length of LENGTHS)
      for (const tone of TONES)
        for (const outcome of OUTCOMES.filter((each) => each !== 'done')) {
          const { plain } = draftReply(aQuestion([{ ...urgent, outcome }], { length, tone }));
          expect(plain).not.toMatch(
            /Meanwhile|What we have done|patient knows|This time|we have (?!written|a question|not arranged)/i,
          );
        }
  });

  it('names who takes the answer: a contact, else the signatory, else the practice', () => {
    const contact = { name: 'Ann Lee', telephone: '01632 960777', email: 'a.lee@example.org' };
    expect(draftReply(aQuestion([returned], { contact })).plain).toContain(
      'Please tell Ann Lee (a.lee@example.org, 01632 960777) by',
    );
    const { signatory: _, telephone: __, ...bare } = practice;
    expect(draftReply(aQuestion([returned], { practice: bare })).plain).toContain(
      'Please tell Example Surgery by',
    );
  });
});

describe('a request that only stands for its thing', () => {
  const quote = 'Please repeat these in six weeks.';
  const finding = { ...returned, quote, quoteInContext: `Jane’s U&Es are\nderanged. ${quote}` };

  it.each(LENGTHS)('is quoted with the sentence that names it, in the %s length', (length) => {
    for (const findings of [[finding], [finding, anyTime, done]] as const)
      expect(draftReply(aQuestion(findings, { length })).plain).toContain(
        '“Jane’s U&Es are deranged. Please repeat these in six weeks.”',
      );
  });

  it('is quoted once, also where the sentence before asks too', () => {
    const before = { ...returned, quote: 'Jane’s U&Es are deranged.' };
    for (const length of LENGTHS)
      expect(draftReply(aQuestion([before, finding], { length })).plain.match(/deranged/g)).toHaveLength(1);
  });

  it('names nobody in a letter without identifiers', () => {
    expect(draftWithoutIdentifiers(aQuestion([finding])).plain).toContain('“[patient]’s U&Es are deranged.');
  });
});

describe('care that the patient pays for', () => {
  const paid = (topic: Topic) => aFindingOn(topic, { verdict: 'check', isPrivate: true });
  const asks =
    'stays a private patient for this or is to be taken on by the NHS, and who prescribes, arranges';

  it.each(LENGTHS)('is asked about: whether the NHS is to take it on, in the %s length', (length) => {
    expect(draftReply(aQuestion([paid('medication')], { length })).plain).toContain(asks);
    const two = draftReply(aQuestion([paid('medication'), paid('investigations')], { length })).plain;
    expect(two.match(/stays a private patient for these/g)).toHaveLength(1);
  });

  it('is not asked about where it is returned or done, nor of other care', () => {
    for (const outcome of ['return', 'done'] as const)
      expect(draftReply(aQuestion([{ ...paid('medication'), outcome }])).plain).not.toContain('private');
    expect(draftReply(aQuestion([asked])).plain).not.toContain('private');
  });

  it('is bound by no agreement of the NHS, and none is cited', () => {
    for (const length of LENGTHS)
      expect(draftReply(aQuestion([{ ...returned, isPrivate: true }], { length })).plain).not.toContain(
        'Example agreement',
      );
  });
});

describe('plain text for a web form', () => {
  it('has no tabs, no line of its own made by a name, and nothing set by columns', () => {
    const { plain } = draftReply(aQuestion([returned, asked], { letter: aLetter() }));
    expect(plain).not.toMatch(/[\t\r]|\S {2,}/);
    expect(plain).not.toMatch(/\n{3}/);
  });
});

describe('what was ticked as done though it waits for something', () => {
  const waits = aFindingOn('medication', {
    outcome: 'done',
    quote: 'Restart the ramipril when her systolic pressure is above 110.',
  });

  it('is not told as done, and the GP is warned', () => {
    const { plain, cautions } = draftReply(aQuestion([waits]));
    expect(plain).toContain('This time we shall see to it when the time comes.');
    expect(plain).not.toContain('we have prescribed');
    expect(cautions.notYet).toContain('Has that come?');
  });

  it.each([
    'Please prescribe this if you would.',
    'Restart it in two weeks.',
    'Bloods if possible on Friday.',
    'He should have this before the weekend.',
  ])('is not so for “%s”', (quote) => {
    expect(draftReply(aQuestion([{ ...waits, quote }])).cautions.notYet).toBeUndefined();
  });
});

describe('what was ticked as done before its day', () => {
  const done = (topic: Topic, quote: string) => aFindingOn(topic, { outcome: 'done', quote });

  it.each([
    ['medication', 'Start bisoprolol on 4 May.'],
    ['medication', 'Increase the ramipril in six weeks.'],
    ['results', 'Chase the MRI in a fortnight from 4 May.'],
  ] as const)('is not told as done: %s, “%s”', (topic, quote) => {
    const { plain, cautions } = draftReply(aQuestion([done(topic, quote)]));
    expect(plain).toContain('when the time comes');
    expect(cautions.notYet).toBeDefined();
  });

  it.each([
    ['medication', 'Start bisoprolol by 4 May.'],
    ['medication', 'Start bisoprolol on 9 March.'],
    ['investigations', 'Repeat the U&Es on 4 May.'],
  ] as const)(
    'is told as done where it may be sooner, is over, or can be booked: %s, “%s”',
    (topic, quote) => {
      expect(draftReply(aQuestion([done(topic, quote)])).plain).not.toContain('when the time comes');
    },
  );
});

describe('whoever may not be able to do it', () => {
  const passOn = 'Please pass it on';
  const letterTo = (parts: Partial<LetterFacts>, tone: Tone = 'first') =>
    draftReply(aQuestion([returned], { letter: aLetter(parts), tone })).plain;

  it.each<[string, Partial<LetterFacts>]>([
    ['an emergency department', { kind: 'ed' }],
    ['a ward, whose summaries doctors in training sign', { kind: 'discharge' }],
    ['a midwife', { department: found('Community Midwifery Team') }],
    ['a dentist', { department: found('Dental Access Centre') }],
    ['a doctor in training', { author: found('Dr A Patel FY1') }],
    ['who signs for a consultant', { signsFor: found('Mr B Lee') }],
  ])('is asked to pass it on: %s', (_, parts) => {
    expect(letterTo(parts)).toContain(passOn);
  });

  it('is greeted, and the consultant for whom they sign is named', () => {
    const plain = letterTo({ signsFor: found('Mr B Lee') });
    expect(plain).toContain('Dr A Patel, for Mr B Lee\n');
    expect(plain).toContain('Dear Dr Patel,');
  });

  it('is anybody who has a first letter, and not a clinic that had one before, nor who has a complaint', () => {
    const again = { letter: aLetter(), tone: 'repeated', earlierLetter: '2026-01-12' } as const;
    expect(letterTo({})).toContain(passOn);
    expect(draftReply(aQuestion([returned], again)).plain).not.toContain(passOn);
    expect(draftReply(aQuestion([returned], { ...again, letter: aLetter({ kind: 'ed' }) })).plain).toContain(
      passOn,
    );
    expect(letterTo({ kind: 'ed' }, 'formal')).not.toContain(passOn);
  });
});

describe('a referral that is returned and cannot wait', () => {
  const referral = aFindingOn('referral-returned', { urgent: true, start: 500, end: 540 });
  const lacked = aFindingOn('investigations', { quote: 'Kindly do a FIT.', start: 440, end: 456 });
  const ask = 'keep it open, with its date, while this is settled?';

  it('is to be kept open, and what it lacks to be seen to', () => {
    expect(draftReply(aQuestion([referral])).plain).toContain(ask);
    const { plain } = draftReply(aQuestion([lacked, referral]));
    expect(plain).toContain('“Kindly do a FIT.”');
    expect(plain).toContain('We are ringing you today.');
    expect(plain.match(/Could you/g)).toHaveLength(1);
    expect(plain).toContain(
      'keep it open, with its date, while this is settled, and arrange the tests yourselves?',
    );
  });

  it.each<[string, ChosenFinding, ChosenFinding]>([
    ['it can wait', lacked, { ...referral, urgent: false }],
    ['the test is asked elsewhere', { ...lacked, start: 40, end: 56 }, referral],
    ['the test is only asked about', { ...lacked, outcome: 'ask' }, referral],
  ])('stands beside its tests where %s', (_, ...findings) => {
    expect(draftReply(aQuestion(findings)).plain).toMatch(/“Kindly do a FIT\.”\n {3}Could you/);
  });
});

it.each([
  ['Please refer again on our proforma.', 'accept it as it stands, with its date?'],
  ['We do not see children, so this is for another clinic.', 'pass it to the right service?'],
])('a referral that comes back and can wait has one request: “%s”', (quote, ask) => {
  expect(draftReply(aQuestion([aFindingOn('referral-returned', { quote })])).plain).toContain(
    `Could your team please ${ask}`,
  );
});

describe('that the practice rings today', () => {
  const urgent = aFindingOn('investigations', { urgent: true });

  it('is said of what is urgent, before all else that makes it safe, and no later day to ring is', () => {
    const { plain } = draftReply(aQuestion([urgent], { safetyNote: 'Seen today' }));
    expect(plain).not.toContain('We shall ring');
    expect(plain).toMatch(/We are ringing you today\.\s+What we have done: Seen today\./);
  });

  it('is not said where the GP does not tick it, nor where nothing is urgent', () => {
    const { ringsToday: _, ...unsaid } = aQuestion([urgent]);
    const { plain } = draftReply(unsaid);
    expect(plain).not.toContain('We are ringing');
    expect(plain).toContain('Please tell Dr J Okafor (01632 960001) today, by telephone, who will do this.');
    expect(plain).toContain('We shall ring the Department of Cardiology on 2 April 2026 unless we hear.');
    expect(draftReply(aQuestion([returned])).plain).not.toContain('We are ringing');
  });
});

it('that the practice rings about what is urgent leaves the day on which it rings about the rest', () => {
  const urgent = aFindingOn('medication', { urgent: true });
  const { plain } = draftReply(aQuestion([urgent, aFindingOn('fit-note')]));
  expect(plain).toContain('We are ringing you today about the medicine.');
  expect(plain).toContain('We shall ring the Department of Cardiology on ');
});

describe('the consultant in charge, where another wrote,', () => {
  const letter = aLetter({ author: found('Dr Imogen Tew'), consultant: found('Mr B Lee') });
  const copy = 'Copy to: Mr B Lee';

  it.each(LENGTHS)('has a copy in the %s length, and none of a complaint', (length) => {
    expect(draftReply(aQuestion([returned], { letter, length })).plain).toContain(copy);
    const formal = { letter, length, tone: 'formal' } as const;
    expect(draftReply(aQuestion([returned], formal)).plain).not.toContain('Mr B Lee');
  });

  it('leads the team that is written to, where who wrote is in training', () => {
    const { plain } = draftReply(aQuestion([returned], { letter: { ...letter, isJunior: true } }));
    expect(plain).toContain('Dr Imogen Tew and the team of Mr B Lee\n');
    expect(plain).toContain('Dear Dr Tew,');
    expect(plain).toContain(copy);
    expect(draftReply(aQuestion([returned], { letter })).plain).not.toContain('the team of');
  });

  it('has their team written to where nobody signed', () => {
    const { author: _, ...unsigned } = letter;
    const { plain } = draftReply(aQuestion([returned], { letter: unsigned }));
    expect(plain).toContain('Dear Mr Lee,');
    expect(plain).toContain('\nMr B Lee’s team\n');
    expect(plain).not.toContain('Copy to');
  });

  it('is who the GP says', () => {
    const { plain } = draftReply(aQuestion([returned], { letter, fields: { consultant: 'Ms C Wu' } }));
    expect(plain).toContain('Copy to: Ms C Wu');
  });
});

it('their reference is quoted, unless the GP takes it out', () => {
  const letter = aLetter({ reference: found('AQ/mb/6650912') });
  expect(draftReply(aQuestion([returned], { letter })).plain).toContain('\nYour ref: AQ/mb/6650912\n');
  expect(draftReply(aQuestion([returned], { letter: aLetter() })).plain).not.toContain('Your ref');
});

it.each([
  ['Department of Cardiology', 'the Department of Cardiology'],
  ['Ward 7', 'Ward 7'],
  ['Kestrel Ward', 'Kestrel Ward'],
  ['Neurosciences Outpatients', 'Neurosciences Outpatients'],
  ['Cancer Referral Office', 'the Cancer Referral Office'],
  ['Moor Hospital at Home', 'Moor Hospital at Home'],
  ['Eastgate ED / UTC', 'your team (Eastgate ED / UTC)'],
  ['Urology', 'your team (Urology)'],
])('where nobody answers, of %s we ring %s', (department, rung) => {
  const letter = aLetter({ department: found(department) });
  expect(draftReply(aQuestion([returned], { letter })).plain).toContain(`We shall ring ${rung} on `);
});

it.each([
  ['Moor Community Mental Health Team', 'the Moor Community Mental Health Team'],
  ['Moor Hospital', 'your team'],
])('without a department, of %s we ring %s', (provider, rung) => {
  const { department: _, ...letter } = aLetter({ provider: found(provider) });
  expect(draftReply(aQuestion([returned], { letter })).plain).toContain(`We shall ring ${rung} on `);
});

it.each([
  ['Nurse Colposcopist Hilary Vane', 'Dear Hilary Vane,'],
  ['Sister D. Vane', 'Dear Sister Vane,'],
  ['D. Vane', 'Dear Colleague,'],
])('%s is greeted: %s', (recipient, greeting) => {
  expect(draftReply(aQuestion([returned], { fields: { recipient } })).plain).toContain(greeting);
});

it.each(LENGTHS)('a number is called what the hospital calls it, in the %s length', (length) => {
  const letter = aLetter({ numberName: 'CHI number' });
  const { plain } = draftReply(aQuestion([returned], { letter, length }));
  expect(plain).toContain('CHI number 999 000 0018');
  expect(plain).not.toContain('NHS number');
});

it.each([
  ['Mrs Lucinda Hale', 'Mrs Hale'],
  ['Lucinda Hale RGN', 'Lucinda Hale'],
  ['Jonty Hale MSc MCSP', 'Jonty Hale'],
  ['Lucinda RGN', 'Colleague'],
  ['Lucinda', 'Colleague'],
  ['Emergency Nurse Practitioner D.', 'Colleague'],
])('%s is greeted as %s', (author, greeted) => {
  const letter = aLetter({ author: found(author) });
  expect(draftReply(aQuestion([returned], { letter })).plain).toContain(`\nDear ${greeted},\n`);
});

describe('the day by which the hospital’s words want something', () => {
  const at = (today: string, quote: string, parts = {}) =>
    draftReply(aQuestion([aFindingOn('investigations', { quote, ...parts })], { today })).plain;

  it('is the reason of the day to answer by, where it is near', () => {
    expect(at('2026-03-12', 'GP to repeat U&Es in two weeks.')).toMatch(
      /results\? Your letter wants this by 18 March 2026\.\n\nPlease tell Dr J Okafor \(01632 960001\) by 16 March 2026/,
    );
  });

  it.each([
    ['far', '2026-03-09', 'GP to repeat U&Es in two weeks.', {}],
    ['not said', '2026-03-12', 'GP to repeat U&Es.', {}],
    ['a rhythm', '2026-03-08', 'Dressings twice a week with your nurse.', {}],
    ['on a condition', '2026-03-08', 'Repeat U&Es if not better in one week.', {}],
    ['of what was done', '2026-03-12', 'GP to repeat U&Es in two weeks.', { outcome: 'done' }],
  ])('is not told where it is %s', (_, today, quote, parts) => {
    expect(at(today, quote, parts)).not.toMatch(/Your letter want/);
  });

  it('is the last of several days, once that is over', () => {
    expect(at('2026-03-09', 'Na to be rechecked in 48-72 hours.')).toContain(
      'Your letter wanted this by 7 March 2026, so it is needed now.',
    );
    expect(at('2026-03-06', 'Na to be rechecked in 48-72 hours.')).toContain('wants this by 7 March 2026.');
  });

  it('is called overdue only where the hospital wrote it as a day to come', () => {
    expect(at('2026-03-19', 'GP to repeat U&Es by 18 March.')).toContain('18 March 2026, so it is overdue.');
    expect(at('2026-03-19', 'GP to repeat U&Es by 5 March.')).toContain('5 March 2026, so it is needed now.');
  });

  it('is told to the end of the day, and then asks whether it was done', () => {
    expect(at('2026-03-18', 'GP to repeat U&Es in two weeks.')).toContain(
      'Your letter wants this by 18 March 2026.',
    );
    const past = 'Your letter wanted this by 18 March 2026, so it is needed now.';
    expect(at('2026-03-19', 'GP to repeat U&Es in two weeks.')).toContain(past);
    const asked = at('2026-03-19', 'GP to repeat U&Es in two weeks.', { outcome: 'ask' });
    expect(asked).toContain(past);
    expect(asked).not.toContain('please do it today');
  });

  it.each([
    ['Please repeat her U&Es urgently in two weeks.', 'This is urgent. Your letter wants this by'],
    ['GP to repeat U&Es in two weeks.', 'Your letter wants this by'],
    ['GP to repeat U&Es this week.', 'Your letter wanted this by 6 March 2026, so it is needed now.'],
    ['An urgent ultrasound, please.', 'This is urgent.'],
    ['Not urgent, but U&Es today.', 'We read this as urgent.'],
    ['U&Es, which she is keen to have straight away.', 'We read this as urgent.'],
  ])(
    'is told of what is urgent, and that it is, in words no weaker than the hospital’s: “%s”',
    (quote, says) => {
      expect(at('2026-03-12', quote, { urgent: true })).toContain(`results? ${says}`);
    },
  );

  const several = (...findings: [ChosenFinding, ...ChosenFinding[]]) =>
    draftReply(aQuestion(findings, { today: '2026-03-12' })).plain;
  const due = aFindingOn('investigations', { quote: 'GP to repeat U&Es in two weeks.' });

  it('is told of what is due then, where several are asked', () => {
    expect(several(due, aFindingOn('fit-note'))).toMatch(
      /results\? Your letter wants this by 18 March 2026\.\n/,
    );
  });

  it('is told of it also where something urgent was done', () => {
    const done = aFindingOn('results', { urgent: true, outcome: 'done' });
    expect(several(due, done)).toContain('wants this by 18 March 2026.');
  });

  it('is told of it apart from others of its topic', () => {
    expect(several(due, aFindingOn('investigations', { quote: 'Please arrange an echo.' }))).toMatch(
      /U&Es in two weeks\.”\n.* wants this by 18 March 2026\.\n.*\n\n2\. Tests: “Please arrange an echo\.”/,
    );
  });
});

describe('what is due before an answer can come', () => {
  const due = (quote: string, parts: Partial<ChosenFinding> = {}) =>
    aFindingOn('investigations', { quote, ...parts });
  const on = (today: string, finding: ChosenFinding) => draftReply(aQuestion([finding], { today }));

  it.each([
    ['on the next working day', '2026-03-17', 'GP to repeat U&Es in two weeks.', {}],
    ['over the weekend', '2026-03-13', 'Bloods in 10 days with GP', {}],
    ['today', '2026-03-18', 'GP to repeat U&Es in two weeks.', {}],
    ['before today', '2026-03-23', 'GP to repeat U&Es in two weeks.', {}],
    ['at the end of a range', '2026-03-17', 'GP to repeat U&Es in 1-2 weeks.', {}],
    ['again and again, and first tomorrow', '2026-03-10', 'U&Es weekly with you.', {}],
    ['as a question', '2026-03-17', 'GP to repeat U&Es in two weeks.', { outcome: 'ask' }],
    ['when its supply ends', '2026-03-10', 'GP to go on.', { topic: 'medication', daysSupplied: 7 }],
  ] as const)('is made safe first, as what is urgent is: %s', (_, today, quote, parts) => {
    const { needsSafetyNote, cautions, plain, answerBy } = on(today, due(quote, parts));
    expect(needsSafetyNote).toBe(true);
    expect(cautions.tooSoon).toContain('Is it covered until they answer, and by whom?');
    expect(cautions.urgent).toBeUndefined();
    expect(plain).toContain('We are ringing you today.');
    expect(answerBy.urgent).toBeDefined();
  });

  it.each([
    ['in two days', '2026-03-16', 'GP to repeat U&Es in two weeks.', {}],
    ['within a range that is not over', '2026-03-12', 'GP to repeat U&Es in 1-2 weeks.', {}],
    ['within a range in words', '2026-03-12', 'GP to repeat U&Es in one or two weeks.', {}],
    ['only if something comes', '2026-03-18', 'Repeat U&Es in two weeks if not better.', {}],
    ['and was done', '2026-03-18', 'GP to repeat U&Es in two weeks.', { outcome: 'done' }],
    ['but can wait, as the GP says', '2026-03-18', 'GP to repeat U&Es in two weeks.', { canWait: true }],
    ['on no day that is said', '2026-03-18', 'GP to repeat U&Es.', {}],
  ] as const)('is not what is due %s', (_, today, quote, parts) => {
    const { needsSafetyNote, cautions, plain } = on(today, due(quote, parts));
    expect(needsSafetyNote).toBe(false);
    expect(cautions.tooSoon).toBeUndefined();
    expect(plain).not.toContain('ring us today');
  });

  it('is told with its day and what was done, before the requests', () => {
    const finding = due('GP to repeat U&Es in two weeks.');
    const { plain } = draftReply(aQuestion([finding], { today: '2026-03-17', safetyNote: 'Bloods booked' }));
    expect(plain).toMatch(
      /We are ringing you today\. What we have done: Bloods booked\.\n\nTests: [\s\S]*Your letter wants this by 18 March 2026\./,
    );
    expect(plain.match(/wants this by/g)).toHaveLength(1);
  });

  it('is told in the hospital’s words where more of its kind is asked and can wait', () => {
    const findings = [due('INR tomorrow at the latest.'), due('Please arrange an echo.')] as const;
    expect(draftReply(aQuestion(findings, { today: '2026-03-06' })).plain).toContain(
      'We are ringing you today about “INR tomorrow at the latest”.',
    );
  });

  it('is told of what is done this time as done, though its day is tomorrow', () => {
    const quote = 'Please start bisoprolol 2.5 mg on 9 March.';
    const finding = aFindingOn('medication', { quote, outcome: 'done' });
    expect(draftReply(aQuestion([finding], { today: '2026-03-06' })).plain).toContain('we have prescribed');
    expect(draftReply(aQuestion([finding], { today: '2026-03-05' })).plain).toContain('when the time comes');
  });
});

describe('the day on which what was supplied ends', () => {
  const supplied = aFindingOn('medication', { daysSupplied: 7 });
  const at = (today: string, finding = supplied) =>
    draftReply({ ...aQuestion([finding]), today, workingDays: 10 });

  it('is told, and an answer is asked for before it', () => {
    const { plain, answerBy } = at('2026-03-06');
    expect(plain).toContain('By your letter the supply that you gave ends on 11 March 2026.');
    expect(answerBy.otherwise).toBe('2026-03-09');
  });

  it('is told in brackets where it is far, and not of what is to be stopped', () => {
    expect(at('2026-03-06', { ...supplied, daysSupplied: 28 }).plain).toContain(
      '” (the supply that you gave ends on 1 April 2026)',
    );
    const stopped = { ...supplied, quote: 'The GP is asked to stop the digoxin.' };
    expect(at('2026-03-06', stopped).plain).not.toContain('supply that you gave');
    expect(at('2026-03-06', stopped).answerBy.otherwise).toBe('2026-03-20');
  });

  it('is not told of where none was supplied: it is due since the visit', () => {
    const { plain, cautions } = at('2026-03-06', { ...supplied, daysSupplied: 0 });
    expect(plain).toContain('By your letter none was supplied, so it is needed now.');
    expect(plain).not.toContain('supply that you gave');
    expect(cautions.overdue).toBeDefined();
  });

  it('is told to the GP where it is past', () => {
    expect(at('2026-03-13').cautions.overdue).toContain('find out whether it was done');
    expect(at('2026-03-11').cautions.overdue).toBeUndefined();
  });
});

describe('of a child', () => {
  const letterOf = (born: string) =>
    draftReply(
      aQuestion([aFindingOn('patient-communication'), aFindingOn('expedite')], {
        letter: aLetter({ patient: { name: found('Jane Example'), dateOfBirth: found(born) } }),
        patientTold: true,
      }),
    ).plain;

  it('it is the family who is told', () => {
    const plain = letterOf('2018-05-04');
    expect(plain).toContain('Could you please speak or write to the family about this?');
    expect(plain).toContain('tell the family whom to ring');
    expect(plain).toContain('The family knows of this letter.');
  });

  it('is a child’s by its name, where no day of birth is known', () => {
    const named = (name: string) =>
      draftReply(
        aQuestion([aFindingOn('patient-communication')], {
          letter: aLetter({ patient: { name: found(name) } }),
        }),
      ).plain;
    expect(named('Baby Ibrahim Example')).toContain('speak or write to the family');
    expect(named('Mr Ibrahim Example')).toContain('speak or write to the patient');
  });

  it('or of anybody whose relatives are to be told, it is the family too', () => {
    const on = (quote: string) =>
      draftReply(aQuestion([aFindingOn('patient-communication', { quote })])).plain;
    expect(on('Please tell his daughter the result.')).toContain('speak or write to the family about this?');
    expect(on('What this means for her sons, please go over with her.')).toContain('write to the patient');
    expect(on('Your mum had questions that your GP can go into.')).toContain(
      'answer the patient’s questions about this',
    );
  });

  it('they are named in what we ask to be seen to', () => {
    const two = [aFindingOn('patient-communication'), aFindingOn('fit-note', { outcome: 'done' })] as const;
    expect(draftReply(aQuestion([...two])).plain).toContain('who will see to talking with the patient.');
  });

  it('of sixteen it is the patient', () => {
    expect(letterOf('2010-04-01')).toContain('The patient knows of this letter.');
    expect(letterOf('2010-04-02')).toContain('The family knows of this letter.');
  });
});
