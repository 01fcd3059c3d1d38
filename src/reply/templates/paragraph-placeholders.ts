/** Names that a sentence may have in braces, and what stands there then. */
export type Meanings = Readonly<Record<string, string>>;

/** What most sentences may name, and what stands there then. */
const LETTER: Meanings = {
  this: '“this”, or “these” for several requests; a medicine by its name',
  it: '“it”, or “them” for several requests; a medicine by its name',
  several: 'true for several requests: {{#several}}tests{{/several}}{{^several}}a test{{/several}}',
  hospital: 'the hospital’s name, or “the hospital” where the letter does not say',
  department: 'the department, where the letter says it',
  patient: '“the patient”, or “the family” of a child under sixteen',
  them: '“him”, “her” or “them”: the patient, by the title of the name',
  isSent:
    'true where the hospital sent the patient to you for it, or wrote to them that you would do it, and you did not say that the patient was told',
  isToPatient: 'true where the hospital’s letter is to the patient',
  patientName: 'the patient’s name',
  event: '“visit”, “discharge” or “attendance”',
  clinicDate: 'the day of the visit or discharge, where the letter says it',
  letterDate: 'the day of the hospital’s letter, where it says it',
  daysLate: 'how many days after the visit a late letter is dated',
  delayed: 'what was due before the letter was written, by its names within a sentence',
  daysAllowed: 'how many days the agreement allows for a letter',
  today: 'the day of your letter',
  replyBy: 'the day by which you ask for an answer',
  repliesToday: 'true where that is the day of your letter',
  earlierLetter: 'the day of your last letter of this kind, where there was one',
  contact: 'who takes the answer, and their telephone',
  practice: 'the practice’s name',
  telephone: 'the practice’s telephone',
  safetyNote: 'what you have done meanwhile, where you said so',
  patientTold: 'true where you ticked that the patient has been told',
  isFormal: 'true in a formal complaint',
  isUrgent: 'true where this is urgent, and was not done',
  questions: 'what is asked beside what is returned or done: “the tests”',
  severalQuestions: 'true where that is several things',
  leads:
    'what is asked of a medicine, before the hospital’s words: “prescribe”, “adjust a dose”; else “see to”',
  act: 'what you ask for: of a medicine “prescribe”, “adjust”, “stop”, “restart”; else as the topic says it',
  besides: 'what is wanted besides: “arrange the ECHO”, “see the patient”',
  isElsewhere: 'true where the hospital says that a referral belongs to another service',
  period: 'for how long a fit note is asked for: “the 12 weeks”, where the letter says so',
  acted: 'the same when done: “prescribed”',
  handsOver: 'true where the hospital says that follow-up of its own passes to the practice',
  injects: 'true where the hospital’s words want a medicine given as well as prescribed: an injection',
  citesGuideline: 'true where the hospital’s words cite a guideline or an agreement of its area',
  gives: 'true where a medicine is to be given, and not only changed, stopped or looked at',
};

const CLAUSE: Meanings = {
  agreement: 'the agreement’s name',
  clause: 'the clause’s heading',
  text: 'what the clause says',
  number: 'the clause’s number, where somebody has verified it',
  source: 'where the clause is from',
};

const TOPIC: Meanings = {
  ...LETTER,
  recurs: 'true where the same is asked for again and again, and was done this time',
};

const PART = 'true where something else is asked that is not urgent';

const SOON: Meanings = {
  isOver: 'true where that day is past',
  isOverdue: 'true where that day is past, and the hospital’s words have it as a date that was to come',
  isNone: 'true where none was supplied',
  isAgain: 'true where the same is wanted on another day too',
  isAbout: 'true where that is the first day of what is wanted every so often',
  isUntold: 'true where the letter tells of no supply of a medicine that is to begin with the visit',
};

const PHONED: Meanings = {
  isPhoned: 'true where it is urgent, and you do not ring today',
  ring: 'the practice’s telephone, where it is not that of who takes the answer',
};

const ITEMS = 'the numbers in the list: “2 and 3”';

const THINGS =
  'what is to be seen to, by its names within a sentence: “the tests and the fit note”; “this” or “each” where that is all';

const QUESTION: Meanings = {
  ...LETTER,
  open: 'the questions that the hospital’s words leave open: “which medicine and for how long”',
};

/** What sentences at places that begin so may name: beside what most may, or in its stead. */
const BY_PLACE: readonly (readonly [begins: string, Meanings])[] = [
  ['letter.basis.', CLAUSE],
  ['letter.cited.', CLAUSE],
  [
    'letter.ringing',
    { ...LETTER, several: PART, urgentTopics: 'what is urgent, by its names within a sentence: “the tests”' },
  ],
  [
    'letter.inCase',
    {
      condition: 'the hospital’s condition: “If raised”, where it can be taken out of its sentence',
      says: 'what you ask, with a small letter: “could your team please arrange this?”',
    },
  ],
  ['letter.given', { ...LETTER, given: 'the hospital’s reason, in its words: “we have none here”' }],
  [
    'letter.meanwhile',
    { ...LETTER, urgentTopics: 'what is urgent, where anything is: then this comes before the requests' },
  ],
  [
    'letter.label.',
    {
      heading: 'the heading of the topic: “Tests”',
      isUrgent: 'true where this is urgent and other requests are not',
    },
  ],
  ['letter.why', { ...LETTER, items: `${ITEMS}, where several have the same reason` }],
  [
    'letter.known',
    {
      ...LETTER,
      isMedicine: 'true for a medicine, and not for a test',
      until: 'the day until which the patient has enough, where you said so',
    },
  ],
  [
    'letter.urgency',
    {
      ...LETTER,
      isCalledUrgent: 'true where the hospital’s own words call it urgent',
      isUrgentByWords: 'true where its words leave a few days at most',
    },
  ],
  [
    'letter.dueLater',
    {
      isSupply: 'true where it is the day on which what the hospital supplied ends',
      isAgain: SOON.isAgain ?? '',
      isAbout: SOON.isAbout ?? '',
      dueBy: 'the day by which the hospital’s words want it',
    },
  ],
  ['letter.due', { ...LETTER, ...SOON, dueBy: 'the day by which the hospital’s words want it' }],
  ['letter.supply', { ...LETTER, ...SOON, dueBy: 'the day on which what the hospital supplied ends' }],
  [
    'letter.unsafe.returned',
    { ...LETTER, items: `${ITEMS}, where the list has also what you do this time or only ask` },
  ],
  [
    'letter.confirm.',
    {
      ...LETTER,
      ...PHONED,
      byDates: 'a sentence for each day by which you ask for an answer, where these are several',
      things: THINGS,
      isNamed: 'true where the names stand there',
      isList: 'true where the requests are numbered',
    },
  ],
  ['letter.byDate', { ...LETTER, ...PHONED, items: ITEMS }],
  [
    'letter.chase',
    {
      ...LETTER,
      team: 'the department, or “your team” where the letter does not say',
      rings: 'the days on which you ring, and about what',
      urgentTopics: 'what is urgent, where anything is',
    },
  ],
  [
    'letter.ringOn',
    {
      ringDay:
        'the working day after the day by which you ask for an answer, or that day where the thing is due by the next',
      isToday: 'true where what is urgent cannot wait for the next working day',
      items: `${ITEMS}, where you ring about the rest on another day`,
    },
  ],
  [
    'letter.thanks.',
    {
      ...LETTER,
      complaintBy: 'the day by which a complaint asks for a written answer',
      isLate: 'true where the letter is about nothing but the time that letters take',
    },
  ],
  ['letter.copyTo', { consultant: 'the consultant in charge, where another wrote the hospital’s letter' }],
  [
    'letter.copies',
    { ...LETTER, icb: 'the integrated care board’s name', lmc: 'the local medical committee’s name' },
  ],
  [
    'companions.patient.',
    {
      ...LETTER,
      do: 'what the hospital is asked to do, in words for the patient: “do your test and tell you the result”',
      thing: 'what it is about, in words for the patient: “your test”',
      hospitalTelephone: 'the hospital’s number, where you filled it in',
    },
  ],
  [
    'companions.text.',
    { ...LETTER, things: 'what it is about, in words for the patient: “your test and your fit note”' },
  ],
  [
    'companions.record',
    {
      ...LETTER,
      returned: 'what is returned, by its headings',
      done: 'what was done this time, by its headings',
      asked: 'what is asked, by its headings',
      code: 'your codes, where the settings have some',
    },
  ],
];

/** What the sentence at a place may name, and what stands there then. */
export function placeholdersAt(place: string): Meanings {
  if (place.endsWith('.heading')) return {};
  if (/\.ask\.(?:please|inShort)$/.test(place)) return QUESTION;
  if (/\.done\.|\.named$/.test(place) && !place.startsWith('companions.')) return TOPIC;
  return BY_PLACE.find(([begins]) => place.startsWith(begins))?.[1] ?? LETTER;
}

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'letter.meanwhile': ['safetyNote'],
  'letter.copyTo': ['consultant'],
  'letter.inCase': ['says'],
  'letter.given': ['given'],
  'letter.due': ['dueBy'],
  'letter.dueLater': ['dueBy'],
  'letter.table.byDay': ['replyBy'],
  'letter.supply': ['dueBy'],
  'letter.chase': ['rings'],
  'letter.ringOn': ['ringDay'],
  'letter.byDate': ['replyBy', 'items'],
  'letter.confirm.return': ['contact', 'replyBy', 'byDates', 'things'],
  'letter.confirm.ask': ['contact', 'replyBy', 'byDates'],
  'letter.thanks.formal': ['complaintBy'],
  'letter.basis.quoted': ['agreement', 'text'],
  'letter.basis.own': ['text', 'source'],
  'letter.basis.national': ['text', 'source'],
};

/** What the sentence at a place must name: the letter promises it. */
export function neededAt(place: string): readonly string[] {
  return NEEDED[place] ?? [];
}
