"""Writes the model as 8-bit ONNX, with its vocabulary, its description and vectors to test another implementation by."""

import hashlib
import json
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from labels import TOPICS, VERDICTS
from model import tensors
from predict import Predictor, units
from simplify import simplify
from windows import MAX_PASSAGE, MAX_TOKENS, NEW_LINE, NEW_PARAGRAPH, OVERLAP, SAME_LINE, letter_windows

AXES = {0: "windows", 1: "tokens"}
PASSAGE_AXES = {0: "windows", 1: "passages", 2: "tokens"}


def write_onnx(reader, window, folder):
    """`encoder.onnx` from a trained reader; `window` is any window, to trace with."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / "float.onnx"
    torch.onnx.export(
        reader.eval(), tensors([window]), str(whole), opset_version=17, dynamo=False,
        input_names=["input_ids", "attention_mask", "first", "mean"], output_names=["verdict", "topic"],
        dynamic_axes={"input_ids": AXES, "attention_mask": AXES, "first": PASSAGE_AXES, "mean": PASSAGE_AXES,
                      "verdict": {0: "windows", 1: "passages"}, "topic": {0: "windows", 1: "passages"}})
    quantize_dynamic(str(whole), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8,
                     per_channel=True)
    simplify(folder / "encoder.onnx")
    whole.unlink()


def write_description(folder, vocabulary, layers, threshold, temperature=1.0):
    """`vocabulary.txt` and `model.json`: all that a program needs to know to run `encoder.onnx`."""
    folder = Path(folder)
    (folder / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n")
    digest = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("encoder.onnx", "vocabulary.txt")}
    (folder / "model.json").write_text(json.dumps({
        "verdicts": VERDICTS, "topics": TOPICS, "layers": layers, "lowerCase": True,
        "maxTokens": MAX_TOKENS, "maxPassageTokens": MAX_PASSAGE, "overlapTokens": OVERLAP, "maxHeadingTokens": 32,
        "special": {"padding": "[PAD]", "unknown": "[UNK]", "begin": "[CLS]", "end": "[SEP]",
                    "sameLine": SAME_LINE, "newLine": NEW_LINE, "newParagraph": NEW_PARAGRAPH},
        "opening": "to {addressee} .", "inputs": ["input_ids", "attention_mask", "first", "mean"],
        "outputs": ["verdict", "topic"], "temperature": temperature, "threshold": threshold, "sha256": digest,
    }, indent=2) + "\n")


def write_vectors(folder, letters, path):
    """Letters with their passages (UTF-16 offsets), windows and logits, as `predict.py` has them."""
    predictor, vectors = Predictor(folder), []
    for letter in letters:
        verdict, topic = predictor.logits(letter)
        passages = [{"start": units(letter.text, start), "end": units(letter.text, end), "heading": heading}
                    for (start, end), heading in zip(letter.passages, letter.headings)]
        windows = [{"ids": w.ids, "spans": w.spans, "passages": w.which} for w in letter_windows(predictor.pieces, letter)]
        vectors.append({"text": letter.text, "addressee": letter.addressee, "passages": passages, "windows": windows,
                        "verdict": verdict.round(4).tolist(), "topic": topic.round(4).tolist()})
    Path(path).write_text(json.dumps(vectors))
