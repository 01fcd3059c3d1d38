import { expect, it } from 'vitest';
import { wordPieces } from '../../src/encoder/word-pieces.ts';

const vocabulary = ['[UNK]', '[CLS]', 'repeat', 'blood', '##s', 'u', '&', 'e', '.', 'cafe'];
const { encode, idOf } = wordPieces(vocabulary);
const written = (text: string) => encode(text).map((id) => vocabulary[id]);

it.each([
  ['Repeat  \n bloods.', ['repeat', 'blood', '##s', '.']],
  ['U&E', ['u', '&', 'e']],
  ['Café', ['cafe']],
  ['MRI', ['[UNK]']],
  ['', []],
])('%j is cut into %j', (text, pieces) => {
  expect(written(text)).toEqual(pieces);
});

it('has ids for what is in the vocabulary, and says what is not', () => {
  expect(idOf('[CLS]')).toBe(1);
  expect(() => idOf('[SEP]')).toThrow("The encoder's vocabulary lacks [SEP].");
});
