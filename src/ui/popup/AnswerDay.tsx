import { writeDay } from '../../agreements/write-day.ts';
import type { Turn } from '../../reply/answer-by.ts';
import { TextField } from '../TextField.tsx';
import type { DraftModel } from './DraftModel.ts';
import { idOf } from './draft-ids.ts';

/** Of what each day is, where a letter has several. */
const OF: Readonly<Record<Turn, string>> = {
  urgent: ', for what is urgent',
  soon: ', for what is due first',
  untold: ', for what their words leave open',
  otherwise: ', for the rest',
};

interface AnswerDayProps {
  readonly turn: Turn;
  readonly draft: DraftModel;
  readonly error: string | undefined;
}

/** The day by which the letter asks to be answered, to be changed; empty where only the GP can say it. */
export function AnswerDay({ turn, draft, error }: AnswerDayProps) {
  const { answerBy = {} } = draft.form.value;
  const { answerBy: days } = draft.draft.value;
  const isAlone = Object.keys(days).every((other) => other === turn);
  return (
    <TextField
      id={idOf(`answerBy-${turn}`)}
      label={`Answer by${isAlone ? '' : OF[turn]}`}
      width={20}
      value={answerBy[turn] ?? writeDay(days[turn] ?? '')}
      error={error}
      onInput={(day) => draft.change({ answerBy: { ...answerBy, [turn]: day } })}
    />
  );
}
