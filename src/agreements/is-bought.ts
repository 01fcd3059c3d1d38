/** Where a patient buys things. */
const SHOP =
  /\b(?:from|at|in) (?:the|her|his|their|your|any|a|the local) (?:local )?(?:chemists?|pharmac(?:y|ist)|supermarket|health shop)\b|\bover[- ]the[- ]counter\b|\bOTC\b|\b(?:buy|buys|bought|purchas\w+)\b/i;

/** Who writes a prescription, or is asked for anything. */
const OF_PRACTICE =
  /\b(?:you|yours?|gps?|practice|surgery|doctor|nurses?|prescri\w*|scripts?|fp10|repeat|issue\w*|please|kindly|grateful|obliged)\b/i;

/** Is a medicine one that the patient is to buy, with nothing asked of the practice? */
export function isBought(quote: string): boolean {
  const words = quote.replace(/\s+/g, ' ');
  return SHOP.test(words) && !OF_PRACTICE.test(words);
}
