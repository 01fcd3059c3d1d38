import { namesMedicine } from '../agreements/thing-names.ts';

/** What a hospital calls by its brand: a name with a capital right behind what is to be done. */
const BRAND =
  /\b(?:prescrib\w+|start\w*|commenc\w+|initiat\w+|issu(?:e|ing)|giv(?:e|ing)|add(?:ing)?|suppl(?:y|ying)) (?:(?:him|her|them) (?:on )?)?(\p{Lu}\p{Ll}{3,})\b(?! \p{Lu}\p{Ll})/u;

/** A day or a month begins no name of a medicine. */
const NO_BRAND =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|Please|When|After|Once|Weekly|Daily|Monthly|Long|Repeat)$/;

/** A kind of medicine, or a course of it, as a letter calls it. */
const KIND =
  /\b(?:antibiotics?|painkillers?|analgesia|laxatives?|statin|ppi|iron|insulin|hrt|emollients?|inhalers?|steroids?|antidepressant|anticoagulants?|diuretics?|eradication(?: (?:therapy|treatment))?)\b/gi;

/** More than the one that is named, or not that one. */
const BESIDE = /[+&]|\b(?:and|plus|or|with|not|no|instead|in place of)\b/i;
const BESIDE_BEFORE =
  /(?:[+&,]|\b(?:and|plus|or|with|not|no|than|after|his|her|their|finished|on|off|stopping|from|can['’]t give|cannot give))\s*(?:the |an? )?$/i;
const BESIDE_BEHIND =
  /^\s*(?:[+&,/]|\b(?:and|plus|or|with)\b(?! (?:again|then|let|see|check|review|recheck|repeat|refer|stop|monitor)\b))/i;

/** What a request about a medicine calls it where no list knows its name: `Evorel`, `the antibiotics`. Undefined where it may want more than that. */
export function medicineCalled(words: string): string | undefined {
  const [, brand] = BRAND.exec(words) ?? [];
  if (brand !== undefined) {
    const name = namesMedicine(brand) ? brand.toLowerCase() : brand;
    return NO_BRAND.test(brand) || BESIDE.test(words) ? undefined : name;
  }
  const [kind, ...others] = [...words.matchAll(KIND)];
  if (kind === undefined || others.length > 0) return undefined;
  const [before, behind] = [words.slice(0, kind.index), words.slice(kind.index + kind[0].length)];
  if (BESIDE_BEFORE.test(before) || BESIDE_BEHIND.test(behind)) return undefined;
  return `the ${/^[A-Z]{3}$/.test(kind[0]) ? kind[0] : kind[0].toLowerCase()}${/eradication$/i.test(kind[0]) ? ' treatment' : ''}`;
}
