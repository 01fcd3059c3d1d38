import { readFileSync } from 'node:fs';
import type { Agreement, AgreementTopic } from '../src/agreements/agreement.ts';
import type { Finding } from '../src/agreements/finding.ts';
import type { ShownLetter } from '../src/browser/tabs/tab-state.ts';
import type { Letter } from '../src/letter/letter.ts';
import { readWords } from '../src/packs/read-request-files.ts';
import type { RequestKnowledge } from '../src/requests/open-reader.ts';
import type { Opinion } from '../src/requests/opinion.ts';
import type { PassageView } from '../src/requests/passage-view.ts';
import type { LetterRequest } from '../src/requests/request.ts';
import { parseScorer, REQUEST_TOPICS } from '../src/requests/scorer.ts';
import { countDecisions, type Decided, numbered } from '../src/tally/count-decisions.ts';
import type { KeptCounts } from '../src/tally/kept-counts.ts';
import type { LetterCount, Reading } from '../src/tally/letter-count.ts';
import { GROUP_OF } from '../src/tally/national-groups.ts';
import type { PracticeDetails } from '../src/ui/options/practice-form.ts';

/** A value read from a letter; where it stood there does not matter. */
export function found<Value>(value: Value) {
  return { value, start: 0, end: 0 };
}

/** A clinic letter to the GP, dated two days after the visit. */
export function aLetter(parts: Partial<Letter> = {}): Letter {
  return {
    text: 'GP to repeat U&Es in two weeks.',
    kind: 'clinic',
    addressee: 'gp',
    clinicDate: found('2026-03-04'),
    letterDate: found('2026-03-06'),
    provider: found('Aldermoor General Hospital'),
    department: found('Department of Cardiology'),
    author: found('Dr A Patel'),
    patient: {
      name: found('Mrs Jane Example'),
      dateOfBirth: found('1950-03-04'),
      nhsNumber: found('9990000018'),
    },
    passages: [],
    ...parts,
  };
}

/** A letter that holds one passage, last, with the heading and the neighbour that its view names. */
export function aLetterWith({ text, addressee, kind, heading, before }: PassageView): Letter {
  const pieces = [
    ...(heading === undefined ? [] : [{ kind: 'heading' as const, words: heading }]),
    ...(before === undefined ? [] : [{ kind: 'sentence' as const, words: before }]),
    { kind, words: text },
  ];
  let end = 0;
  const passages = pieces.map((piece) => {
    const start = end === 0 ? 0 : end + 1;
    end = start + piece.words.length;
    return { start, end, kind: piece.kind, ...(heading === undefined ? {} : { heading }) };
  });
  return aLetter({ text: pieces.map(({ words }) => words).join('\n'), addressee, passages });
}

/** The words and the scorer that are shipped. */
export function shippedKnowledge(): RequestKnowledge {
  const scorer = parseScorer(JSON.parse(readFileSync('assets/model/scorer.json', 'utf8')));
  return { words: readWords('assets'), scorer, examples: [] };
}

/** An opinion that a passage is a breach, of no topic more than another. */
export function anOpinion(verdicts: Partial<Opinion['verdicts']> = {}): Opinion {
  const topics = Object.fromEntries(REQUEST_TOPICS.map((topic) => [topic, 1 / REQUEST_TOPICS.length]));
  return {
    verdicts: { none: 0, allowed: 0, check: 0, breach: 1, ...verdicts },
    topics: topics as Opinion['topics'],
  };
}

/** A request for a test, over the whole of `aLetter()`'s text. */
export function aRequest(parts: Partial<LetterRequest> = {}): LetterRequest {
  return {
    topic: 'investigations',
    passage: 0,
    start: 0,
    end: 31,
    urgent: false,
    circumstances: [],
    reasons: [],
    sureness: 'sure',
    likelihood: 1,
    ownLikelihood: 1,
    ...parts,
  };
}

/** A finding that the hospital should arrange its test. */
export function aFinding(parts: Partial<Finding> = {}): Finding {
  return {
    id: 'investigations-0-31',
    topic: 'investigations',
    verdict: 'breach',
    start: 0,
    end: 31,
    quote: 'GP to repeat U&Es in two weeks.',
    urgent: false,
    why: 'Example baseline: whoever needs a test arranges it.',
    clause: {
      agreementId: 'example',
      agreementName: 'Example agreement',
      title: 'Tests',
      text: 'Whoever needs a test arranges it.',
      textIs: 'paraphrased',
      basis: 'own',
      source: { title: 'Example contract' },
    },
    reasons: [],
    sureness: 'sure',
    reply: 'investigations',
    ...parts,
  };
}

/** An entry that leaves a topic with the hospital. */
export function aTopic(parts: Partial<AgreementTopic> = {}): AgreementTopic {
  return {
    title: 'Tests',
    owner: 'hospital',
    text: 'Whoever needs a test arranges it.',
    textIs: 'paraphrased',
    basis: 'own',
    source: { title: 'Example contract' },
    clauses: [],
    cases: [],
    exceptions: [],
    days: {},
    reply: 'investigations',
    ...parts,
  };
}

/** An agreement with one entry, on tests. */
export function anAgreement(parts: Partial<Agreement> = {}): Agreement {
  return {
    id: 'example',
    name: 'Example agreement',
    shortName: 'Example',
    parties: ['a hospital', 'practices'],
    nation: 'England',
    starts: '2025-01-01',
    version: '1',
    document: { title: 'Example contract' },
    exceptions: [],
    topics: { investigations: aTopic() },
    ...parts,
  };
}

/** The letter of `aLetter()`, as it is known while it is on the screen. */
export function aShownLetter(parts: Partial<ShownLetter> = {}): ShownLetter {
  const { text: _, passages: __, ...facts } = aLetter();
  return {
    tabId: 1,
    frameId: 0,
    key: 'shown',
    reading: 'first',
    facts,
    findings: [aFinding()],
    dismissed: {},
    passedOver: [],
    whereRead: {},
    marks: { nhsNumbers: ['9990000018'], datesOfBirth: ['1950-03-04'] },
    context: 'read',
    notRead: [],
    isInTextBox: false,
    ...parts,
  };
}

export interface CountParts
  extends Partial<Omit<LetterCount, 'reading'>>,
    Partial<Omit<Reading, 'findings'>> {
  readonly findings?: readonly (Pick<Decided, 'topic' | 'verdict'> & Partial<Decided>)[];
}

/** What is kept of a letter with one request for a test in it. Findings may say what became of them. */
export function aLetterCount({
  id = 'a'.repeat(64),
  day = '2026-03-10',
  decisions = [],
  returns = [],
  findings = [{ topic: 'investigations', verdict: 'breach' }],
  ...reading
}: CountParts = {}): LetterCount {
  const count: LetterCount = {
    schema: 2,
    id,
    day,
    reading: {
      number: 1,
      state: 'read',
      kind: 'clinic',
      provider: 'Aldermoor General Hospital',
      department: 'Department of Cardiology',
      providerType: 'acute',
      agreement: { id: 'example', version: '1' },
      rules: '0.1.0',
      ...reading,
      findings: findings.map(({ topic, verdict }) => ({ topic, group: GROUP_OF[topic], verdict })),
    },
    decisions,
    returns,
  };
  const decided = numbered(findings).flatMap(({ outcome, ...finding }) =>
    outcome ? [{ ...finding, outcome }] : [],
  );
  return countDecisions(
    count,
    decided.filter(({ outcome }) => outcome !== 'flagged'),
  );
}

/** What the store holds: nothing, and nothing went wrong. */
export function aKeptCounts(parts: Partial<KeptCounts> = {}): KeptCounts {
  return {
    counts: [],
    newer: 0,
    damaged: 0,
    notStored: { letters: 0, why: '' },
    setAside: [],
    emptied: [],
    ...parts,
  };
}

/** What a practice says of itself: its name, who signs and how to ring; nothing else. */
export function somePracticeDetails(parts: Partial<PracticeDetails> = {}): PracticeDetails {
  return {
    name: 'Alder Lane Surgery',
    address: '1 Alder Lane\nLeeds',
    clinician: 'Dr N Achebe',
    role: 'GP partner',
    phone: '01632 960100',
    email: '',
    contact: '',
    contactPhone: '',
    workingDays: 5,
    icb: '',
    lmc: '',
    codeReturned: '',
    codeDone: '',
    codeAsked: '',
    listSize: 0,
    ...parts,
  };
}
