/** To change how much of a medicine is taken, or to take it up again later. */
const CHANGES =
  /\b(?:titrat|up-?titrat|increas|rais|reduc|wean|taper|adjust|doubl|halv|switch|chang|optimis|restart)\w*|\b(?:(?:take|took|step|bring|put|push|nudg)\w*|go(?:es|ing)?) (?:\w+ ){0,3}(?<!\bfollow )(?:up|down)\b|\b(?:up|down) (?:by|to) \d/i;

const STARTS = /\b(?:start|begin|commenc|initiat|add|trial)\w*/i;

/** To hand over something that the patient goes without until then. */
const SUPPLIES =
  /\b(?:suppl|issu|dispens|provid|prescriptions?\b|scripts?\b|collect|pick|run(?:s|ning)? out|ran out|TTOs?\b|FP10|today|tomorrow|tonight|immediately|at once|straight away)\w*/i;

/**
 * Does a request about a medicine ask to start or to change it, and for no supply? Who goes home needs a supply of what
 * is started, so then only a change counts.
 */
export function asksNoSupply(quote: string, { isDischarge = false } = {}): boolean {
  const isOther = CHANGES.test(quote) || (!isDischarge && STARTS.test(quote));
  return isOther && !SUPPLIES.test(quote);
}
