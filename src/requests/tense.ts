import nlp from 'compromise/two';

/** Whether a passage tells of the past alone: it has a verb in the past, and none that asks, plans or goes on. */
export function tellsOfThePast(text: string): boolean {
  const passage = nlp(text);
  return (
    passage.has('#PastTense') && !passage.has('(#PresentTense|#FutureTense|#Imperative|#Modal|#Infinitive)')
  );
}

/** Tells the same of the passages of one letter, each text once: parsing takes longer than all else that is read of it. */
export function pastReader(): typeof tellsOfThePast {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const isPast = tellsOfThePast(text);
    known.set(text, isPast);
    return isPast;
  };
}
