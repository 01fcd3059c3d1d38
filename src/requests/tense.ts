import nlp from 'compromise/two';

/** Whether a passage tells of the past alone: it has a verb in the past, and none that asks, plans or goes on. */
export function tellsOfThePast(text: string): boolean {
  const passage = nlp(text);
  return (
    passage.has('#PastTense') && !passage.has('(#PresentTense|#FutureTense|#Imperative|#Modal|#Infinitive)')
  );
}
