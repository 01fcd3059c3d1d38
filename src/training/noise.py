"""What scanners, typists and typing habits do to a text: variants of a passage that ask the same thing."""

import re

SHORT = [("follow up", "f/u"), ("discharge", "d/c"), ("discharged", "d/c'd"), ("blood pressure", "BP"),
         ("patient", "pt"), ("investigations", "Ix"), ("treatment", "Rx"), ("history", "Hx"), ("appointment", "appt"),
         ("review", "r/v"), ("please", "pls"), ("chest x-ray", "CXR"), ("repeat", "rpt"), ("with", "w/"),
         ("without", "w/o"), ("outpatient", "OP"), ("referral", "ref"), ("prescription", "Rx"), ("weeks", "wks"),
         ("months", "mths"), ("clinic", "OPC"), ("bloods", "blds"), ("diagnosis", "Dx"), ("and", "&"),
         ("general practitioner", "GP"), ("as soon as possible", "asap"), ("regarding", "re"), ("your", "yr"),
         ("increased to", "↑"), ("increase to", "↑"), ("increase", "↑"), ("increasing", "↑"), ("reduced to", "↓"), ("reduce", "↓"),
         ("decrease", "↓"), ("refer", "ref"), ("tablets", "tabs"), ("daily", "od"), ("continue", "cont"), ("prescribe", "Rx")]
LONG = [("f/u", "follow up"), ("pt", "patient"), ("r/v", "review"), ("rv", "review"), ("pls", "please"),
        ("appt", "appointment"), ("rpt", "repeat"), ("bp", "blood pressure"), ("cxr", "chest x-ray"), ("d/c", "discharge"),
        ("6/52", "6 weeks"), ("2/52", "two weeks"), ("1/52", "one week"), ("4/52", "four weeks"), ("3/12", "three months"),
        ("6/12", "6 months"), ("7/7", "7 days"), ("gp", "general practitioner"), ("u&es", "U and Es"), ("asap", "as soon as possible")]
OCR = {"m": "rn", "rn": "m", "l": "I", "i": "l", "1": "l", "0": "O", "o": "0", "e": "c", "c": "e", "h": "b", "cl": "d", "t": "f", "u": "v"}
MONTHS = "January February March April May June July August September October November December".split()


def vary(text, rng):
    """A variant of the text; about half of the time the text itself."""
    if rng.random() < 0.15:
        text = swap(text, SHORT, rng)
    if rng.random() < 0.10:
        text = swap(text, LONG, rng)
    if rng.random() < 0.35:
        text = renumber(text, rng)
    if rng.random() < 0.08:
        text = misread(text, rng)
    if rng.random() < 0.12:
        text = text.rstrip(".;:")
    if rng.random() < 0.04:
        text = re.sub(r"[.,;:!]", "", text)
    return text


def swap(text, table, rng):
    for a, b in table:
        if rng.random() < 0.5:
            text = re.sub(rf"(?<!\w){re.escape(a)}(?!\w)", lambda _: b, text, flags=re.I)
    return text


def renumber(text, rng):
    """Other digits of like size, other months."""
    text = re.sub(r"\d", lambda m: str(rng.randint(1, 9)) if rng.random() < 0.3 else m[0], text)
    return re.sub("|".join(MONTHS), lambda m: rng.choice(MONTHS) if rng.random() < 0.4 else m[0], text)


def misread(text, rng):
    """The swaps of optical character recognition, at a rate drawn for this passage."""
    rate = rng.choice([0.01, 0.03, 0.06])
    out, i = [], 0
    while i < len(text):
        pair = text[i:i + 2]
        if pair in OCR and rng.random() < rate * 3:
            out.append(OCR[pair])
            i += 2
            continue
        ch = text[i]
        out.append(OCR[ch] if ch in OCR and rng.random() < rate else "" if ch == " " and rng.random() < rate / 4 else ch)
        i += 1
    return "".join(out)
