import type { ChosenFinding } from './draft-question.ts';
import { listWords } from './list-topics.ts';
import { quoteWords } from './quote-words.ts';
import type { View } from './write-template.ts';

/** What stands before a test and tells which one it is. */
const WHICH =
  '(?:(?:full|fasting|serum|chest|pelvic|abdominal|renal|thyroid|liver|kidney|bone|coeliac|lipid|myeloma|stool|urine|wound|throat|blood|carotid|transvaginal|faecal|sputum|CT|MRI?|12-lead|\\d{1,2}[ -]?h(?:ou)?rs?|semen|hepatitis|thrombophilia|adjusted|corrected|free|autoimmune) )';

/** A test, as a letter writes it. */
const TEST = [
  `${WHICH}+(?:function(?: tests?)?|profile|screen|serology|count|film|levels?|antigen(?: test)?|breath test|cultures?|swabs?|samples?|x-?rays?|ultrasound(?: scan)?|scans?|echo|tape|ECG|analysis|antibodies|biops(?:y|ies)|calprotectin|calcium|T[34])`,
  'FBC|U ?[&+/] ?Es?|LFTs?|TFTs?|HbA1c|CRP|ESR|PSA|INR|BNP|NT-proBNP|PTH|TSH|eGFR|ACR|MSU|OGD|DEXA(?: scan)?|ECGs?|EEG|MRI(?: scan)?|CT(?: scan)?|USS|CXR|LH|FSH|AMH|B12|Hb|K\\+',
  'blood tests?|bloods|urea and electrolytes|folate|ferritin|vit(?:amin)? D|potassium|sodium|calcium|creatinine|electrolytes|lipids|cholesterol|triglycerides|glucose|haemoglobin|haematinics|albumin|magnesium|phosphate|urate|uric acid|cortisol|prolactin|oestradiol|progesterone|immunoglobulins|electrophoresis|clotting|spirometry|urinalysis|calprotectin|histology|histopathology|cytology|biops(?:y|ies)|serology|x-?rays?|ultrasound(?: scan)?|echo(?:cardiogram)?|colonoscopy|gastroscopy|swabs?|tape|iron studies',
].join('|');

const NAMED = new RegExp(`(?<![\\p{L}\\d&+/-])(?:${TEST})(?![\\p{L}\\d&+/-])`, 'giu');

/** What parts two tests of one list. */
const JOINS = /^(?:,? (?:and|&|plus) (?:(?:a|an|the|his|her|their) )?|, |,? ?[+&] ?)$/i;

/** What may go on with the list, or lead up to it, and would be left out. */
const MORE_BEHIND =
  /[+&]|(?:,|\b(?:and|plus|with|or)\b)(?! ?(?:again|then|please|pls|act\w*|let\w*|send\w*|forward\w*|tell\w*|ring\w*|phone|e-?mail\w*|inform\w*|treat\w*|replace|change|deal|pass|give|in|at|on|by|as|so|if|to|off|via|after|before|weekly|fortnightly|monthly|which|since|because|due|ahead|you\w*|us|me|him|her|them|the (?:gp|practice|surgery|patient|results?)|results?|practice|gp|\d)\b)/i;
const MORE_BEFORE =
  /[+&,]|\b(?:and|plus|with|or|no|not|without|than|given|of|despite|for|if|until|low|high|raised|normal|abnormal|further|your)\b(?! then\b)/i;

/** What was found, and so is not what is wanted. */
const FOUND =
  /^,? (?:(?:was|were|is|are)(?! (?:not (?:yet )?(?:back|available|in)|to be|still|pending|awaited|outstanding)\b)|has|had|have|came|of|showed|shows|now|normal|low|high|raised|up|down|negative|positive|tops|sent (?:on )?\d)\b|^ ?[<>=:]? ?\d[\d.]*(?! ?(?:days?|weeks?|months?|\/))/i;

/** As many are named at most: more are easier found in the hospital's words above. */
const MOST_NAMED = 3;

/**
 * The tests of these requests, in place of `this` and `it`, each once: `the U&Es and ferritin`. Nothing where a request names
 * none, may want others beside those which it names, or there are many.
 */
export function testWords(findings: readonly Pick<ChosenFinding, 'quote'>[]): View {
  const each = findings.map(({ quote }) => listedIn(quoteWords(quote)));
  const names = [...new Map(each.flat().map((name) => [name.toLowerCase(), name])).values()];
  if (each.some((own) => own.length === 0) || names.length > MOST_NAMED) return {};
  const isSeveral = names.length > 1 || /(?<!si)s$/.test(names[0] ?? '');
  return { this: `the ${listWords(names)}`, it: isSeveral ? 'them' : 'it' };
}

/** The tests of the one list that words have; none where they may have more. */
function listedIn(words: string): string[] {
  const found = [...words.matchAll(NAMED)];
  const ends = found.map(({ 0: name, index }) => index + name.length);
  const before = words.slice(0, found[0]?.index);
  const behind = words.slice(ends.at(-1) ?? words.length);
  const isOneList = found.slice(1).every(({ index }, at) => JOINS.test(words.slice(ends[at], index)));
  const isWhole = !MORE_BEFORE.test(before) && !MORE_BEHIND.test(behind) && !FOUND.test(behind);
  return isOneList && isWhole ? found.map(([name]) => inSentence(name)) : [];
}

/** A name that begins a sentence as it stands within one. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}{2}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
