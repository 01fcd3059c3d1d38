/** What a patient who was not seen did, or did not. */
const NOT_DONE =
  '(?:attend|com(?:e|ing)|turn(?:ed)? up|arriv|kept?|keep|made? it|respon|repl|answer|brought|opt|accept|tak(?:e|en) up|contact|get in touch|get away|confirm|engag|present|hear)';

const MISSED = new RegExp(
  [
    `(?:\\b(?:can)?not|n['’]t)\\s(?:\\w+\\s){0,3}?${NOT_DONE}`,
    '\\bdna\\w*|\\b(?:uta|cna|wnb)\\b|\\bno[- ]shows?\\b|\\bnon-?attend',
    '\\bfail(?:ed|s|ing|ure)?\\sto\\s(?:attend|arrive|respond|contact|keep|answer|opt)',
    '\\b(?:miss(?:ed|es|ing)|unable\\sto\\sattend|cancel\\w*|declin\\w*|refus\\w*|turn(?:ed|s|ing)?\\s(?:\\w+\\s){0,2}down)\\b',
    '\\bno\\s(?:response|reply|answer)\\b|\\bheard\\snothing\\b|\\bstruck\\s(?:\\w+\\s)?off\\b|\\bunanswered\\b|\\bnever\\s(?:came|arrived|attended|replied)\\b|\\babsen(?:t|ce)\\b',
  ].join('|'),
  'i',
);

/** Does a letter tell of an appointment that was missed, refused or cancelled? */
export function tellsOfMissed(text: string): boolean {
  return MISSED.test(text);
}
