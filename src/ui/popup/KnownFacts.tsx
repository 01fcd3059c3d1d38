import type { ChosenFinding } from '../../reply/draft-question.ts';
import { canKnowOf, isMedicine } from '../../reply/knows-of.ts';
import { outcomeOf } from '../../reply/topic-groups.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { Checkbox } from '../Checkbox.tsx';
import { TextField } from '../TextField.tsx';
import type { DraftModel } from './DraftModel.ts';
import type { DraftPlace } from './draft-faults.ts';
import { idOf } from './draft-ids.ts';
import { quoted } from './quoted.ts';

interface KnownFactsProps {
  readonly draft: DraftModel;
  readonly errorAt: (place: DraftPlace) => string | undefined;
}

/**
 * How it stands with each medicine and test that cannot wait: the hospital must know it, and the letter asks nothing that it
 * answers. What was done this time is told elsewhere.
 */
export function KnownFacts({ draft, errorAt }: KnownFactsProps) {
  const cannotWait = draft.cannotWait.value;
  const known = draft.form.value.known ?? {};
  const about = (finding: ChosenFinding) =>
    cannotWait.length === 1 ? '' : `: ${TOPIC_NAMES[finding.topic]}, ${quoted(finding.quote)}`;
  const open = cannotWait.filter((finding) => canKnowOf(finding) && outcomeOf(finding) !== 'done');
  return (
    <>
      {open.map((finding) => {
        const { id, topic } = finding;
        const { lacks = false, until = '' } = known[id] ?? {};
        return (
          <div key={id}>
            <Checkbox
              id={idOf(`lacks-${id}`)}
              label={`${isMedicine(topic) ? 'The patient has none' : 'It has not been done'}${about(finding)}`}
              checked={lacks}
              onCheck={(checked) => draft.setKnown(id, { lacks: checked, ...(checked && { until: '' }) })}
            />
            {isMedicine(topic) && !lacks && (
              <TextField
                id={idOf(`until-${id}`)}
                label={`The patient has enough until (a day)${about(finding)}`}
                value={until}
                width={10}
                error={errorAt(`until-${id}`)}
                onInput={(written) => draft.setKnown(id, { until: written })}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
