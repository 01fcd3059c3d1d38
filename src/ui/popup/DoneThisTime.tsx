import type { ChosenFinding } from '../../reply/draft-question.ts';
import { outcomeOf } from '../../reply/outcome-of.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { Checkbox } from '../Checkbox.tsx';
import type { DraftModel } from './DraftModel.ts';
import { idOf } from './draft-ids.ts';
import { quoted } from './quoted.ts';

const LABEL = 'We have done it this time, and ask them to do it next time';

/**
 * Offered first of what cannot wait, one by one: what the practice did itself to make it safe, the letter must not ask for as well.
 * With a tick, or the key for `done`, it says that it was done this time, and asks for the next.
 */
export function DoneThisTime({ draft }: { readonly draft: DraftModel }) {
  const cannotWait = draft.cannotWait.value;
  const isDone = (finding: ChosenFinding) => outcomeOf(finding) === 'done';
  return (
    <>
      {cannotWait.map((finding) => (
        <Checkbox
          key={finding.id}
          id={idOf(`done-${finding.id}`)}
          label={
            cannotWait.length === 1
              ? LABEL
              : `${LABEL}: ${TOPIC_NAMES[finding.topic]}, ${quoted(finding.quote)}`
          }
          checked={isDone(finding)}
          onCheck={(checked) => draft.setDone(finding, checked)}
        />
      ))}
    </>
  );
}
