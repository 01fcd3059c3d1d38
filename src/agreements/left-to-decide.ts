import { isCalledUrgent } from '../requests/is-called-urgent.ts';

/** What may stand before the word with which a request begins. */
const LEADS_IN =
  '^(?:[^\\p{L}]*(?:\\d{1,2} )?(?:(?:and|then|also|please|kindly|perhaps|to|for|you|gps?|practice|could|would|can|may|might|wish|want|like|care)\\b[\\s,:]*)*|[^.;,]{0,60}[:–—-]\\s+(?:please |to |gp to )?)';

/** `GP to consider a statin`, `then consider whether to restart ramipril`: nothing is asked but a thought. */
const CONSIDER = new RegExp(`${LEADS_IN}(?:consider(?:ing)?|think about|decide whether)\\b`, 'iu');

/** `GP to decide when this goes back on`, `whether to`. */
const DECIDE = new RegExp(
  `${LEADS_IN}(?:decide|(?:make|take) (?:a|the) decision|use your (?:discretion|judge?ment))\\b|\\bgps? to (?:decide|consider)\\b|\\b(?:leave|left) (?:it )?(?:to|with) (?:you|your \\p{L}+)(?: to (?:consider|decide))? (?:whether|if|when)\\b`,
  'iu',
);

/** `it may be titrated as you see fit`, `could come off, if you agree`. */
const MAY_IF =
  /\b(?:may|might|could|can)\b[^.;]{0,200}\b(?:as you (?:see fit|think (?:fit|best|right))|if you (?:agree|feel|think|wish(?:ed)?)|should you (?:feel|think|wish))\b|(?:^|, |\bat )your (?:own )?(?:discretion|judge?ment)\.?$|^(?:if|should) you (?:feel|think|agree|wish)\b/iu;

/** What is asked plainly beside it: `recheck the U&E and decide`, `please start it, at your discretion`. */
const PLAIN =
  /\b(?:please|kindly) (?!consider|decide|think)\p{L}+|\b(?:re-?check|repeat|check|arrange|start|commence|stop(?:ped)?|prescribe|issue|refer|got going)\b(?=.{0,200}\b(?:and|&|then|with)\b)/iu;

/** `consider starting it today` */
const SOON = /\b(?:today|tomorrow|suspected)\b/i;

/** So many characters of a request are read at most. */
const MOST = 600;

/**
 * Does a request ask no more than to think of something, so that whether it is done is left to the practice? Not where its
 * words press for it.
 */
export function asksToConsider(quote: string): boolean {
  const words = asLine(quote);
  return CONSIDER.test(words) && !isPressed(words);
}

/**
 * Does a request leave to the practice whether, when or how something is done, and ask nothing plainly beside it? Not where
 * it asks for a thought and presses for it.
 */
export function leavesDecision(quote: string): boolean {
  const words = asLine(quote);
  if (CONSIDER.test(words) && isPressed(words)) return false;
  const left = [CONSIDER, DECIDE, MAY_IF].flatMap((pattern) => {
    const found = pattern.exec(words);
    return found ? [found.index + found[0].length] : [];
  });
  return left.length > 0 && !PLAIN.test(words.slice(0, Math.min(...left)));
}

/** Is it too pressing to be only thought of: `consider an urgent 2WW referral`? */
function isPressed(words: string): boolean {
  return isCalledUrgent(words) || SOON.test(words);
}

function asLine(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim().slice(0, MOST);
}
