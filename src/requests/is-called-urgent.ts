/**
 * Do a text's own words call it urgent, and not the contrary? Days are none of these words. The word list
 * `when: urgent`, which the scorer was fitted with, is wider.
 */
export function isCalledUrgent(text: string): boolean {
  return URGENT.test(text);
}

const URGENT =
  /(?<!\b(?:non|not|not an|no|less|never) ?-?|\b(?:keen|eager|wants|happy) to \w+ )\b(?:urgent\w*|as soon as possible|asap|immediate\w*|at once|straight ?away|without delay|same[- ]day|tonight|fast[- ]?track|emergency|priority|(?:suspected )?cancer pathway|suspected cancer|2ww|two[- ]week (?:wait|rule))\b/i;
