const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const DAYS = '(?<!\\b(?:every|each|first|last) )\\b(?:[2-5]|two|three|four|five)(?: ?[-–] ?[3-7])?';

/** A weekday to come, or two to five days; not for how long a heart is recorded, nor of each month. */
export const NEXT_DAYS = words(
  `(?:on|by|before|this|next|coming|first thing|or),? ${WEEKDAY}\\b`,
  `${WEEKDAY},? (?:the )?\\d{1,2}`,
  `${DAYS}(?:/7| days?)\\b(?! (?:course|tape|(?:heart )?monitor|holter|ambulatory|ecg))`,
);

export const THINNER =
  /\b(?:inr|anticoag\w*|apixaban|rivaroxaban|edoxaban|dabigatran|warfarin|enoxaparin|dalteparin|tinzaparin|lmwh|doacs?|blood thinn\w+)\b/i;

export const SALTS =
  /\b(?:potassium|sodium|creatinine|egfr|electrolytes|(?:renal|kidney) (?:function|profile|bloods?|tests?)|u ?(?:&|\+|\/|and)? ?e['’]?s?)\b|\bk\+/i;

/** `K 5.8`, `Na was 127`, `AKI`. */
export const OUT_OF_ORDER = words(
  'aki\\b',
  'acute kidney',
  '(?:hyper|hypo)(?:kal|natr)',
  '(?:k|potassium)\\+?(?: (?:was|of|is|at|still|now))* (?:2\\.\\d|3\\.[0-2]|5\\.[4-9]|6\\.\\d)',
  '(?:na|sodium)\\+?(?: (?:was|of|is|at|still|now))* 1[12]\\d',
  '(?:k|na|potassium|sodium)(?: (?:was|is|still))* (?:up|low|high|raised|rising)\\b',
);

export const ACTS_ON_SALTS =
  /\b(?:\w{3,}pril|\w{3,}sartan|spironolactone|eplerenone|finerenone|entresto|indapamide|bendroflumethiazide|thiazide\w*|furosemide|bumetanide|trimethoprim|co-trimoxazole)\b/i;

export const ANTIBIOTIC =
  /\b(?:antibiotics?|abx|co-amox\w*|fluclox\w*|amoxicillin|doxycycline|ciprofloxacin|nitrofurantoin|clarithromycin|cefalexin|linezolid|metronidazole|phenoxymethylpenicillin|aciclovir)\b(?! (?:(?:mr )?40|prophyla))/i;

export const CANCER =
  /\b(?:cancer|malignan\w+|suspicious|sinister|metasta\w+|lymphoma|myeloma|melanoma|carcinoma|sarcoma|tumou?r|nodule|two[- ]week|2ww)\b/i;

/** The writer's, and not what a patient worries about. */
export const WORRY = words(
  '(?:worr(?:ies|ied|ying)|concern(?:s|ed)|bothers) (?:me|us)\\b',
  "(?:i|we)(?: (?:am|are|was|were|remain)|['’](?:m|re)) (?:\\w+ ){0,2}(?:worried|concerned|uneasy|unhappy)\\b",
  'my (?:worry|concern)\\b',
  '(?:would|am|are|be) not (?:be )?comfortable\\b',
);

export const SELF_HARM =
  /\b(?:suicid\w+|self[- ]harm\w*|overdos\w+|hurt (?:him|her|them)sel\w+|end(?:ing)? (?:his|her|their) life|not wanting to (?:be alive|live))\b/i;

/** A figure at which something is to be done: `if over 6.0 stop it`. */
export const AT_A_FIGURE =
  /\b(?:above|over|below|under|less than|exceeds|tops)\b.{0,60}\d.{0,60}\b(?:stop|halve|send|ring|phone|tell)\b|\b(?:stop|stopped|halve|send|ring|phone|tell|act)\b.{0,60}(?:\b(?:above|over|below|under|less than|exceeds|tops)\b|[<>]).{0,30}\d/i;

export const UNTOLD =
  /\b(?:unaware|(?:not|nobody|never|before|left)(?: [\w-]+){0,6} (?:told|aware|informed|mentioned|discussed)|n['’]t (?:\w+ ){0,3}(?:told|aware|informed)|break (?:this|it|the|bad))\b/i;

/** One of these, at the beginning of a word. */
function words(...patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join('|')})`, 'i');
}
