/** That something is bought. */
const BUYS = /\bover[- ]the[- ]counter\b|\bOTC\b|\b(?:buy|buys|bought|purchas\w+)\b/i;

/** Where a patient buys things, and also has prescriptions made up. */
const SHOP =
  /\b(?:from|at|in) (?:the|her|his|their|your|any|a|the local) (?:local )?(?:chemists?|pharmac(?:y|ist)|supermarket|health shop)\b/i;

/** A dose, as a prescription has it. */
const DOSE = /\d ?(?:mg|mcg|micrograms?|units)\b/i;

/** Who writes a prescription, or is asked for anything; what is begun, raised or collected, as a prescription is. */
const OF_PRACTICE =
  /\b(?:you|yours?|gps?|practice|surgery|doctor|nurses?|prescri\w*|scripts?|fp10|repeat|issue\w*|please|kindly|grateful|obliged|(?:re-?)?start(?:s|ed|ing)?|commenc\w*|initiat\w*|begin|increas\w*|collect\w*|pick(?:ed)? up|urgent\w*|today|tomorrow)\b/i;

/** Is a medicine one that the patient is to buy, with nothing asked of the practice? */
export function isBought(quote: string): boolean {
  const words = quote.replace(/\s+/g, ' ');
  return (BUYS.test(words) || (SHOP.test(words) && !DOSE.test(words))) && !OF_PRACTICE.test(words);
}
