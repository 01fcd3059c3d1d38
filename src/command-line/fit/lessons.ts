import type { Letter } from '../../letter/letter.ts';
import { readLetter } from '../../letter/read-letter.ts';
import { viewOfExample } from '../../requests/example-view.ts';
import { type Features, featuresOf } from '../../requests/features.ts';
import { gatherNames } from '../../requests/gather-features.ts';
import { type RequestTopic, VERDICT_CLASSES, type VerdictClass } from '../../requests/opinion.ts';
import type { RequestKind } from '../../requests/parse-request-file.ts';
import { type PassageView, viewPassage } from '../../requests/passage-view.ts';
import { REQUEST_TOPICS } from '../../requests/scorer.ts';
import { type Lexicon, wordReader } from '../../requests/words.ts';
import {
  type LabelledLetter,
  type LabelledSentence,
  rangeOf,
  sharesHalf,
} from '../evaluate/read-labelled.ts';

/** A passage to learn from. */
export interface Example {
  readonly features: Features<string>;
  readonly verdict: number;
  /** -1 where nothing is asked. */
  readonly topic: number;
  readonly weight: number;
}

/** The strongest label on a passage: none, or the label of the quotes that it shares. */
export function labelOf(
  letter: Letter,
  index: number,
  labelled: LabelledLetter,
): { verdict: VerdictClass; topic?: RequestTopic } {
  const passage = letter.passages[index];
  if (!passage) return { verdict: 'none' };
  const shared = labelled.requests
    .filter(({ quote }) => quote !== '' && sharesHalf(passage, rangeOf(letter.text, quote)))
    .toSorted((a, b) => VERDICT_CLASSES.indexOf(b.verdict) - VERDICT_CLASSES.indexOf(a.verdict));
  const [strongest] = shared;
  return strongest
    ? { verdict: strongest.verdict, topic: strongest.topic as RequestTopic }
    : { verdict: 'none' };
}

/** An example for the scorer of each passage of a labelled letter that can carry a request. */
export function examplesOfLetter(labelled: LabelledLetter, lexicon: Lexicon, weight: number): Example[] {
  const letter = readLetter(labelled.text);
  return letter.passages.flatMap((passage, index) => {
    if (passage.kind === 'furniture' || passage.kind === 'heading') return [];
    return [example(viewPassage(letter, index), labelOf(letter, index, labelled), lexicon, weight)];
  });
}

/** An example for the scorer of a sentence that was labelled by itself. */
export function exampleOfSentence(sentence: LabelledSentence, lexicon: Lexicon, weight: number): Example {
  const { text, addressee, heading, before, verdict, topic } = sentence;
  const view: PassageView = {
    text,
    addressee,
    kind: heading && text.length < 80 ? 'bullet' : 'sentence',
    ...(heading === null ? {} : { heading }),
    ...(before === null ? {} : { before }),
  };
  return example(
    view,
    topic === null ? { verdict } : { verdict, topic: topic as RequestTopic },
    lexicon,
    weight,
  );
}

function example(
  view: PassageView,
  { verdict, topic }: { verdict: VerdictClass; topic?: RequestTopic },
  lexicon: Lexicon,
  weight: number,
): Example {
  return {
    features: featuresOf(view, wordReader(lexicon), gatherNames),
    verdict: VERDICT_CLASSES.indexOf(verdict),
    topic: topic === undefined ? -1 : REQUEST_TOPICS.indexOf(topic),
    weight,
  };
}

/** The examples of a way of asking: each found and each ignored sentence. */
export function examplesOfKind(kind: RequestKind, lexicon: Lexicon, weight: number): Example[] {
  return [
    ...kind.finds.map(({ verdict, ...found }) =>
      example(viewOfExample(found), { verdict, topic: kind.topic }, lexicon, weight),
    ),
    ...kind.ignores.map((ignored) => example(viewOfExample(ignored), { verdict: 'none' }, lexicon, weight)),
  ];
}
