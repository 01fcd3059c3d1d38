import type { Letter } from '../letter/letter.ts';

/** A referral for suspected cancer, and not the form or route for another one. */
const SUSPECTED_CANCER =
  /\b(?:suspected[ -](?:[\w/()-]+ ){0,3}?(?:cancer|malignancy)|(?:2|two)[ -]?(?:ww|week[ -]?(?:wait|rule))|usc(?= (?:referral|office|pathway))|cancer (?:referral|fast[ -]track))\b(?! (?:form|proforma|route)\b)/i;

/** What would make it one, or says that it is none. */
const SUPPOSED =
  /\b(?:if|should|unless|instead)\b|\b(?:not|nor|neither) (?:\S+ ){0,3}(?:suspected|2|two|usc|cancer)/i;

/** Does a letter that returns a referral speak of it as one for suspected cancer: in its heading, or in what it says? */
export function isForCancer({ text, passages }: Pick<Letter, 'text' | 'passages'>): boolean {
  return passages.some(({ start, end }) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    return SUSPECTED_CANCER.test(words) && !SUPPOSED.test(words);
  });
}
