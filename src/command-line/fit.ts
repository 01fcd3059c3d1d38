/**
 * `npm run fit`: fits the scorer anew from the examples of `assets/requests`, the open letters and the sentences, and
 * writes `assets/model/scorer.json`. The same data give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRequestKinds, readWords } from '../packs/read-request-files.ts';
import { compileWords } from '../requests/words.ts';
import { readHidden, readLabelledLetters, readSentences } from './evaluate/read-labelled.ts';
import { fitThreshold } from './fit/fit-threshold.ts';
import { fitWithExamples } from './fit/fit-with-examples.ts';
import { exampleOfSentence, examplesOfKind, examplesOfLetter } from './fit/lessons.ts';

const ROOT = join(import.meta.dirname, '../..');
const ASSETS = join(ROOT, 'assets');
const LETTERS = join(ROOT, 'test/letters');

const words = readWords(ASSETS);
const lexicon = compileWords(words);
const hidden = readHidden(LETTERS);
const letters = readLabelledLetters(LETTERS).filter(({ name }) => !hidden.has(name));
const sentences = readSentences(join(LETTERS, 'sentences')).filter(({ file }) => !hidden.has(file));
const examples = readRequestKinds(ASSETS).flatMap((kind) => examplesOfKind(kind, lexicon, 1));
const ofSentences = sentences.map((sentence) => exampleOfSentence(sentence, lexicon, 0.5));
const general = [...examples, ...ofSentences];
console.log(
  `${letters.length} open letters, ${general.length} sentences and examples; ${hidden.size} names hidden.`,
);

const ofLetters = letters.map((letter) => ({ letter, examples: examplesOfLetter(letter, lexicon, 1) }));
const { steps, passed, figures } = fitThreshold({ general, letters: ofLetters, words });
console.log(
  `Held out in turn, the open letters give ${figures} at a threshold of ${steps.threshold}; likely from ${steps.likely}, sure from ${steps.sure}.`,
);
console.log(
  `The reader of context reads from ${steps.gate} on, where 1 request in 200 is lost: ${(100 * passed).toFixed(1)}% of the passages, and what stands beside them.`,
);

const others = [...ofSentences, ...ofLetters.flatMap(({ examples }) => examples)];
const { scorer, left } = fitWithExamples({ examples, others }, steps);
console.log(
  left === 0 ? 'It reads every example as it should.' : `${left} examples it reads otherwise by itself.`,
);
const written = `${JSON.stringify(scorer, undefined, 1)}\n`;
mkdirSync(join(ASSETS, 'model'), { recursive: true });
writeFileSync(join(ASSETS, 'model/scorer.json'), written);
console.log(`assets/model/scorer.json: ${Math.round(gzipSync(written).length / 1000)} kB compressed.`);
