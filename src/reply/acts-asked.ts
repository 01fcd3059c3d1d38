import type { Topic } from '../requests/request.ts';
import type { ChosenFinding } from './draft-question.ts';
import { quoteWords } from './quote-words.ts';

/** The last of a topic's acts stands for all that the words before it do not name. */
const ACTS: Readonly<Partial<Record<Topic, readonly (readonly [name: string, RegExp])[]>>> = {
  expedite: [
    ['relist', /\b(?:re-?list\w*|re-?instat\w*|(?:back |put )on(?:to)? (?:the|our) (?:waiting )?list)\b/i],
    [
      'book',
      /\b(?:re-?book\w*|re-?arrang\w*|re-?schedul\w*|cancel\w*|slots?|book (?:an?|the|her|his|their|this)\b)/i,
    ],
    ['enquire', /./s],
  ],
  results: [
    [
      'asked',
      /(?<!\b(?:I|we)(?:['’](?:ll|ve|d)| will| have| would| shall)? (?:also |now )?)\b(?:ask|ring|phone|call|contact|see|check with|enquire (?:of|at)) (?:at )?(?:your|(?:her|his|their|the)(?! (?:own )?(?:gps?|surgery|practice|doctor) to\b)) (?:own )?(?:gps?|surgery|practice|family doctor|doctor)\b(?! (?:records?|notes|letters?|system|summary)\b)/i,
    ],
    [
      'tell',
      /\b(?:give|tell|break|inform|go(?:es)? (?:over|through)|explain|let)\b(?! (?:us|me)\b)[^.;]{0,200}\b(?:you|her|him|them|it to|patient|know)\b(?! yourselves)/i,
    ],
    [
      'lookUp',
      /\b(?:chas\w+|obtain\w*|look(?:ed|ing)? (?:up|out|on|for|at)|ice|portal|track\w*|find|found|check (?:for|on)|pending|outstanding|not (?:yet )?(?:back|avail\w*|in)|await\w*|sought|arriv\w+)\b/i,
    ],
    ['act', /./s],
  ],
  admin: [
    [
      'arrange',
      /\b(?:transport|ambulance|equipment|commode|rails?|seats?|stool|hoist|frame|bed|mattress|wheelchair|binder|shoes|orthotics|bags?|catheters?|order\w*|loan|appliance\w*|dressings?|stockings?|hosiery|carers?|package)\b/i,
    ],
    ['complete', /\b(?:forms?|certificates?|proforma|signed|signature)\b/i],
    ['do', /./s],
  ],
  'patient-communication': [
    [
      'answer',
      /\b(?:questions?|unsure|not sure|worr(?:y|ies|ied)|do(?:n['’]t| not) (?:follow|understand)|concerns?|discuss (?:this|these|that|it|them) with your|the person to)\b/i,
    ],
    ['tell', /./s],
  ],
};

/** What a request wants done, by the name under which the topic's replies have it; undefined where they have but one. */
export function actAsked({ topic, quote }: Pick<ChosenFinding, 'topic' | 'quote'>): string | undefined {
  const words = quoteWords(quote);
  return ACTS[topic]?.find(([, named]) => named.test(words))?.[0];
}

/** The names of a topic's acts. */
export function actsOf(topic: string): readonly string[] {
  return ACTS[topic as Topic]?.map(([name]) => name) ?? [];
}

const TEST =
  '(?:24 ?h(?:our)? )?(?:echo\\w*|tape|holter|ecg|mri(?: scan)?|ct(?: scan)?|ultrasound(?: scan)?|uss|x-?rays?|spirometry|bloods?|endoscopy|colonoscopy|dexa|u ?[&+/] ?es?|fbc|lfts?|tfts?|lipids|inr|hba1c|renal function|potassium)';

/** A word that makes of a test something else, or of what is asked a report: `potassium supplements`, `ECG was normal`. */
const NO_REQUEST =
  '(?! ?(?:supplements?|tablets?|target|levels? (?:was|were|of)|was|were|is|are|has|have|had|now|normal|stable|unremarkable|attached|enclosed|done|(?:of )?[<>=]? ?\\d[\\d.]*(?! ?(?:-? ?\\d+ ?)?(?:days?|weeks?|months?|/))))';

/** A test that is wanted besides: `cardiology OP + ECHO`, `furosemide, with U&E after seven days`. */
const WITH_TEST = new RegExp(
  `(?:\\+|&|\\band\\b|\\bplus\\b|\\bwith\\b) ?(?:an? |the )?(?:(?:re-?)?check (?:the )?)?(${TEST})(?![\\w&])${NO_REQUEST}([^;]*)`,
  'i',
);

/** What asks for a test, before it; and a time for it, behind it. */
const ASKS_TEST =
  /\b(?:(?:re-?)?check|repeat|arrange|do|monitor|organise|request|book)\b[^,]*$|[+&]\s?$|\bplus $/i;
const AT_A_TIME = /^ (?:in|after|at|within|by|before|every|on|next|first|weekly|monthly|today|tomorrow|\d)/i;

/** The test that a request wants besides, where its own words ask for it or give it a time. */
function testBesides(words: string): string | undefined {
  for (const clause of words.split(/;|\.(?=\s|$)/)) {
    const found = WITH_TEST.exec(clause);
    const [all = '', test = '', behind = ''] = found ?? [];
    const before = clause.slice(0, (found?.index ?? 0) + all.indexOf(test));
    if (found && (ASKS_TEST.test(before) || AT_A_TIME.test(behind))) return test;
  }
  return undefined;
}

/** To be seen besides: `start an SSRI, and see him within one week`. */
const WITH_VISIT =
  /\b(?:and|then) (?:to |please |kindly )?(?:see|review) (?:him|her|them|the (?:patient|pt))\b/i;

/** To be referred besides: `let him know of it and send him to the endocrine people`. */
const WITH_REFERRAL =
  /\band (?:to |please )?(?:send|refer) (?:him|her|them|the (?:patient|pt)) (?:on )?to\b/i;

/** What is wanted besides by a referral or a request for a medicine, each as the rest of a sentence of ours with templates. */
export function besidesOf({ topic, quote }: Pick<ChosenFinding, 'topic' | 'quote'>): string[] {
  const words = quoteWords(quote);
  const test = testBesides(words);
  if (topic === 'onward-referral') return test === undefined ? [] : [`arrange the ${test}`];
  if (topic === 'patient-communication') return WITH_REFERRAL.test(words) ? ['refer {{patient}} on'] : [];
  if (topic !== 'medication') return [];
  return [
    ...(test === undefined ? [] : [`check the ${test}`]),
    ...(WITH_VISIT.test(words) ? ['see {{patient}}'] : []),
  ];
}
