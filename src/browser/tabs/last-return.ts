import type { CountedReturn } from '../../tally/letter-count.ts';
import { changeLetter, inTurn } from './tab-changes.ts';
import type { LastReturn, ShownLetter } from './tab-state.ts';

/** The letters back that were copied for a letter on the screen, the last one last. */
export type ReturnsOf = (letter: ShownLetter) => Promise<readonly CountedReturn[]>;

/** Has what is known of a letter tell of the last letter back, now that it is counted. */
export async function recallReturn(letter: ShownLetter, returnsOf: ReturnsOf): Promise<void> {
  const last = (await returnsOf(letter)).at(-1);
  await inTurn(() =>
    changeLetter(letter, ({ lastReturn: _, ...rest }) => (last ? { ...rest, lastReturn: told(last) } : rest)),
  );
}

function told({ day, due, answer }: CountedReturn): LastReturn {
  return {
    day,
    ...(due !== undefined && { due }),
    ...(answer?.day !== undefined && { answered: answer.day }),
  };
}
