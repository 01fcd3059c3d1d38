import type { ClauseCited } from '../agreements/finding.ts';
import type { LetterFacts } from '../letter/letter.ts';
import type { Topic } from '../requests/request.ts';
import type { Practice } from './draft.ts';
import type { ChosenFinding, DraftQuestion, PracticeTerms } from './draft-question.ts';
import type { Outcome, Replies } from './templates/replies.ts';

const said = <Value>(value: Value) => ({ value, start: 0, end: 0 });

/** An invented clinic letter. Its NHS number is one of those that are nobody's. */
const LETTER: LetterFacts = {
  kind: 'clinic',
  addressee: 'gp',
  clinicDate: said('2026-03-04'),
  letterDate: said('2026-03-06'),
  provider: said('Aldermoor General Hospital'),
  department: said('Department of Cardiology'),
  author: said('Dr A Patel'),
  patient: {
    name: said('Mrs Jane Example'),
    dateOfBirth: said('1950-03-04'),
    nhsNumber: said('9990000018'),
  },
};

/** Who writes back where the settings do not say yet. */
const PRACTICE: Practice = {
  name: 'Example Surgery',
  signatory: 'Dr J Okafor, GP partner',
  telephone: '01632 960000',
};

const CLAUSE: ClauseCited = {
  agreementId: 'example',
  agreementName: 'Example agreement',
  title: 'Who does what',
  text: 'Whoever starts a piece of care sees it through.',
  textIs: 'quoted',
  basis: 'own',
  source: { title: 'Example agreement' },
};

/** Two requests of each topic, in the words of no letter that there is. A late letter is none, and has no quote. */
const QUOTES: Readonly<Record<Topic, readonly [string, string]>> = {
  dna: ['Please re-refer her, as she did not come.', 'GP to find out why she did not come.'],
  'onward-referral': ['Please refer her to Rheumatology.', 'GP to refer to the sleep clinic.'],
  expedite: ['GP to chase her echocardiogram date.', 'Please expedite her follow-up with us.'],
  investigations: ['GP to repeat U&Es in twelve weeks.', 'Please arrange a 24-hour ECG.'],
  results: ['GP to chase the MRI report.', 'Please look up the histology and act on it.'],
  medication: ['Please start bisoprolol 2.5 mg.', 'GP to supply the antibiotics.'],
  'shared-care': ['Please take over methotrexate.', 'GP to monitor and prescribe azathioprine.'],
  'fit-note': ['GP to issue a fit note for six weeks.', 'Please extend her sick note.'],
  'follow-up': ['GP to review her in twelve weeks.', 'Please check the wound at ten weeks.'],
  'patient-communication': ['Please tell her that the scan was normal.', 'GP to explain the plan to her.'],
  admin: ['Please complete the DVLA form.', 'GP to arrange transport for her next visit.'],
  'referral-returned': ['Please resend this on our proforma.', 'We return this referral without a BMI.'],
  'late-letter': ['', ''],
};

export interface Invention {
  readonly topic: string;
  readonly outcome: Outcome;
  /** One request or two of the topic. */
  readonly requests: 1 | 2;
  readonly replies: Replies;
  readonly terms: PracticeTerms;
  /** What the clause is like that decides. */
  readonly clause?: Partial<ClauseCited>;
  readonly urgent?: boolean;
  readonly daysSupplied?: number;
  readonly isPrivate?: boolean;
}

/** All that a letter back needs, of an invented hospital letter that asks for one topic. */
export function inventedQuestion(invention: Invention): DraftQuestion {
  const { topic, requests, replies, terms } = invention;
  const known = topicOf(topic);
  const isLate = known === 'late-letter';
  const [first, second] = QUOTES[known];
  const one = inventedFinding(invention, first);
  return {
    ...terms,
    practice: terms.practice.name.trim() === '' ? PRACTICE : terms.practice,
    letter: isLate ? { ...LETTER, letterDate: said('2026-04-20') } : LETTER,
    findings: requests === 2 && !isLate ? [one, inventedFinding(invention, second)] : [one],
    today: '2026-04-22',
    replies,
  };
}

function topicOf(reply: string): Topic {
  return Object.keys(QUOTES).find((name): name is Topic => name === reply) ?? 'admin';
}

function inventedFinding(
  { topic, outcome, clause = {}, urgent = false, daysSupplied, isPrivate }: Invention,
  quote: string,
): ChosenFinding {
  const known = topicOf(topic);
  return {
    id: `${topic} ${quote}`,
    topic: known,
    reply: topic,
    outcome,
    verdict: 'breach',
    sureness: 'sure',
    start: 0,
    end: 0,
    quote,
    urgent,
    why: '',
    clause: { ...CLAUSE, ...clause },
    reasons: [],
    ...(daysSupplied !== undefined && { daysSupplied }),
    ...(isPrivate && { isPrivate }),
    ...(known === 'late-letter' && { daysLate: 47, daysAllowed: 7 }),
  };
}
