import type { Range } from '../letter/letter.ts';
import { asRequest, type Place, quoteOf } from './as-request.ts';
import { cutByTopic } from './cut-by-topic.ts';
import { decidingWords } from './deciding-words.ts';
import { featuresOf } from './features.ts';
import { gatherHashes } from './gather-features.ts';
import { goesOn } from './goes-on.ts';
import { saysWhoOrThat } from './reasons.ts';
import type { LetterRequest, PassedOver, Sureness } from './request.ts';
import type { Steps } from './scorer.ts';
import { settledStanding } from './standing.ts';
import {
  type LetterWords,
  likeliest,
  type Reader,
  toPointOut,
  type Weighed,
  weigh,
} from './weigh-passage.ts';

/** How likely a passage must be, against the threshold, to be told as one that came near. */
const NEAR = 0.3;

/** What one passage asks of the practice, or where it came near, what tells why it is no request. */
interface PassageReading {
  readonly requests: readonly LetterRequest[];
  /** Takes a parser, so that it is left to whoever wants to know. */
  readonly passedOver?: () => PassedOver;
}

const PART = 'it belongs to the request before it';

const NOTHING: PassageReading = { requests: [] };

/**
 * What each passage of a letter asks of the practice, or that it came near and why it is no request. One that is not
 * likely is believed only beside one that is: most letters ask nothing, and one that asks once often asks more.
 */
export function readPassages(places: readonly Place[], reader: Reader, words: LetterWords): PassageReading[] {
  const weighed = places.map((place) => (canAsk(place) ? weigh(place, reader, words) : undefined));
  const likely = new Set(weighed.filter((each) => each && isLikely(each)));
  const readings: PassageReading[] = [];
  for (const [index, place] of places.entries()) {
    const each = weighed[index];
    const reading = each ? readPassage(place, withThreshold(each, likely), reader, words) : NOTHING;
    const isPart = asksMedicine(reading) && asksMedicine(readings.at(-1)) && goesOn(each?.view.text ?? '');
    readings.push(isPart ? { requests: [], passedOver: () => passOver(place, PART) } : reading);
  }
  return readings;
}

function withThreshold(each: Weighed, likely: ReadonlySet<Weighed | undefined>): Weighed {
  const isAlone = likely.size === 0 || (likely.size === 1 && likely.has(each));
  return isAlone ? { ...each, threshold: Math.max(each.threshold, each.steps.likely) } : each;
}

function asksMedicine(reading: PassageReading | undefined): boolean {
  return reading?.requests.some(({ topic }) => topic === 'medication') ?? false;
}

/** Could a passage ask something, by its kind? */
export function canAsk({ passage: { kind } }: Place): boolean {
  return kind !== 'furniture' && kind !== 'heading';
}

function isLikely(weighed: Weighed): boolean {
  return toPointOut(weighed.opinion) >= weighed.steps.likely && settledOf(weighed) === undefined;
}

/** How a passage stands for certain, so that it is no request. */
export function settledOf({ isUnticked, view, tokens, slots }: Weighed): string | undefined {
  return isUnticked ? 'its box is not ticked' : settledStanding(view, tokens, slots);
}

function readPassage(place: Place, weighed: Weighed, reader: Reader, words: LetterWords): PassageReading {
  const isAsked = asksSomething(weighed);
  const nearest = Math.max(toPointOut(weighed.opinion), toPointOut(weighed.own));
  if (nearest < weighed.steps.threshold * NEAR && !isAsked) return NOTHING;
  const settled = settledOf(weighed);
  if (isAsked && settled === undefined) return { requests: requestsOf(place, weighed, reader, words) };
  return { requests: [], passedOver: () => passOver(place, settled ?? whyNot(weighed, words)) };
}

function isPointedOut({ opinion, threshold }: Weighed): boolean {
  return toPointOut(opinion) >= threshold;
}

/** Whether something is asked, be it proper work of a practice. */
function asksSomething(weighed: Weighed): boolean {
  return isPointedOut(weighed) || 1 - weighed.opinion.verdicts.none >= weighed.threshold;
}

function requestsOf(place: Place, weighed: Weighed, reader: Reader, words: LetterWords): LetterRequest[] {
  const { tokens, slots, opinion, joined, steps } = weighed;
  const ownLikelihood = toPointOut(joined);
  const asked = {
    ...place,
    readWords: words.readWords,
    tokens,
    slots,
    opinion,
    likelihood: toPointOut(opinion),
    ownLikelihood,
    sureness: surenessOf(ownLikelihood, steps),
    isPointedOut: isPointedOut(weighed),
    decided: whatDecided(place, weighed, reader, words),
  };
  return partsOf(weighed, reader, words).map(({ part, topic }) => asRequest({ ...asked, part, topic }));
}

function surenessOf(likelihood: number, { likely, sure }: Steps): Sureness {
  if (likelihood >= sure) return 'sure';
  return likelihood >= likely ? 'likely' : 'unsure';
}

/** The words that decided, sought only where no list tells who is to act or that something is asked. */
function whatDecided(
  { letter, passage }: Place,
  { view, tokens, slots, own }: Weighed,
  { scorer, lexicon }: Reader,
  { readWords }: LetterWords,
): Range | undefined {
  const isOpen =
    toPointOut(own) >= scorer.steps.threshold && !saysWhoOrThat({ letter, passage, tokens, slots });
  return isOpen ? decidingWords(view, tokens, { scorer, lexicon, readWords }) : undefined;
}

/** The parts of a passage that ask for different things; the whole where it is proper work for a practice, or a known example. */
function partsOf(weighed: Weighed, { scorer }: Reader, { readWords }: LetterWords) {
  const { view, tokens, slots, opinion, isKnown } = weighed;
  const whole = { start: 0, end: view.text.length };
  if (!isPointedOut(weighed) || isKnown) return [{ part: whole, ...likeliest(opinion.topics) }];
  return cutByTopic(view.text, tokens, slots, ({ start, end }) => {
    if (start === whole.start && end === whole.end) return { ...likeliest(opinion.topics), asks: 1 };
    const part = { ...view, text: view.text.slice(start, end) };
    const { topics, verdicts } = scorer.score(featuresOf(part, readWords, gatherHashes));
    return { ...likeliest(topics), asks: 1 - verdicts.none };
  });
}

function passOver({ letter, passage }: Place, why: string): PassedOver {
  const { start, end } = quoteOf(letter.text, passage);
  return { start, end, quote: letter.text.slice(start, end), why };
}

function whyNot({ opinion, steps, view, slots }: Weighed, { isPast }: LetterWords): string {
  if (toPointOut(opinion) >= steps.threshold) return 'it may ask something, but not surely enough to mark it';
  const has = (meaning: string) => slots.some((slot) => slot.meaning === meaning);
  if (has('refused')) return 'it says that something is not needed';
  if (has('done') || has('history') || isPast(view.text)) return 'it reads as something already done';
  if (has('planned') || has('hospital')) return 'it reads as the hospital’s own work';
  if (has('conditional')) return 'it holds only if something happens';
  return 'nobody is asked to act';
}
