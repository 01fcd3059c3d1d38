const ILLNESS =
  '(?:hypertens\\w+|high blood pressure|diabet\\w+|T[12]DM|asthma\\w*|COPD|(?:hypo)?thyroid\\w*|gout|CKD|chronic kidney disease|osteoporosis|reflux|depression|anxiety)';
const NO_MEDICINE =
  '(?!(?:review|monitor|check|blood|test|follow|measure|exercise|appointment|clinic|routine)\\w*)';

/** What the practice treats already: `known hypertension`, `her regular ramipril`, `already on amlodipine`, `which you treat`. */
const KNOWN = new RegExp(
  [
    `\\b(?:known|long-?standing|established|pre-?existing) (?:(?:essential|primary|type (?:1|2|one|two)) )?${ILLNESS}\\b`,
    `\\bknown to have ${ILLNESS}\\b`,
    '\\balready (?:on(?! (?:the|a|our|your)\\b)|taking|takes)\\b',
    `\\b(?:his|her|their) (?:usual|regular|pre-?existing|existing|repeat) ${NO_MEDICINE}\\p{L}{5,}`,
    `(?<!\\b(?:the|as|a) )\\b(?:usual|existing) ${NO_MEDICINE}\\p{L}{6,}`,
    '\\b(?:which|whom) (?:you|your (?:nurse|practice|surgery)) (?:already )?(?:treat|prescribe|manage|monitor|look after)',
  ].join('|'),
  'iu',
);

/** Do words say that the practice treats the illness already, or prescribes the medicine? */
export function isKnownToPractice(words: string): boolean {
  return KNOWN.test(words.replace(/\s+/g, ' '));
}

/** A check that general practice owes to every mother and baby six to eight weeks after birth. */
const POSTNATAL =
  /\b(?:(?:post-?natal|PN|mother (?:and|&) baby) (?:check|review|exam\w*|appointment|visit)|baby check)/i;

/** Is all that is asked the check of mother and baby after birth, with nothing to be tested or treated at it? */
export function asksPostnatalCheck(words: string): boolean {
  return POSTNATAL.test(words.replace(/\s+/g, ' ')) && !BESIDE.test(words);
}

const BESIDE =
  /\b(?:bloods?|hb|fbc|u&?es?|lfts?|tfts?|hba1c|ferritin|urine|acr|pcr|bp|blood pressure|titrat\w+|prescri\w+|wound|sutures?|refer\w*)\b/i;
