import { writeDay } from '../../agreements/write-day.ts';
import { type AnswerDays, TURNS } from '../../reply/answer-by.ts';
import type { ReplyLength } from '../../reply/draft-question.ts';
import type { Tone } from '../../reply/templates/replies.ts';
import { Checkbox } from '../Checkbox.tsx';
import { Details } from '../Details.tsx';
import { SelectField } from '../SelectField.tsx';
import { TextField } from '../TextField.tsx';
import { AnswerDay } from './AnswerDay.tsx';
import { DetailField } from './DetailField.tsx';
import type { DraftModel } from './DraftModel.ts';
import type { DraftPlace } from './draft-faults.ts';
import { idOf } from './draft-ids.ts';

const LENGTHS: Readonly<Record<ReplyLength, string>> = {
  full: 'Full letter',
  short: 'Short letter',
  message: 'Two lines for a message',
};

const TONES: Readonly<Record<Tone, string>> = {
  first: 'First time',
  repeated: 'We have written before',
  formal: 'Formal complaint',
};

interface DraftChoicesProps {
  readonly draft: DraftModel;
  readonly errorAt: (place: DraftPlace) => string | undefined;
}

/** How the letter is written and by when it is to be answered: as it stands in one line, to be changed inside. */
export function DraftChoices({ draft, errorAt }: DraftChoicesProps) {
  const { length, tone, earlierLetter, patientTold } = draft.form.value;
  const { answerBy: days, cautions } = draft.draft.value;
  const hasFault =
    errorAt('earlierLetter') !== undefined ||
    TURNS.some((turn) => turn !== 'untold' && errorAt(`answerBy-${turn}`) !== undefined);
  return (
    <Details
      summary={[LENGTHS[length], TONES[tone], writeDays(days)].filter(Boolean).join(' · ')}
      open={hasFault}
    >
      <SelectField
        id={idOf('length')}
        label="Length"
        names={LENGTHS}
        value={length}
        onChoose={(chosen) => draft.change({ length: chosen })}
      />
      <SelectField
        id={idOf('tone')}
        label="Tone"
        names={TONES}
        value={tone}
        onChoose={(chosen) => draft.change({ tone: chosen })}
      />
      {cautions.formal && <p class="hb-caution">{cautions.formal}</p>}
      {tone !== 'first' && (
        <TextField
          id={idOf('earlierLetter')}
          label="When you wrote before"
          width={20}
          hint="Such as 3 December 2026"
          value={earlierLetter}
          error={errorAt('earlierLetter')}
          onInput={(day) => draft.change({ earlierLetter: day })}
        />
      )}
      {tone === 'formal' &&
        (['interfaceLead', 'icb', 'lmc'] as const).map((name) => (
          <DetailField key={name} name={name} draft={draft} errorAt={errorAt} />
        ))}
      {TURNS.filter((turn) => turn !== 'untold' && days[turn] !== undefined).map((turn) => (
        <AnswerDay key={turn} turn={turn} draft={draft} error={errorAt(`answerBy-${turn}`)} />
      ))}
      {(['contactName', 'contactTelephone'] as const).map((name) => (
        <DetailField key={name} name={name} draft={draft} errorAt={errorAt} />
      ))}
      <Checkbox
        id={idOf('patientTold')}
        label="The patient has been told that we are writing"
        checked={patientTold}
        onCheck={(told) => draft.change({ patientTold: told })}
      />
    </Details>
  );
}

function writeDays(answerBy: AnswerDays): string {
  const days = [...new Set(Object.values(answerBy).toSorted())].map(writeDay);
  return days.length > 0 ? `answer by ${days.join(' and ')}` : 'no answer needed';
}
