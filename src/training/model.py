"""The reader of context: MiniLM over a window, with two decisions per passage."""

import torch
from torch import nn

from labels import TOPICS, VERDICTS


class Reader(nn.Module):
    """`first` is 1 at each passage's marker, `mean` is 1/n over its n tokens: both [batch, passages, tokens]."""

    def __init__(self, bert):
        super().__init__()
        self.bert = bert
        width = 2 * bert.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.verdict = nn.Linear(width, len(VERDICTS))
        self.topic = nn.Linear(width, len(TOPICS))

    def forward(self, input_ids, attention_mask, first, mean):
        hidden = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        passage = self.drop(torch.cat([first @ hidden, mean @ hidden], -1))
        return self.verdict(passage), self.topic(passage)


def keep_layers(reader, layers):
    """Leaves only the layers named, counted from 0."""
    reader.bert.encoder.layer = nn.ModuleList([reader.bert.encoder.layer[i] for i in layers])
    reader.bert.config.num_hidden_layers = len(layers)
    return reader


def tensors(windows):
    """The inputs of the model for a batch of windows."""
    tokens, passages = max(len(w.ids) for w in windows), max(len(w.spans) for w in windows)
    ids = torch.zeros(len(windows), tokens, dtype=torch.long)
    mask = torch.zeros(len(windows), tokens, dtype=torch.long)
    first, mean = torch.zeros(len(windows), passages, tokens), torch.zeros(len(windows), passages, tokens)
    for b, w in enumerate(windows):
        ids[b, :len(w.ids)] = torch.tensor(w.ids)
        mask[b, :len(w.ids)] = 1
        for p, (start, end) in enumerate(w.spans):
            first[b, p, start] = 1
            mean[b, p, start:end] = 1 / (end - start)
    return ids, mask, first, mean


def targets(windows):
    """Verdicts, topics and weights; passages that do not count have verdict -100."""
    passages = max(len(w.spans) for w in windows)
    verdicts = torch.full((len(windows), passages), -100)
    topics = torch.full((len(windows), passages), -100)
    weights = torch.zeros(len(windows), passages)
    for b, w in enumerate(windows):
        n = len(w.spans)
        verdicts[b, :n], topics[b, :n] = torch.tensor(w.verdicts), torch.tensor(w.topics)
        weights[b, :n] = torch.tensor(w.weights)
    return verdicts, topics, weights


def read_letter(reader, windows, passages):
    """Probabilities of verdicts and topics per passage."""
    return tuple(logits.softmax(-1).numpy() for logits in letter_logits(reader, windows, passages))


@torch.no_grad()
def letter_logits(reader, windows, passages):
    """Logits of verdicts and topics per passage; a passage in two windows gets the mean of its own."""
    verdicts, topics = torch.zeros(passages, len(VERDICTS)), torch.zeros(passages, len(TOPICS))
    seen = torch.zeros(passages, 1)
    for w in windows:
        v, t = reader(*tensors([w]))
        verdicts[w.which] += v[0].float()
        topics[w.which] += t[0].float()
        seen[w.which] += 1
    return verdicts / seen, topics / seen
