"""Reads labelled letters and the sentence bank."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from labels import overlaps

SEVERITY = {"none": 0, "allowed": 1, "check": 2, "breach": 3}


@dataclass
class Letter:
    """A letter with its passages (ranges in code points of `text`) and, per passage, what the labels say of it."""
    name: str
    text: str
    addressee: str
    passages: list
    headings: list  # per passage, the nearest heading above, or None
    requests: list = field(default_factory=list)
    verdicts: list = field(default_factory=list)
    topics: list = field(default_factory=list)
    weights: list = field(default_factory=list)


def read_letters(folder, cuts):
    """The labelled letters of a folder. `cuts` gives a letter's (passages, headings), or None to leave it out."""
    letters = []
    for path in sorted(Path(folder).glob("*.json")):
        label = json.loads(path.read_text())
        text = path.with_suffix(".txt").read_bytes().decode()
        cut = cuts(path.stem, text)
        if cut is None:
            continue
        passages, headings = cut
        letter = Letter(path.stem, text, label["addressee"], passages, headings)
        add_labels(letter, label)
        letters.append(letter)
    return letters


def add_labels(letter, label):
    """Gives each passage the gravest request that it overlaps; near misses weigh double."""
    def ranges(entries):
        for entry in entries:
            start = letter.text.find(entry["quote"]) if entry["quote"] else -1
            if start >= 0:
                yield entry, (start, start + len(entry["quote"]))
    letter.requests = [{**r, "range": at} for r, at in ranges(label["requests"])]
    near = [at for _, at in ranges(label["nearMisses"])]
    for passage in letter.passages:
        here = [r for r in letter.requests if overlaps(passage, r["range"])]
        worst = max(here, key=lambda r: SEVERITY[r["verdict"]], default=None)
        letter.verdicts.append(worst["verdict"] if worst else "none")
        letter.topics.append(worst["topic"] if worst else None)
        letter.weights.append(2.0 if not worst and any(overlaps(passage, at) for at in near) else 1.0)


def read_cuts(path):
    """Passages as `scan --passages` prints them, a line per letter, without furniture; UTF-16 offsets become code points."""
    cuts = {}
    for line in Path(path).read_text().splitlines():
        row = json.loads(line)
        cuts[Path(row["file"]).stem] = [r for r in row["passages"] if r["kind"] != "furniture"]

    def look_up(name, text):
        if name not in cuts:
            return None
        point, rows = code_points(text), cuts[name]
        return [(point[r["start"]], point[r["end"]]) for r in rows], [r.get("heading") for r in rows]
    return look_up


def code_points(text):
    """For each UTF-16 offset, the offset in code points."""
    out = []
    for i, ch in enumerate(text):
        out += [i] * (2 if ord(ch) > 0xFFFF else 1)
    return out + [len(text)]


def read_bank(folder):
    """The sentences of the bank, with the name of their file as `file`."""
    return [{**json.loads(line), "file": path.stem}
            for path in sorted(Path(folder).glob("*.jsonl")) for line in path.read_text().splitlines()]


def read_rules(folder):
    """The sentences of the request kinds (`finds` and `ignores` of each YAML file), as rows of the bank."""
    rows = []
    for path in sorted(Path(folder).glob("*.yaml")):
        kind = yaml.safe_load(path.read_text())
        for group in ("finds", "ignores"):
            for example in kind.get(group) or []:
                verdict = example.get("verdict", "breach") if group == "finds" else "none"
                rows.append({"text": example["says"], "addressee": example.get("to", "gp"), "before": example.get("after"),
                             "heading": example.get("under"), "verdict": verdict,
                             "topic": path.stem if group == "finds" else None, "file": path.name})
    return rows
