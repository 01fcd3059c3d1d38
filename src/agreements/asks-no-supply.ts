/** What the patient goes without until then. */
const AT_ONCE =
  /\b(?:collect\w*|pick(?:s|ed|ing)? (?:it |them |this )?up|run(?:s|ning)? out|ran out|today|tomorrow|tonight|this (?:morning|afternoon|evening)|immediately|asap|as soon as (?:possible|you (?:get|receive|have) this)|at once|straight ?away)\b/i;

/** Can what a request about a medicine asks wait, by its own words, so that it is about later prescribing and no supply? */
export function asksNoSupply(quote: string): boolean {
  return !AT_ONCE.test(quote);
}
