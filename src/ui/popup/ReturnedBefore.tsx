import { writeDay } from '../../agreements/write-day.ts';
import type { LetterOnScreen } from './screen.ts';

interface ReturnedBeforeProps {
  readonly returned: NonNullable<LetterOnScreen['lastReturn']>;
  /** The ISO day. */
  readonly today: string;
  readonly onAnswered: (isAnswered: boolean) => void;
}

/** Says that this letter was answered before, so that nobody answers it twice, and whether the hospital has replied. */
export function ReturnedBefore({ returned, today, onAnswered }: ReturnedBeforeProps) {
  const { answered } = returned;
  return (
    <div class="nhsuk-inset-text">
      <p>
        <strong>{returnedWhen(returned)}</strong> {answerWhen(returned, today)}
      </p>
      <button type="button" class="hb-link-button" onClick={() => onAnswered(answered === undefined)}>
        {answered === undefined ? 'They have answered' : 'No, they have not answered'}
      </button>
    </div>
  );
}

function returnedWhen({ day, due, answered }: ReturnedBeforeProps['returned']): string {
  const isDue = due !== undefined && answered === undefined;
  return `Returned ${writeDay(day)}${isDue ? `, answer due ${writeDay(due)}` : ''}.`;
}

function answerWhen({ due, answered }: ReturnedBeforeProps['returned'], today: string): string {
  if (answered !== undefined) return `They answered: noted ${writeDay(answered)}.`;
  return due !== undefined && due < today ? 'That day has passed.' : '';
}
