"""The training loop: windows in, weights out."""

import random
import time

import torch
from torch import nn

from model import targets, tensors

TOKENS_PER_BATCH = 1536
TEMPERATURE, TAUGHT = 2.0, 0.5  # how soft a teacher's opinion is made; its share beside the labels


def batches(windows, rng):
    """Batches of windows of like length, in random order."""
    windows = sorted(windows, key=lambda w: len(w.ids) + rng.random() * 30)
    out, batch = [], []
    for w in windows:
        if batch and (len(batch) + 1) * len(w.ids) > TOKENS_PER_BATCH:
            out.append(batch)
            batch = []
        batch.append(w)
    out.append(batch)
    rng.shuffle(out)
    return out


def fit(reader, epochs, rate, seed, say=print, floor=0.02, half=False):
    """Trains on `epochs`, a list of lists of windows. Slanted triangular rate; the two heads learn five times as fast.

    `half` multiplies in bfloat16: nearly twice as fast on a processor that has instructions for it.
    """
    torch.manual_seed(seed)
    rng = random.Random(seed)
    plan = [batch for windows in epochs for batch in batches(windows, rng)]
    heads = [*reader.verdict.parameters(), *reader.topic.parameters()]
    body = [p for p in reader.bert.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": body, "top": rate}, {"params": heads, "top": 5 * rate}], lr=rate, weight_decay=0.01)
    reader.train()
    began, smooth = time.time(), None
    for step, batch in enumerate(plan):
        done = step / len(plan)
        slope = min(1, (step + 1) / (0.08 * len(plan)), floor + (1 - floor) * (1 - done))
        for group in optimiser.param_groups:
            group["lr"] = group["top"] * slope
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            verdicts, topics = reader(*tensors(batch))
        loss = batch_loss(verdicts.float(), topics.float(), batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(body + heads, 1.0)
        optimiser.step()
        smooth = loss.item() if smooth is None else 0.98 * smooth + 0.02 * loss.item()
        if step % 25 == 24:
            left = (time.time() - began) / (step + 1) * (len(plan) - step - 1) / 60
            say(f"{step + 1} of {len(plan)}: loss {smooth:.3f}, {left:.1f} min left")
    reader.eval()
    return reader


def batch_loss(verdicts, topics, batch):
    """The loss against the labels and, for windows that a teacher has read, against its opinions too."""
    right_verdicts, right_topics, weights = targets(batch)
    labelled = mean_loss(verdicts, right_verdicts, weights) + 0.5 * mean_loss(topics, right_topics, weights)
    told_verdicts, told_topics, is_told = told(batch, verdicts, topics)
    if not is_told.any():
        return labelled
    asks = 1 - told_verdicts.softmax(-1)[..., 0]
    taught = (distance(verdicts, told_verdicts, is_told * weights.clamp(min=0.5))
              + 0.5 * distance(topics, told_topics, is_told * asks))
    share = TAUGHT * is_told.sum() / sum(len(w.spans) for w in batch)
    return (1 - share) * labelled + share * taught


def told(batch, verdicts, topics):
    """The teacher's logits beside the pupil's, in the same shapes, and 1 where there are any: [batch, passages]."""
    verdicts, topics = torch.zeros_like(verdicts), torch.zeros_like(topics)
    is_told = torch.zeros(verdicts.shape[:2])
    for b, w in enumerate(batch):
        if w.told:
            verdicts[b, :len(w.spans)], topics[b, :len(w.spans)] = w.told
            is_told[b, :len(w.spans)] = 1
    return verdicts, topics, is_told


def distance(logits, told_logits, weights):
    """Kullback–Leibler divergence of softened probabilities, the mean by weight (Hinton et al. 2015)."""
    each = nn.functional.kl_div((logits / TEMPERATURE).log_softmax(-1), (told_logits / TEMPERATURE).softmax(-1),
                                reduction="none").sum(-1) * TEMPERATURE ** 2
    return (each * weights).sum() / weights.sum().clamp(min=1)


def mean_loss(logits, labels, weights):
    each = nn.functional.cross_entropy(logits.transpose(1, 2), labels, reduction="none", ignore_index=-100)
    weights = weights * (labels != -100)
    return (each * weights).sum() / weights.sum().clamp(min=1)
