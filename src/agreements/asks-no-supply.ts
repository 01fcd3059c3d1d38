/** To start a medicine, or to change how much of it is taken. */
const STARTS_OR_CHANGES =
  /\b(?:start|begin|commenc|initiat|add|trial|titrat|up-?titrat|increas|rais|reduc|wean|taper|adjust|doubl|halv|switch|chang|optimis)\w*|\b(?:take|took|taken|step|stepp|bring|go)\w* (?:\w+ )?(?:up|down)\b/i;

/** To hand over something that the patient goes without until then. */
const SUPPLIES =
  /\b(?:suppl|issu|dispens|provid|prescriptions?\b|scripts?\b|collect|pick|run(?:s|ning)? out|ran out|TTOs?\b|FP10|today|tomorrow|tonight|immediately|at once|straight away)\w*/i;

/** Does a request about a medicine ask to start or to change it, and for no supply? */
export function asksNoSupply(quote: string): boolean {
  return STARTS_OR_CHANGES.test(quote) && !SUPPLIES.test(quote);
}
