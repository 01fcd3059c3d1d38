import { Tokenizer } from '@huggingface/tokenizers';

export interface WordPieces {
  /** The ids of a text's word pieces, lower-cased, white space collapsed, without special tokens. */
  readonly encode: (text: string) => number[];
  /** The id of an entry such as `[CLS]`. Throws where the vocabulary lacks it. */
  readonly idOf: (piece: string) => number;
}

/** BERT's lower-casing word pieces over a vocabulary, whose order gives the ids. */
export function wordPieces(vocabulary: readonly string[]): WordPieces {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const tokenizer = new Tokenizer(
    {
      normalizer: {
        type: 'BertNormalizer',
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: null,
        lowercase: true,
      },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(ids),
      },
      post_processor: null,
      added_tokens: [],
    },
    {},
  );
  return {
    encode: (text) =>
      tokenizer.encode(text.split(/\s+/).filter(Boolean).join(' '), { add_special_tokens: false }).ids,
    idOf: (piece) => {
      const id = ids.get(piece);
      if (id === undefined) throw new Error(`The encoder's vocabulary lacks ${piece}.`);
      return id;
    },
  };
}
