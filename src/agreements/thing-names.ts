import type { Topic } from '../requests/request.ts';

/** Words that name a kind of thing and no one thing. */
export const VAGUE: Readonly<Partial<Record<Topic, RegExp>>> = {
  medication:
    /\b(?:treatment|medications?|medicines?|tablets?|drugs?|therapy|painkillers?|analgesia|antibiotics?|inhalers?|creams?|steroids?)\b/i,
  'shared-care': /\b(?:treatment|medications?|medicines?|drugs?|therapy|it|this)\b/i,
  investigations: /\b(?:bloods?|tests?|scans?|imaging|investigations?|monitoring)\b/i,
  results: /\b(?:results?|reports?|findings?|outcomes?)\b/i,
  'onward-referral': /\b(?:refer(?:ral)?(?: on)?|onward|further|appropriate|specialist|elsewhere|service)\b/i,
  admin: /\b(?:forms?|paperwork|arrangements?|letters?|support|equipment)\b/i,
  'patient-communication': /\b(?:inform|update|tell|speak|explain|contact)\b/i,
  'referral-returned': /./,
};

/** An abbreviation in capitals. */
const CAPITALS = /(?!\bGPs?\b)\b\p{Lu}[\p{Lu}\d&]+\b/u;

/** A medicine by the end of its name. */
const MEDICINE =
  /\b\p{L}{3,}(?:pril|olol|statin|azole|mycin|cillin|sartan|cycline|olone|sone|pine|pam|etine|idone|parin|xaban|flozin|gliptin|formin|tide|mab|nib|vir|amide|profen|line|pram|apine|triptan|dronate|thyroxine|relin|cetam|semide|thiazide|grel|lukast|setron|tadine|tinib|phylline|trexate|prine|pidem|glutide|fibrate|lithium)\b/iu;

/** Words that name one. */
const NAMED: Readonly<Partial<Record<Topic, readonly RegExp[]>>> = {
  medication: [
    /\bsuch as\b|\be\.?g\b|\d\s?(?:mg|mcg|micrograms?)\b/i,
    /(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/u,
    MEDICINE,
  ],
  investigations: [
    CAPITALS,
    /\b\p{L}+ (?:blood )?(?:screen|profile|panel|function|level|count)s?\b|\b(?:x-?ray|echo\w*|ultrasound|tracing|serology|culture|swab|urine|stool|sputum|spirometry|blood pressure)\b/iu,
  ],
  results: [
    CAPITALS,
    /\b(?:biops\w+|histolog\w+|x-?ray|scan|echo\w*|ultrasound|swab|culture|urine|stool|bloods?|cytology|tape|tracing)\b/i,
  ],
  'onward-referral': [/\bto (?!(?:be|see|refer|have|the appropriate|an appropriate|a specialist)\b)\p{L}+/iu],
  admin: [
    /\bfor (?!you\b|us\b)\p{L}+/iu,
    /\b\p{Lu}{3,}\b/u,
    /\b(?!(?:the|a|an|any|all|some|this|these|those|our|your|his|her|their|relevant|necessary|enclosed|attached|complete)\b)\p{L}+ (?:forms?|letters?)\b/iu,
  ],
  'patient-communication': [/\b(?:that|about|of|how|why|when|whether|results?|outcome|plan)\b/i],
  'referral-returned': [
    /\b(?:without|missing|lack\w*|incomplete|need\w*|require\w*|attach\w*|not (?:include|state|give)\w*|no \p{L}+)\b/iu,
  ],
};

/** Do words name one thing of a topic's: a medicine, a test, a service? */
export function namesOne(topic: Topic, words: string): boolean {
  return NAMED[topic]?.some((named) => named.test(words)) ?? false;
}

/** Do words have the name of a medicine in them, and not only a dose or a capital? */
export function namesMedicine(words: string): boolean {
  return MEDICINE.test(words);
}
