const GOES_ON =
  /^\W*(?:(?:they|this|it|the dose)(?: \w+){0,3} (?:increased?|titrated|reduced|raised|built up|go(?:es)? up|come(?:s)? down)|(?:I|we) would (?:then )?(?:increase|titrate|reduce|raise) (?:this|it|them|the dose))\b/i;

const ASKS_PRACTICE = /\b(?:you|your|please|grateful|kindly|GP|practice|surgery)\b/i;

/** Does a sentence only say how the medicine of the one before it is to be stepped: 'This should go up by 25 mg a week'? */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text) && !ASKS_PRACTICE.test(text);
}
