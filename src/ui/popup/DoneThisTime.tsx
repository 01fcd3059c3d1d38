import type { ChosenFinding } from '../../reply/draft-question.ts';
import { outcomeOf } from '../../reply/outcome-of.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { Checkbox } from '../Checkbox.tsx';
import type { DraftModel } from './DraftModel.ts';
import { idOf } from './draft-ids.ts';
import { quoted } from './quoted.ts';

interface DoneThisTimeProps {
  readonly draft: DraftModel;
}

/**
 * Where what was done to make it safe is that the practice did what was asked, the letter must not ask for it as well: with
 * one tick it says that it was done this time, and asks for the next.
 */
export function DoneThisTime({ draft }: DoneThisTimeProps) {
  const cannotWait = draft.cannotWait.value;
  const isDone = (finding: ChosenFinding) => outcomeOf(finding) === 'done';
  if (draft.form.value.safetyNote.trim() === '' && !cannotWait.some(isDone)) return null;
  return (
    <>
      {cannotWait.map((finding) => (
        <Checkbox
          key={finding.id}
          id={idOf(`done-${finding.id}`)}
          label={
            cannotWait.length === 1
              ? 'We have done it this time'
              : `We have done it this time: ${TOPIC_NAMES[finding.topic]}, ${quoted(finding.quote)}`
          }
          checked={isDone(finding)}
          onCheck={(checked) => draft.setDone(finding, checked)}
        />
      ))}
    </>
  );
}
