import { writeDay } from '../../agreements/write-day.ts';
import type { AnswerDays } from '../../reply/answer-by.ts';
import type { ReplyLength } from '../../reply/draft-question.ts';
import type { Tone } from '../../reply/templates/replies.ts';
import { Checkbox } from '../Checkbox.tsx';
import { Details } from '../Details.tsx';
import { SelectField } from '../SelectField.tsx';
import { TextField } from '../TextField.tsx';
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
  const { length, tone, urgentBy, soonBy, answerBy, earlierLetter, patientTold } = draft.form.value;
  const { answerBy: days, cautions } = draft.draft.value;
  const hasFault = (['urgentBy', 'soonBy', 'answerBy', 'earlierLetter'] as const).some(errorAt);
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
      {days.urgent && (
        <TextField
          id={idOf('urgentBy')}
          label={days.soon || days.otherwise ? 'Answer by, for what is urgent' : 'Answer by'}
          width={20}
          value={urgentBy ?? writeDay(days.urgent)}
          error={errorAt('urgentBy')}
          onInput={(day) => draft.change({ urgentBy: day })}
        />
      )}
      {days.soon && (
        <TextField
          id={idOf('soonBy')}
          label="Answer by, for what is due first"
          width={20}
          value={soonBy ?? writeDay(days.soon)}
          error={errorAt('soonBy')}
          onInput={(day) => draft.change({ soonBy: day })}
        />
      )}
      {days.otherwise && (
        <TextField
          id={idOf('answerBy')}
          label={days.urgent || days.soon ? 'Answer by, for the rest' : 'Answer by'}
          width={20}
          value={answerBy ?? writeDay(days.otherwise)}
          error={errorAt('answerBy')}
          onInput={(day) => draft.change({ answerBy: day })}
        />
      )}
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

function writeDays({ urgent, soon, otherwise }: AnswerDays): string {
  const days = [...new Set([urgent, soon, otherwise])].flatMap((day) => (day ? [writeDay(day)] : []));
  return days.length > 0 ? `answer by ${days.join(' and ')}` : 'no answer needed';
}
