"""Packs sentences of the bank into invented letters, under their own headings.

A sentence with a heading stands under that heading, beside others of the same heading; one without stands in a
paragraph before all headings or under a heading that names nobody, so that no sentence gets an owner that is not its own.
"""

from collections import defaultdict

from labels import TOPICS, VERDICTS
from noise import vary
from windows import NEW_LINE, NEW_PARAGRAPH, SAME_LINE, Window, encode, opening

NEUTRAL = ["Background", "History", "Clinical details", "Impression", "Progress", "Summary", "Assessment", "Narrative",
           "Clinic review", "Examination", "Presenting complaint", "Social", "Course", "Discussion", "Findings"]
BULLETS = ["", "", "- ", "• ", "* ", "{n}. ", "{n}) "]
IGNORE = -100


def composed_windows(pieces, bank, harmless, rng):
    """Windows that together hold every sentence of the bank once, with harmless sentences strewn in."""
    windows, by_addressee = [], defaultdict(list)
    for row in bank:
        by_addressee[row["addressee"]].append(row)
    for addressee, rows in by_addressee.items():
        blocks = plain_blocks(rows, harmless, rng) + headed_blocks(rows, rng)
        windows += pack(pieces, addressee, blocks, rng)
    return windows


def plain_blocks(rows, harmless, rng):
    """Paragraphs of one to three sentences, none under a heading."""
    rows = [r for r in rows if not r["heading"]]
    rng.shuffle(rows)
    blocks, i = [], 0
    while i < len(rows):
        size = rng.choice([1, 1, 2, 3])
        block = []
        for row in rows[i:i + size]:
            block += lines_of(row, NEW_PARAGRAPH if not block else SAME_LINE, "", rng)
            if rng.random() < 0.12:
                block.append((SAME_LINE, rng.choice(harmless), 0, IGNORE, 0.5))
        blocks.append((None, block))
        i += size
    return blocks


def headed_blocks(rows, rng):
    """Sections of one to six sentences of the same heading."""
    by_heading = defaultdict(list)
    for row in rows:
        if row["heading"]:
            by_heading[row["heading"]].append(row)
    blocks = []
    for heading, members in by_heading.items():
        rng.shuffle(members)
        while members:
            size, bullet = rng.choice([1, 2, 3, 4, 6]), rng.choice(BULLETS)
            block = [(NEW_PARAGRAPH, styled(heading, rng), 0, IGNORE, 0.5)]
            joint = NEW_LINE if bullet or rng.random() < 0.6 else SAME_LINE
            for n, row in enumerate(members[:size]):
                block += lines_of(row, NEW_LINE if n == 0 else joint, bullet.format(n=n + 1), rng)
            blocks.append((heading, block))
            del members[:size]
    return blocks


def styled(heading, rng):
    heading = heading.upper() if rng.random() < 0.3 else heading
    return heading + ":" if rng.random() < 0.5 and not heading.endswith(":") else heading


def lines_of(row, joint, bullet, rng):
    """(joint, text, verdict, topic, weight) of a sentence and of the one before it, which has no label."""
    lines, text = [], vary(row["text"], rng)
    if row["before"]:
        lines.append((joint, bullet + row["before"], IGNORE, IGNORE, 0))
        joint, bullet = (NEW_LINE if bullet and rng.random() < 0.3 else SAME_LINE), ""
    topic = TOPICS.index(row["topic"]) if row["topic"] else IGNORE
    return lines + [(joint, bullet + text, VERDICTS.index(row["verdict"]), topic, 1.0)]


def pack(pieces, addressee, blocks, rng):
    """Shuffles the blocks into windows: paragraphs first, then sections, some paragraphs under neutral headings."""
    rng.shuffle(blocks)
    windows, i = [], 0
    while i < len(blocks):
        size, taken, length = rng.choice([128, 192, 256, 384]), [], 0
        while i < len(blocks) and (not taken or length < size):
            taken.append(blocks[i])
            length += sum(len(line[1].split()) * 1.5 + 1 for line in blocks[i][1])
            i += 1
        taken.sort(key=lambda block: block[0] is not None)
        lines = []
        for heading, block in taken:
            if heading is None and rng.random() < 0.15:
                lines.append((NEW_PARAGRAPH, styled(rng.choice(NEUTRAL), rng), 0, IGNORE, 0.5))
            lines += block
        windows.append(window(pieces, addressee, lines, rng))
    return windows


def window(pieces, addressee, lines, rng):
    upper = rng.random() < 0.03
    ids, made = opening(pieces, addressee), Window([], [], [], [], [], [])
    for joint, text, verdict, topic, weight in lines:
        item = [pieces.token_to_id(joint)] + encode(pieces, text.upper() if upper else text)
        if len(ids) + len(item) >= 512:
            break
        made.spans.append((len(ids), len(ids) + len(item)))
        made.verdicts.append(verdict)
        made.topics.append(topic)
        made.weights.append(weight)
        ids = ids + item
    made.ids = ids + [pieces.token_to_id("[SEP]")]
    return made
