import { describe, expect, it } from 'vitest';
import { medicinesOf } from '../../src/requests/medicines-of.ts';
import { compileWords, wordReader } from '../../src/requests/words.ts';
import { aLetter, aLetterWith, shippedKnowledge } from '../factories.ts';

const lexicon = compileWords(shippedKnowledge().words);

/** The one medicine of a sentence, behind another. */
function medicineOf(text: string, before?: string): string | undefined {
  const readWords = wordReader(lexicon);
  const letter = aLetterWith({ text, addressee: 'gp', kind: 'sentence', ...(before && { before }) });
  const index = letter.passages.length - 1;
  const slots = readWords(text).slots;
  const [name, ...others] = medicinesOf({ letter, index, quote: text, slots, readWords });
  return others.length > 0 ? undefined : name;
}

describe('the one medicine that a request is about', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['Please start bisoprolol 2.5 mg tablets once daily.', undefined, 'bisoprolol'],
    ['Please start bisoprolol and stop ramipril.', undefined, undefined],
    ['Please start something stronger than paracetamol.', undefined, undefined],
    ['Please start apixaban or an alternative.', undefined, undefined],
    ['Please start a statin.', undefined, undefined],
    ['Please start bisoprolol with a statin.', undefined, undefined],
    ['Please increase this to 10 mg.', 'He takes bisoprolol 5 mg.', 'bisoprolol'],
    ['The dose could be doubled in a month.', 'I began Ramipril 2.5 mg.', 'ramipril'],
    ['Please increase this to 10 mg.', 'He takes bisoprolol 5 mg and aspirin.', undefined],
    ['Please increase this to 10 mg.', 'His blood pressure was high.', undefined],
    ['Please consider this.', 'He takes bisoprolol 5 mg.', undefined],
    ['Oxycodone - to be weaned by the GP', undefined, 'oxycodone'],
    ['- Oxycodone - to be weaned by the GP', undefined, 'oxycodone'],
    ['Entresto - to be continued by the GP', undefined, 'Entresto'],
    ['GP to start atorva 80 + aspirin 75 please.', undefined, undefined],
    ['Prescribe Sando-K two tablets b.d. for 7 days and thiamine 100 mg.', undefined, undefined],
    ['Please prescribe aspirin 75 and atorva 80.', undefined, undefined],
    ['Please start clopi 75, aspirin 75 mg od and biso 2.5.', undefined, undefined],
    ['Commence omeprazole 20 mg, amox 1 g and clari 500.', undefined, undefined],
    ['Please continue these.', 'We gave aspirin and clopi.', undefined],
    ['Please increase this.', 'He takes aspirin and clopi.', undefined],
    ['For the gout, allopurinol 100 mg, please.', undefined, 'allopurinol'],
    ['Rifaximin 3 days only, please prescribe the rest.', undefined, undefined],
    ['Please start ramipril and titrate.', undefined, 'ramipril'],
    ['Please start ramipril 2.5 mg, thanks.', undefined, 'ramipril'],
    ['Please start ramipril, and repeat U&Es.', undefined, 'ramipril'],
    ['Please start aspirin.', 'He takes bisoprolol 5 mg.', 'aspirin'],
  ])('%s (before it: %s): %s', (text, before, medicine) => {
    expect(medicineOf(text, before)).toBe(medicine);
  });
});

/** The medicines of the last of these passages, which are bullets but for the first and the last. */
function medicinesOfAll(...texts: string[]): readonly string[] {
  const readWords = wordReader(lexicon);
  const text = texts.join('\n');
  let end = -1;
  const passages = texts.map((words, at) => {
    const start = end + 1;
    end = start + words.length;
    const kind = at === 0 || at === texts.length - 1 ? ('sentence' as const) : ('bullet' as const);
    return { start, end, kind };
  });
  const quote = texts.at(-1) ?? '';
  const slots = readWords(quote).slots;
  return medicinesOf({
    letter: aLetter({ text, passages }),
    index: texts.length - 1,
    quote,
    slots,
    readWords,
  });
}

describe('the medicines that a request is about', () => {
  it.each<[string, readonly string[]]>([
    ['Please issue clopidogrel 75 mg and atorvastatin 80 mg today.', ['clopidogrel', 'atorvastatin']],
    [
      'Amoxicillin 1 g bd, clarithromycin 500 mg bd and lansoprazole 30 mg.',
      ['amoxicillin', 'clarithromycin', 'lansoprazole'],
    ],
    ['In view of her bisoprolol please start ramipril 2.5 mg.', []],
    ['Ganfort (bimatoprost/timolol) nightly, GP to prescribe.', []],
    ['Bisoprolol was begun; please prescribe ramipril.', []],
    ['Please start aspirin or clopidogrel.', []],
  ])('are all those of one list: %s', (text, names) => {
    expect(medicinesOfAll(text)).toEqual(names);
  });

  it('are those of the list to which it points', () => {
    const list = [
      'The way forward is:',
      'allopurinol 50 mg daily, up by 50 mg',
      'colchicine 500 micrograms daily',
    ];
    expect(medicinesOfAll(...list, 'GP please action the above.')).toEqual(['allopurinol', 'colchicine']);
    expect(medicinesOfAll(...list, 'GP please arrange bloods.')).toEqual([]);
    expect(medicinesOfAll(...list, 'a statin', 'GP please action the above.')).toEqual([]);
  });
});
