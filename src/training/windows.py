"""Turns the passages of a letter into windows of word pieces, with one marker token before each passage.

    [CLS] to gp . [SEP] (heading .) MARK passage MARK passage … [SEP]

The marker tells how the passage begins in the letter: after a blank line, on a new line, or on the same line.
A window that does not begin with the letter's first passage repeats the last heading, unmarked. The TypeScript side
must do the same: `predict.py` and the test vectors say how in full.
"""

from dataclasses import dataclass

MAX_TOKENS = 512
MAX_PASSAGE = 160
OVERLAP = 96
SAME_LINE, NEW_LINE, NEW_PARAGRAPH = "[unused1]", "[unused2]", "[unused3]"


@dataclass
class Window:
    """Token ids; per passage its marker's place and the end of its pieces; and which passages they are.

    For training also the labels, and `told`: the teacher's logits of verdicts and topics, where there is a teacher.
    """
    ids: list
    spans: list
    which: list
    verdicts: list = None
    topics: list = None
    weights: list = None
    told: tuple = None


def opening(pieces, addressee, heading=None):
    ids = [pieces.token_to_id("[CLS]")] + encode(pieces, f"to {addressee} .") + [pieces.token_to_id("[SEP]")]
    return ids + (encode(pieces, heading + " .")[:32] if heading else [])


def encode(pieces, text):
    """Word pieces of a passage: white space collapsed, at most MAX_PASSAGE."""
    return pieces.encode(" ".join(text.split()), add_special_tokens=False).ids[:MAX_PASSAGE]


def marker(text, previous_end, start):
    """Which marker a passage takes, by what stands between it and the passage before."""
    breaks = text[previous_end:start].count("\n") if previous_end is not None else 2
    return SAME_LINE if breaks == 0 else NEW_LINE if breaks == 1 else NEW_PARAGRAPH


def letter_items(pieces, letter, vary=lambda text: text):
    """Per passage its marker followed by its word pieces."""
    items, previous = [], None
    for start, end in letter.passages:
        mark = pieces.token_to_id(marker(letter.text, previous, start))
        items.append([mark] + encode(pieces, vary(letter.text[start:end])))
        previous = end
    return items


def letter_windows(pieces, letter, items=None):
    """Windows over the whole letter: filled up to MAX_TOKENS, the next beginning up to OVERLAP pieces earlier."""
    items = items or letter_items(pieces, letter)
    windows, first = [], 0
    while first < len(items):
        ids = opening(pieces, letter.addressee, letter.headings[first] if first else None)
        spans, last = [], first
        while last < len(items) and len(ids) + len(items[last]) < MAX_TOKENS:
            spans.append((len(ids), len(ids) + len(items[last])))
            ids = ids + items[last]
            last += 1
        windows.append(Window(ids + [pieces.token_to_id("[SEP]")], spans, list(range(first, last))))
        if last == len(items):
            break
        back = last
        while back - 1 > first and sum(map(len, items[back - 1:last])) <= OVERLAP:
            back -= 1
        first = back
    return windows
