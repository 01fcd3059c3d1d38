"""The mean of several versions' weights as one model: `python mean.py --help`.

Versions that went on from one another, or from the same one, lie near enough for that, and their mean often reads better than
each.
"""

import argparse
from pathlib import Path

import torch

from examples import read_cuts, read_letters
from export import write_description, write_onnx
from thaw import thaw
from vocabulary import unpack_minilm, word_pieces
from windows import letter_windows


def main():
    args = arguments()
    reader, vocabulary = thaw(args.model, unpack_minilm(args.work))
    versions = [torch.load(path) for path in args.weights]
    reader.load_state_dict({
        name: sum(version[name].float() for version in versions) / len(versions) if value.is_floating_point() else value
        for name, value in reader.state_dict().items()
    })
    sample = read_letters(args.letters, read_cuts(args.passages))[0]
    write_onnx(reader, letter_windows(word_pieces(vocabulary), sample)[0], args.out)
    write_description(args.out, vocabulary, reader.bert.config.num_hidden_layers, args.threshold)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path, nargs="+", help="as `go_on.py` leaves them: went-on.pt")
    parser.add_argument("--model", type=Path, default=Path("assets/model"), help="a model of the same shape and vocabulary")
    parser.add_argument("--letters", type=Path, default=Path("test/letters"))
    parser.add_argument("--passages", type=Path, required=True, help="their passages, as `scan --passages` prints them")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--work", type=Path, default=Path(".output/training"), help="for intermediate files")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the model")
    return parser.parse_args()


if __name__ == "__main__":
    main()
