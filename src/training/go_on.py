"""The shipped reader learns letters that it has not met: `python go_on.py --help`.

It starts from the weights of `--model`. Of the letters that it has met, some come again: half from their labels, half from
what it made of them before. The weights are the mean over the last third of the way.
"""

import argparse
import random
from pathlib import Path

import torch

from examples import read_bank, read_cuts, read_letters, read_rules
from export import write_description, write_onnx
from fit import fit
from lessons import epoch
from model import letter_logits
from thaw import thaw
from vocabulary import unpack_minilm, word_pieces
from windows import letter_windows

BANK_SHARE = 0.12


def main():
    args = arguments()
    torch.set_flush_denormal(True)
    hidden, met = (set(path.read_text().split()) for path in (args.hidden, args.met))
    cuts = read_cuts(args.passages)
    letters = [letter for folder in args.letters for letter in read_letters(folder, cuts) if letter.name not in hidden]
    old, new = [l for l in letters if l.name in met], [l for l in letters if l.name not in met]
    bank = [row for row in read_bank(args.bank) if row["file"] not in hidden] + read_rules(args.rules)
    harmless = [row["text"] for row in bank if row["verdict"] == "none" and not row["heading"] and not row["before"]]
    reader, vocabulary = thaw(args.model, unpack_minilm(args.work))
    pieces = word_pieces(vocabulary)
    reader.eval()
    told = {l.name: letter_logits(reader, letter_windows(pieces, l), len(l.passages)) for l in old}
    print(f"{len(old)} letters met, {len(new)} new")

    rng = random.Random(args.seed)
    epochs = [epoch(pieces, rng.sample(old, int(args.again * len(old))) + new,
                    rng.sample(bank, int(BANK_SHARE * len(bank))), harmless, rng, told) for _ in range(args.epochs)]
    mean = Mean(reader)
    fit(reader, epochs, args.rate, seed=args.seed, half=args.half, say=mean.take)
    reader.load_state_dict(mean.weights())
    torch.save(reader.state_dict(), args.work / "went-on.pt")
    write_onnx(reader, letter_windows(pieces, letters[0])[0], args.out)
    write_description(args.out, vocabulary, reader.bert.config.num_hidden_layers, args.threshold)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("assets/model"), help="the reader to go on from")
    parser.add_argument("--met", type=Path, required=True, help="names of the letters that it has learnt from")
    parser.add_argument("--letters", type=Path, nargs="+", default=[Path("test/letters")])
    parser.add_argument("--passages", type=Path, required=True, help="their passages, as `scan --passages` prints them")
    parser.add_argument("--bank", type=Path, default=Path("test/letters/sentences"))
    parser.add_argument("--rules", type=Path, default=Path("assets/requests"))
    parser.add_argument("--hidden", type=Path, default=Path("test/letters/hidden.txt"))
    parser.add_argument("--again", type=float, default=0.5, help="share of the letters met that come again in an epoch")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument("--seed", type=int, default=21)
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--work", type=Path, default=Path(".output/training"), help="for intermediate files")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the model")
    parser.add_argument("--half", action="store_true", help="multiply in bfloat16, where the processor is quick at it")
    return parser.parse_args()


class Mean:
    """The mean of a reader's weights over the last third of its way, taken whenever the loop says how far it is."""

    def __init__(self, reader):
        self.reader, self.sum, self.count = reader, None, 0

    def take(self, words):
        print(words, flush=True)
        step, steps = (int(number) for number in words.split(":")[0].split(" of "))
        if 3 * step < 2 * steps:
            return
        now = {name: value.clone() for name, value in self.reader.state_dict().items()}
        self.sum = now if self.sum is None else {name: self.sum[name] + value for name, value in now.items()}
        self.count += 1

    def weights(self):
        return {name: value / self.count if value.is_floating_point() else value // self.count
                for name, value in self.sum.items()}


if __name__ == "__main__":
    main()
