"""A reader in float from the shipped 8-bit ONNX, to go on learning from."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import Reader
from vocabulary import load_bert

EMBEDDINGS = ["word_embeddings", "token_type_embeddings", "position_embeddings"]


def thaw(folder, minilm):
    """The reader in `folder`, as `export.write_onnx` wrote it, and its vocabulary. `minilm` gives the shape only."""
    folder = Path(folder)
    vocabulary = (folder / "vocabulary.txt").read_text().splitlines()
    reader = Reader(load_bert(minilm, vocabulary))
    graph = onnx.load(folder / "encoder.onnx").graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    weights = {name: torch.tensor(stored[name]) for name in reader.state_dict() if name in stored}
    for part in EMBEDDINGS:
        name = f"bert.embeddings.{part}.weight"
        weights[name] = in_float(stored, name)
    for name, matrix in multiplied(graph, stored):
        weights[name] = matrix.T.contiguous()
    reader.load_state_dict(weights)
    return reader, vocabulary


def in_float(stored, name):
    """What was stored in 8 bits: whole, or by the column."""
    whole, zero, scale = (stored[name + end] for end in ("_quantized", "_zero_point", "_scale"))
    return torch.tensor((whole.astype(np.float32) - zero.astype(np.float32)) * scale)


def multiplied(graph, stored):
    """The matrices that the graph multiplies by, each with the name of its weight: that of the bias which is added next."""
    readers = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, node)
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in stored:
            yield weight_of(node, readers), in_float(stored, node.input[1].removesuffix("_quantized"))


def weight_of(node, readers):
    while True:
        node = readers[node.output[0]]
        bias = [name for name in node.input if name.endswith(".bias")]
        if node.op_type == "Add" and bias:
            return bias[0].removesuffix("bias") + "weight"
