import type { Dismissal } from '../../tally/dismissal.ts';
import { askFrame } from '../messages.ts';
import { marksOf } from './marks-of.ts';
import { changeLetter, findLetter } from './tab-changes.ts';
import type { LetterPlace, ShownLetter } from './tab-state.ts';

/**
 * Dismisses a finding of a letter on the screen, and takes its mark off, or, without a reason, takes that back. Gives the letter as it was. Call
 * it in turn. Throws where the letter or the finding is no longer known.
 */
export async function dismiss(
  place: LetterPlace,
  findingId: string,
  reason: Dismissal | undefined,
): Promise<ShownLetter> {
  const letter = await findLetter(place);
  if (!letter?.findings.some(({ id }) => id === findingId))
    throw new Error('This request is no longer on the screen. Open the letter again.');
  await changeLetter(place, ({ dismissed, ...rest }) => {
    const { [findingId]: _, ...others } = dismissed;
    return { ...rest, dismissed: reason ? { ...others, [findingId]: reason } : others };
  });
  const changed = await findLetter(place);
  if (changed) await askFrame(place, 'paint', marksOf(changed));
  return letter;
}
