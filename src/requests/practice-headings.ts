const PRACTICE = String.raw`gps?|general practi\w+|practice|surgery|primary care`;

const NAMED = new RegExp(String.raw`\b(?:${PRACTICE})\b`, 'i');
const NAMED_OR_YOU = new RegExp(String.raw`\b(?:${PRACTICE}|you)\b`, 'i');

/** Whether a heading or a column names the practice, in a letter to whomever: 'Actions for GP'. */
export function headingNamesPractice(words: string | undefined): boolean {
  return words !== undefined && NAMED.test(words);
}

/** Whether it names the practice or says 'you', who is the practice in a letter to the GP: 'What we ask of you'. */
export function isForPractice(words: string | undefined): boolean {
  return words !== undefined && NAMED_OR_YOU.test(words);
}
