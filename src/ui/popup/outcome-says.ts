import { COMPANION_NAMES } from './Companions.tsx';
import type { Outcome } from './DraftSending.ts';

const NAMES: Readonly<Record<Outcome['of'], string>> = {
  ...COMPANION_NAMES,
  letter: 'Letter',
  calendar: 'Calendar file',
};

/** What came of a button, as a sentence. Empty where the page says it elsewhere. */
export function outcomeSays({ of, came }: Outcome): string {
  const what = NAMES[of];
  if (came === 'faulty') return '';
  if (came === 'copied')
    return of === 'letter' ? 'Letter copied. Paste it where you write to them.' : `Copied: ${what}.`;
  if (came === 'printed') return 'The letter is in a tab of its own, to be printed from there.';
  if (came === 'copied, not counted') return 'Letter copied, but it could not be counted.';
  if (came === 'refused')
    return `The browser did not allow copying. ${what}: the text is selected, press Ctrl+C to copy it.`;
  if (came === 'saved') return 'Calendar file saved. Open it to put the day in your calendar.';
  if (came === 'no day') return 'This letter asks for no answer, so there is no day to look again.';
  return 'Not copied: the letter that you are answering is no longer on the screen, so yours may be about another patient. Open it again.';
}
