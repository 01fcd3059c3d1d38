"""The reference reader: runs assets/model over letters. `python predict.py MODEL PASSAGES.jsonl LETTER.txt …`

Text to decision, which every implementation must follow:
1. Passages in order, as `scan --passages` cuts them, but no furniture (`src/requests/gate.ts` gives fewer). White space in a passage collapses to single blanks.
2. BERT's basic tokenizer (control characters dropped, accents stripped, lower case, split at blanks and at every
   punctuation mark) and WordPiece over `vocabulary.txt`, at most `maxPassageTokens` pieces a passage.
3. Before each passage a marker, by the line breaks between it and the end of the passage before: none `sameLine`,
   one `newLine`, more (and always for the first passage) `newParagraph`.
4. A window: `begin`, the pieces of 'to gp .' ('to patient .', 'to other .'), `end`; from the second window on the
   pieces of 'HEADING .' for the heading of its first passage, at most `maxHeadingTokens`; then passages while the ids
   stay below `maxTokens` with the closing `end`. The next window starts as many passages back as fit in
   `overlapTokens` (markers counted), never at or before the start of this window.
5. `first` is 1 at the passage's marker; `mean` is 1/n at its n ids, marker included.
6. A passage in two windows gets the mean of its logits; then softmax.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime

from examples import Letter, read_cuts
from labels import findings
from vocabulary import word_pieces
from windows import letter_windows


class Predictor:
    def __init__(self, folder, weights="encoder.onnx"):
        folder = Path(folder)
        self.about = json.loads((folder / "model.json").read_text())
        self.pieces = word_pieces((folder / "vocabulary.txt").read_text().splitlines())
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(folder / weights), options)

    def logits(self, letter):
        """Verdict and topic logits per passage."""
        n = len(letter.passages)
        verdicts, topics, seen = np.zeros((n, 4)), np.zeros((n, 12)), np.zeros((n, 1))
        for window in letter_windows(self.pieces, letter):
            v, t = self.session.run(["verdict", "topic"], inputs(window))
            verdicts[window.which] += v[0]
            topics[window.which] += t[0]
            seen[window.which] += 1
        return verdicts / seen, topics / seen

    def __call__(self, letter):
        verdicts, topics = self.logits(letter)
        return softmax(verdicts / self.about["temperature"]), softmax(topics)


def inputs(window):
    tokens, passages = len(window.ids), len(window.spans)
    first, mean = np.zeros((1, passages, tokens), np.float32), np.zeros((1, passages, tokens), np.float32)
    for p, (start, end) in enumerate(window.spans):
        first[0, p, start] = 1
        mean[0, p, start:end] = 1 / (end - start)
    return {"input_ids": np.array([window.ids], np.int64), "attention_mask": np.ones((1, tokens), np.int64), "first": first, "mean": mean}


def softmax(logits):
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def main(model, passages, *files):
    predictor, cuts = Predictor(model), read_cuts(passages)
    rows = {Path(row["file"]).stem: row for row in map(json.loads, Path(passages).read_text().splitlines())}
    for file in files:
        name, text = Path(file).stem, Path(file).read_bytes().decode()
        ranges, headings = cuts(name, text)
        letter = Letter(name, text, rows[name]["addressee"], ranges, headings)
        verdicts, topics = predictor(letter)
        found = findings(letter, verdicts, topics, predictor.about["threshold"])
        print(json.dumps({"file": file, "findings": [
            {"topic": t, "verdict": v, "start": units(text, s), "end": units(text, e)} for s, e, t, v in found]}))


def units(text, offset):
    """UTF-16 code units before an offset in code points."""
    return len(text[:offset].encode("utf-16-le")) // 2


if __name__ == "__main__":
    main(*sys.argv[1:])
