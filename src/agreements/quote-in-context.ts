import type { Letter, Range } from '../letter/letter.ts';
import type { LetterRequest } from '../requests/request.ts';
import { namesMedicine, namesOne, VAGUE } from './thing-names.ts';

/** Words that stand for a thing and not before one: `repeat these in 2 weeks`, not `these bloods`. */
const STANDS_FOR =
  /\b(?<!\b(?:let|tell|inform|ask|advise|see|ring|call|contact|reassure|update|speak to|write to|remind|invite|review|help|telling|informing|that|if|whether) )(?:it|them|this|these|those|the same)\b(?=\s*(?:$|[.,;:!?)–—-]|(?:in|at|on|for|by|with|within|via|from|under|through|up|down|over|out|off|back|again|and|to|before|after|until|till|if|when|once|as|please|kindly|every|each|weekly|fortnightly|monthly|daily|today|tomorrow|next|this|yourselves?|locally|too|also|accordingly|urgently|regularly|done|put|given|taken|begun|written|sent|\w+ed)\b))|\b(?:this|these|those)(?= (?:can|could|should|will|would|may|might|must|needs?|to be|be|is|are)\b)/i;

/** A kind of thing, and which one the words before tell: `this result`, `these tests`. */
const THIS_ONE =
  /\b(?:this|these|those) (?:results?|reports?|findings?|bloods?|blood tests?|tests?|scans?|investigations?|medications?|medicines?|tablets?|drugs?|treatments?|doses?|forms?|referrals?)\b/i;

/** What begins with a word for what the sentence before tells of, or asks for the rest of it. */
const GOES_ON =
  /^(?:(?:so|but|and|however),? )?(?:(?:they(?= (?:are|were|need|(?:can|could|should|will|must|may) be|ought to be|can be had)\b)|(?:it|this|that|these|those)(?= (?:is|isn['’]t|was|wasn['’]t|are|aren['’]t|were|has|hasn['’]t|had|have|haven['’]t|will|won['’]t|would|can|can['’]t|cannot|could|should|may|might|must|needs?|wants?|ought|remains?|came|went|did|do|does)\b))|we (?:could|can|were able to) only\b)|\b(?:the|any) (?:remainder|rest|balance)\b(?! of\b)/i;

/** What begins so and stands for nothing: `it would be helpful if`. */
const FOR_NOTHING =
  /^(?:it|this|that) (?:would|will|may|might|is|was|has been)(?: be| been)?(?: \w+ly| very| most| also)? (?:help|kind|useful|good|grateful|appreciat|important|advis|recommend|reasonable|worth|sensible|suggest|appropriate|wise|felt|plan|agreed|better|best|nice|time|prudent|seem)\w*\b|^it (?:came out|came to us|may be|might be|remains|is|was)(?: \w+){0,4}? (?:that|for)\b/i;

/** Topics of what is named, where words that name none need those before. */
const OF_THINGS: ReadonlySet<string> = new Set(['medication', 'investigations', 'results']);

/** Topics of a medicine, and how one is asked for at the end of a sentence by a word that stands for it. */
const OF_MEDICINES: ReadonlySet<string> = new Set(['medication', 'shared-care']);
const GIVES = /\b(?:giv|prescrib|suppl|issu|collect|start|continu|provid)\w* (?:it|this|these|them)\.?$/i;

/** The first of what the sentence before names, or what comes after it. */
const AFTER_THAT =
  /\b(?:after that|from then on|from there|thereafter)\b|^the (?:first|next|rest|others?)\b(?: one)? (?:will|is|are|was|has|have|should|to)\b/i;

/** What is waited for, or where, or somebody who is told of it. */
const OF_VISITS =
  /\b(?:appointments?|appts?|dates?|lists?|slots?|scans?|mri|ct|clinics?|reviews?|surgery date|operations?|procedures?|waits?|waiting|queue|letters?|referrals?|follow-?up|seen|heard?|visits?|tests?|relist\w*|monitors?|orthotics|physio\w*|\w+ology)\b/i;

/** One more of what the sentence before names. */
const ONE_MORE = /\b(?:a (?:second|third|further|repeat)|another) one\b/i;

/** What is had of a medicine that the sentence before names. */
const OF_ONE_MEDICINE =
  /\b(?:the|an?|his|her|their|your) (?:first|initial|next) (?:supply|prescription|script|dose|month|pack)\b/i;

/** What is told of somebody who did not come, or of a referral, stands for no thing. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['dna', 'referral-returned']);

/** So many words come at most before the word that stands for the thing. */
const SOON = 10;

/** A sentence before that is longer than this, in words, is not quoted as well: the letter is to be read in half a minute. */
const MOST_WORDS = 30;

type Request = Pick<LetterRequest, 'topic' | 'passage' | 'reasons' | 'start' | 'end'>;

/**
 * A request with the sentence before it, exactly as the letter has them, where its own words name no thing and only stand
 * for one: `Please repeat these in 2 weeks.` Undefined where they name it, or nothing near could.
 */
export function quoteInContext(
  letter: Pick<Letter, 'text' | 'passages'>,
  request: Request,
): string | undefined {
  const { topic, start, end } = request;
  const before = OF_PEOPLE.has(topic) ? undefined : rangeBefore(letter, request);
  if (before === undefined) return undefined;
  const words = letter.text.slice(before.start, before.end).trim();
  const quote = letter.text.slice(start, end).replace(/\s+/g, ' ');
  const fewest = BARE.test(quote) ? 1 : 2;
  const count = countWords(words);
  if (count < fewest || count > MOST_WORDS || !needsBefore(quote, words, request)) return undefined;
  const from = before === letter.passages[request.passage - 1] ? firstNaming(letter, request) : before.start;
  return letter.text.slice(from, end);
}

/** What is to be done to what the words before name, if by one word: `Apixaban. To be stopped 72 hours before.` */
const BARE = /^(?:to be|needs? to be|should be|ought to be|must be) \p{L}+/iu;

/** So many sentences are at most brought along, with so many words in all. */
const MOST_SENTENCES = 2;
const MOST_IN_ALL = 45;

/**
 * Where the sentence before a request begins; or the one before that, in the same paragraph, where the nearer names no medicine
 * for a medicine, or itself only stands for what was named.
 */
function firstNaming({ text, passages }: Pick<Letter, 'text' | 'passages'>, request: Request): number {
  let first = request.passage - 1;
  while (request.passage - first < MOST_SENTENCES) {
    const [further, nearer] = [passages[first - 1], passages[first]];
    if (!further || !nearer || further.kind !== nearer.kind) break;
    const isApart = /\n\s*\n/.test(text.slice(further.end, nearer.start));
    const words = text.slice(nearer.start, nearer.end).replace(/\s+/g, ' ');
    const lacks = OF_MEDICINES.has(request.topic) && !namesMedicine(words);
    const isLong = countWords(text.slice(further.start, request.end)) > MOST_IN_ALL;
    if (isApart || isLong || !(lacks || GOES_ON.test(words))) break;
    first -= 1;
  }
  return passages[first]?.start ?? request.start;
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** Does a quote stand for what the words before it name, or name nothing where these do? */
function needsBefore(
  quote: string,
  before: string,
  { topic, reasons }: Pick<LetterRequest, 'topic' | 'reasons'>,
): boolean {
  if (GOES_ON.test(quote) && !FOR_NOTHING.test(quote)) return true;
  if (BARE.test(quote) || (topic === 'expedite' && !OF_VISITS.test(quote))) return true;
  const hasThing = reasons.some(({ slot }) => slot === 'thing') && !THIS_ONE.test(quote);
  const isLate = OF_MEDICINES.has(topic) && GIVES.test(quote) && !namesOne(topic, quote);
  if (!hasThing && (isLate || soonStandsFor(quote))) return true;
  const [beforeOne] = ONE_MORE.test(quote) ? quote.split(ONE_MORE) : [];
  if (beforeOne !== undefined && !NAMED_BEFORE.test(beforeOne)) return true;
  const isTold = topic === 'patient-communication' && soonStandsFor(quote);
  if (isTold) return true;
  if (OF_MEDICINES.has(topic) && AFTER_THAT.test(quote) && !namesMedicine(quote)) return true;
  const pointsBack = OF_MEDICINES.has(topic) && (OF_ONE_MEDICINE.test(quote) || soonStandsFor(quote));
  if (pointsBack && !namesOne('medication', quote) && namesOne('medication', asWords(before))) return true;
  const isVague = VAGUE[topic]?.test(quote) ?? false;
  return isVague && OF_THINGS.has(topic) && !namesOne(topic, quote) && namesOne(topic, asWords(before));
}

/** Words without the capitals of names: `on Monday` and `Dr Lee` are no medicines. */
function asWords(text: string): string {
  return text.replace(/\b\p{Lu}(?=\p{Ll})/gu, (capital) => capital.toLowerCase());
}

/** Do the first words stand for a thing? What comes further on may stand for one that the words before it name. */
function soonStandsFor(quote: string): boolean {
  const places = [quote.search(STANDS_FOR), quote.search(THIS_ONE)].filter((at) => at >= 0);
  return places
    .map((at) => quote.slice(0, at))
    .some((before) => before.trim().split(/\s+/).length <= SOON && !NAMED_BEFORE.test(before));
}

/** A thing that the same sentence names before the word that stands for it: `as regards the nodule, he has not been told of this`. */
const NAMED_BEFORE =
  /\b(?:the|his|her|their|an?) (?!(?:patient|gps?|practice|surgery|family|parents?|nurses?|team|clinic|hospital|ward|same|first|next|last|coming|end|meantime|weekend|time|weeks?|days?|months?)\b)[\p{L}-]{4,}[^,.;]{0,200}[,;]/iu;

/** What stands before a request in its passage; else the passage before, where only blank space parts them. */
function rangeBefore(
  { text, passages }: Pick<Letter, 'text' | 'passages'>,
  { passage, start }: Pick<LetterRequest, 'passage' | 'start'>,
): Range | undefined {
  const own = passages[passage];
  if (own && own.start < start) return { start: own.start, end: start };
  const before = passages[passage - 1];
  if (!before || !own || ['heading', 'furniture', 'cell'].includes(before.kind)) return undefined;
  return text.slice(before.end, start).trim() === '' ? before : undefined;
}
