import type { RequestTopic } from './opinion.ts';
import {
  ACTS_ON_SALTS,
  ANTIBIOTIC,
  AT_A_FIGURE,
  CANCER,
  NEXT_DAYS,
  OUT_OF_ORDER,
  SALTS,
  SELF_HARM,
  THINNER,
  UNTOLD,
  WORRY,
} from './risk-words.ts';
import { REQUEST_TOPICS } from './scorer.ts';

/** What may harm somebody if a request waits, as far as its words and those before them tell. */
export interface Risk {
  /** For the GP: what the letter speaks of, as the rest of a sentence. */
  readonly says: string;
  readonly topics: ReadonlySet<RequestTopic>;
  /** In the request's own words. */
  readonly asks?: RegExp;
  /** In its passage and the two before it. */
  readonly near?: RegExp;
  /** Of four such requests three are urgent, by labelled letters; of the rest one or two, so that the GP is asked. */
  readonly isSure?: true;
}

/** The words of a request, and those of its passage and the two before it, with single spaces. */
export interface AskedWords {
  readonly topic: RequestTopic;
  readonly asks: string;
  readonly near: string;
}

/** The first risk that the words of a request tell of, the surer ones first. */
export function riskOf({ topic, asks, near }: AskedWords): Risk | undefined {
  return RISKS.find(
    (risk) => risk.topics.has(topic) && (risk.asks?.test(asks) ?? true) && (risk.near?.test(near) ?? true),
  );
}

const RISKS: readonly Risk[] = [
  { says: 'a blood thinner', topics: of('medication', 'investigations'), asks: THINNER, isSure: true },
  { says: 'tests within days', topics: of('investigations'), asks: NEXT_DAYS, isSure: true },
  { says: 'a medicine within days', topics: of('medication'), asks: NEXT_DAYS, isSure: true },
  {
    says: 'tablets that run out within a week',
    topics: of('medication', 'shared-care'),
    near: /\b(?:\d|one|two|three|four|five|six|seven) (?:\w+ )?(?:left|remaining)\b|\b(?:1|one|a) week (?:left|only)\b|\b(?:7|seven)(?:\/7| days?) (?:only|left)\b/i,
    isSure: true,
  },
  {
    says: 'salts or kidneys out of order',
    topics: of('investigations'),
    asks: SALTS,
    near: OUT_OF_ORDER,
    isSure: true,
  },
  {
    says: 'an eating disorder or refeeding',
    topics: of('investigations', 'follow-up', 'shared-care'),
    near: /\b(?:phosphate|po4|refeeding|anorexi\w+|meed)\b/i,
    isSure: true,
  },
  {
    says: 'a severe allergy',
    topics: of('medication'),
    asks: /\b(?:adrenaline|epi-?pens?|jext|auto-?injectors?)\b/i,
    isSure: true,
  },
  { says: 'digoxin', topics: of('investigations'), asks: /\bdigoxin\b/i, isSure: true },
  {
    says: 'sending the patient in',
    topics: ofCare(),
    asks: /\b(?:send (?:him|her|them|you) (?:straight )?(?:in|up|back)|(?:arrange|for|direct) admission|admit (?:him|her|them|if))\b/i,
    isSure: true,
  },
  {
    says: 'a result at which something is to be done',
    topics: of('results', 'investigations'),
    asks: AT_A_FIGURE,
    isSure: true,
  },
  {
    says: 'cancer that the patient may not know of',
    topics: of('patient-communication', 'results'),
    asks: /\b(?:tell|told|break|inform|aware|know|news|hear)\b/i,
    near: CANCER,
    isSure: true,
  },
  {
    says: 'a referral for suspected cancer',
    topics: of('dna', 'expedite', 'referral-returned'),
    near: /\b(?:two[- ]week|2ww|suspected[- ]cancer|cancer pathway|usc)\b/i,
    isSure: true,
  },
  { says: 'the writer’s worry', topics: ofCare(), near: WORRY, isSure: true },
  { says: 'suicide or self-harm', topics: ofCare(), near: SELF_HARM },
  {
    says: 'harm to others',
    topics: ofCare(),
    near: /\bthoughts? (?:of|about) (?:hurting|harming|attacking|killing) (?!(?:him|her|them|my)sel)|\b(?:harm|risk) to others\b|\bhomicid\w+/i,
  },
  {
    says: 'a mental health team',
    topics: of('onward-referral', 'expedite', 'referral-returned'),
    asks: /\b(?:psychiatr\w+|mental health|crisis team|cmht|camhs)\b/i,
  },
  {
    says: 'a chart for medicines that runs out',
    topics: of('admin', 'medication'),
    near: /\b(?:chart|authori[sz]ation|direction)s?\b.{0,160}\b(?:r[ua]ns? out|expire[sd]?|lapse[sd]?)\b/i,
  },
  {
    says: 'somebody who must not drive',
    topics: of('patient-communication'),
    asks: /(?:\b(?:stop|not|out of)\b|n['’]t\b).{0,80}\b(?:driv\w+|lorry)\b/i,
  },
  {
    says: 'a child or an adult at risk',
    topics: ofCare(),
    near: /\b(?:safeguarding|domestic (?:abuse|violence)|at risk (?:of harm|from))\b/i,
  },
  {
    says: 'a limb short of blood',
    topics: of('onward-referral', 'follow-up', 'investigations'),
    near: /\b(?:no|absent|impalpable|weak)(?: \w+){0,3} pulses?\b|\bpulseless\b|\bpulses? (?:\w+ ){0,2}(?:absent|not (?:felt|palpable))|\b(?:ischaem\w+|gangren\w+|cold) (?:foot|feet|leg|limb|toe)s?\b|\brest pain\b/i,
  },
  {
    says: 'a wound that may be infected',
    topics: of('follow-up', 'medication'),
    near: /\bwound\b.{0,60}\b(?:infect\w*|red|pus|purulent|ooz\w+|dehisc\w*|inflamed|sloughy)\b|\b(?:infect\w+|red|oozing|dehisced|inflamed|sloughy) (?:\w+ )?wound\b|\bcellulitis\b/i,
  },
  {
    says: 'salts or kidneys, and a medicine that acts on them',
    topics: of('investigations'),
    asks: SALTS,
    near: ACTS_ON_SALTS,
  },
  {
    says: 'tests or weights every week',
    topics: of('investigations', 'follow-up'),
    asks: /\b(?:(?:bi-?)?weekly|wkly|(?:each|every|twice a|per) (?:week|wk))\b/i,
  },
  { says: 'an antibiotic', topics: of('medication'), asks: ANTIBIOTIC },
  {
    says: 'a medicine that was not given',
    topics: of('medication'),
    near: /\b(?:out of stock|(?:none|nil|not|no|never)(?: \w+){0,2} (?:suppl\w+|dispens\w+|stock\w*|pre-?packs?|ttos?|ttas?)|pharmacy (?:\w+ ){0,4}(?:shut|closed)|no supply)\b/i,
  },
  {
    says: 'something that must be done soon',
    topics: of('medication', 'investigations', 'shared-care', 'results', 'onward-referral'),
    asks: /\b(?:as soon as|soon|earliest|without (?:a )?(?:gap|break|delay)|not (?:to )?(?:miss|run out|stop)|abruptly|must)\b/i,
  },
  {
    says: 'blood sugars or insulin',
    topics: of('medication', 'follow-up'),
    asks: /\b(?:gliclazide|insulin|sugars?|glucose|hypos?|bms?)\b/i,
  },
  {
    says: 'a medicine that may be toxic',
    topics: ofCare(),
    near: /\b(?:toxic\w*|interact\w*|qtc?|neutrop\w+)\b/i,
  },
  {
    says: 'a result that is to be acted on',
    topics: of('results'),
    asks: /\b(?:cultur\w+|sensitivit\w+|msu|swabs?|x-?ray|film|report|act (?:up)?on|if (?:positive|abnormal|resistant|low|raised|above|over|below|under))\b/i,
  },
  {
    says: 'something that the patient was not told',
    topics: of('patient-communication', 'results'),
    near: UNTOLD,
  },
  {
    says: 'what may be a cancer',
    topics: of('onward-referral', 'investigations', 'results'),
    asks: CANCER,
  },
];

function of(...topics: readonly RequestTopic[]): ReadonlySet<RequestTopic> {
  return new Set(topics);
}

/** What is about somebody's care, and no paper. */
function ofCare(): ReadonlySet<RequestTopic> {
  return of(...REQUEST_TOPICS.filter((topic) => topic !== 'admin' && topic !== 'fit-note'));
}
