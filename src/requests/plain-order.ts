import { bulletMark } from '../letter/line-marks.ts';
import { namesPractice, PRACTICE_NAMES } from '../letter/practice-names.ts';
import { isForPractice } from './is-for-practice.ts';
import { type Opinion, opinionOf } from './opinion.ts';
import type { PassageView } from './passage-view.ts';
import type { Token } from './tokens.ts';
import type { Slot } from './words.ts';

/** What a condition is of, after 'if' or 'should': asked only if that comes about. */
const SUBJECT = '(?:he|she|they|it|there|symptoms|any|this|things)';

const YOU = `(?:you|the (?:${PRACTICE_NAMES}))`;
const ASKS_YOU = new RegExp(
  String.raw`\b(?:(?:would|could|can|will) you\b|(?:grateful|glad|obliged|appreciate(?: it)?|kind|helpful) if ${YOU}\b|(?:would|must|may i|might i|could i|could we) ask (?:that )?${YOU}\b)`,
  'i',
);
const FOR_OTHERS = new RegExp(
  String.raw`\b(?:let (?:me|us) know|contact (?:me|us|the|our)|get in touch|regards|(?:if|should) ${SUBJECT}\b|(?:would|could|will) (?:you )?not\b|ask you(?: \w+)? not\b)|["“]`,
  'i',
);

const PLEASE = /^(?:please|pls|plz)$/;
const NO_ORDER = /^(?:not|don'?t|see|find|note|be|feel|let|contact|call|ring|phone|telephone|email)$/;
const NOT_ORDERED = new RegExp(String.raw`["“”]|^\W*(?:if|should)\b|\b(?:if ${SUBJECT}|refer to the)\b`, 'i');
const ADVISES =
  /\b(?:I|we)(?:['’](?:d|ve))?(?: (?:would|have|will|do|also|therefore|strongly|just|so))* (?:recommend|advise|suggest|propose)\b/i;
const NOT_ADVISED =
  /\b(?:if|not?|only|against|stays?|staying|remains?|remaining|continu\w+|unchanged|(?:him|her|them) to)\b|n[’']t\b|:\s*$/i;

/** 'Booked for May' tells of what was done; 'ECG booked' does, and 'ECG to be booked' does not. */
const DONE = /ed$|^(?:seen|sent|taken|given|held|done|withdrawn)$/;
const ARRANGED = /(?<!\bbe )\b(?:booked|requested|arranged|organised|made)\b/i;
const TO_PATIENT = /^\W*(?:return|come back|call|ring|attend)\b.*\b(?:if|should)\b|\?\W*$/i;
/** A noun, as a word with a colon after it is: 'Review: Dr Patel, 10 April'. */
const DEED = /^(?:onward|referral|follow-up|prescription)$/;

/** How many words may stand between 'please' and what is asked: 'please could you arrange'. */
const PLEASE_REACH = 3;

/**
 * Whether a letter to the GP asks the GP outright: 'Could you check …', 'I should be grateful if you would …',
 * 'Please repeat …', 'I would suggest …'.
 */
export function asksOutright(
  { text, addressee }: PassageView,
  tokens: readonly Token[],
  slots: readonly Slot[],
): boolean {
  if (addressee !== 'gp') return false;
  const acts = slots.filter(({ kind }) => kind === 'act');
  const asking = FOR_OTHERS.test(text) ? undefined : ASKS_YOU.exec(text)?.index;
  if (asking !== undefined && acts.some(({ start }) => start >= asking)) return true;
  return ordersPlainly(text, tokens, acts) || advises(text, slots);
}

function ordersPlainly(text: string, tokens: readonly Token[], acts: readonly Slot[]): boolean {
  if (NOT_ORDERED.test(text)) return false;
  return tokens.some(({ word }, place) => {
    const asks = PLEASE.test(word) || (word === 'kindly' && place === 0);
    const following = tokens.slice(place + 1, place + 1 + PLEASE_REACH);
    return (
      asks &&
      !following.slice(0, 2).some((next) => NO_ORDER.test(next.word)) &&
      acts.some((act) => act.place > place && act.place <= place + PLEASE_REACH)
    );
  });
}

function advises(text: string, slots: readonly Slot[]): boolean {
  const advice = ADVISES.exec(text);
  return (
    advice !== null &&
    !NOT_ADVISED.test(text) &&
    slots.some(({ kind, start }) => (kind === 'act' || kind === 'thing') && start >= advice.index)
  );
}

/**
 * Whether a passage is an order under a heading that names the practice, or says 'you' in a letter to it: 'Actions for
 * GP', 'Chase the culture.' A test or a wound with its time is one by its name alone: 'FBC in 2/52', 'Clips out day 10'.
 */
export function isPlainOrder(
  { text, heading, column, addressee }: PassageView,
  tokens: readonly Token[],
  slots: readonly Slot[],
): boolean {
  const isTheirs = addressee === 'gp' ? isForPractice : namesPractice;
  if (![heading, column].some((words) => isTheirs(words)) || TO_PATIENT.test(text)) return false;
  const from = bulletMark(text)?.length ?? 0;
  const place = tokens.findIndex(({ start }) => start >= from);
  const opens = (is: (slot: Slot) => boolean) => slots.some((slot) => slot.place === place && is(slot));
  const [first, next] = [tokens[place]?.word ?? '', tokens[place + 1]?.word ?? ''];
  const isLeft = !slots.some(isOthersWork) && !ARRANGED.test(text);
  const isNamed = DEED.test(first) || next === ':';
  if (opens(({ kind }) => kind === 'act'))
    return !DONE.test(first) && !NO_ORDER.test(next) && (isLeft || !isNamed);
  return isLeft && opens(isNamedWork) && saysWhen(tokens, slots);
}

function isNamedWork({ kind, meaning }: Slot): boolean {
  return kind === 'thing' && /^(?:test|imaging|wound)$/.test(meaning);
}

function saysWhen(tokens: readonly Token[], slots: readonly Slot[]): boolean {
  return (
    slots.some(({ kind }) => kind === 'when') || tokens.some(({ form }) => /^#\/(?:7|52|12)$/.test(form))
  );
}

/** What was done, is not wanted, or the hospital does. */
function isOthersWork({ kind, meaning }: Slot): boolean {
  if (kind === 'who') return meaning === 'hospital';
  return kind === 'standing' && /^(?:done|planned|ours|refused|negated|history|past)$/.test(meaning);
}

/** An order asks for something, however little its words were met before: only what it asks stays open. */
export function asOrder(opinion: Opinion): Opinion {
  const { none, allowed, check, breach } = opinion.verdicts;
  const rest = Math.max(1e-9, 1 - none);
  const verdicts = { none: 0, allowed: allowed / rest, check: check / rest, breach: breach / rest };
  return opinionOf(
    () => verdicts,
    () => opinion.topics,
  );
}
