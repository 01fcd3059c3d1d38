"""What one epoch consists of: the letters once, noisy or as they are, and a draw of composed ones."""

from compose import composed_windows
from labels import TOPICS, VERDICTS
from noise import vary
from windows import letter_items, letter_windows


def epoch(pieces, letters, bank, harmless, rng, told=None):
    """`told` holds a teacher's logits by letter, as `teacher.opinions` gives them."""
    return letter_lessons(pieces, letters, rng, told or {}) + composed_windows(pieces, bank, harmless, rng)


def letter_lessons(pieces, letters, rng, told):
    """Windows over labelled letters; half of the letters are varied, a few are in capitals."""
    windows = []
    for letter in letters:
        noisy, capitals = rng.random() < 0.5, rng.random() < 0.03

        def change(text):
            text = vary(text, rng) if noisy else text
            return text.upper() if capitals else text
        for w in letter_windows(pieces, letter, letter_items(pieces, letter, change)):
            w.verdicts = [VERDICTS.index(letter.verdicts[i]) for i in w.which]
            w.topics = [TOPICS.index(letter.topics[i]) if letter.topics[i] else -100 for i in w.which]
            w.weights = [letter.weights[i] for i in w.which]
            if letter.name in told:
                w.told = tuple(logits[w.which] for logits in told[letter.name])
            windows.append(w)
    return windows
