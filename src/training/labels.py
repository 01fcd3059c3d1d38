"""The labels, in the order of the model's outputs, and how a finding is scored against them."""

VERDICTS = ["none", "allowed", "check", "breach"]
TOPICS = ["dna", "onward-referral", "expedite", "investigations", "results", "medication", "shared-care",
          "fit-note", "follow-up", "patient-communication", "admin", "referral-returned"]


def overlaps(a, b):
    """Whether two (start, end) ranges share at least half of the shorter one."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and shared >= 0.5 * min(a[1] - a[0], b[1] - b[0])


def findings(letter, verdicts, topics, threshold):
    """The passages to point out: (start, end, topic, verdict), from probabilities per passage."""
    found = []
    for (start, end), v, t in zip(letter.passages, verdicts, topics):
        if v[2] + v[3] >= threshold:
            found.append((start, end, TOPICS[int(t.argmax())], "breach" if v[3] > v[2] else "check"))
    return found


def score(letters, predictions, threshold):
    """F1, precision and recall of 'check or breach', and the share of topics and verdicts right among the hits."""
    gold = hit = topic_right = verdict_right = right = total = 0
    for letter, (verdicts, topics) in zip(letters, predictions):
        found = findings(letter, verdicts, topics, threshold)
        used = set()
        for request in letter.requests:
            if request["verdict"] == "allowed":
                continue
            gold += 1
            near = [i for i, f in enumerate(found) if overlaps(f, request["range"])]
            if not near:
                continue
            hit += 1
            used.update(near)
            best = next((i for i in near if found[i][2] == request["topic"]), near[0])
            topic_right += found[best][2] == request["topic"]
            verdict_right += found[best][3] == request["verdict"]
        right += len(used)
        total += len(found)
    precision, recall = right / max(total, 1), hit / max(gold, 1)
    return {"f1": 2 * precision * recall / max(precision + recall, 1e-9), "precision": precision, "recall": recall,
            "topic": topic_right / max(hit, 1), "verdict": verdict_right / max(hit, 1), "gold": gold}


def best_threshold(letters, predictions):
    """The threshold of the best F1, taken in the middle of its plateau."""
    grid = [i / 100 for i in range(5, 96)]
    scores = [score(letters, predictions, th)["f1"] for th in grid]
    smooth = [sum(scores[max(0, i - 3):i + 4]) / len(scores[max(0, i - 3):i + 4]) for i in range(len(grid))]
    return grid[max(range(len(grid)), key=smooth.__getitem__)]
