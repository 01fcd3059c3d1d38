import { isMedicine } from '../../reply/knows-of.ts';
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
 * answers.
 */
export function KnownFacts({ draft, errorAt }: KnownFactsProps) {
  const known = draft.form.value.known ?? {};
  return (
    <>
      {draft.toKnow.value.map(({ id, topic, quote }) => {
        const { lacks = false, until = '' } = known[id] ?? {};
        return (
          <fieldset key={id} class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend">
              {TOPIC_NAMES[topic]}: {quoted(quote)}
            </legend>
            <Checkbox
              id={idOf(`lacks-${id}`)}
              label={isMedicine(topic) ? 'The patient has none' : 'It has not been done'}
              checked={lacks}
              onCheck={(checked) => draft.setKnown(id, { lacks: checked })}
            />
            {isMedicine(topic) && !lacks && (
              <TextField
                id={idOf(`until-${id}`)}
                label="The patient has enough until (a day)"
                value={until}
                width={10}
                error={errorAt(`until-${id}`)}
                onInput={(written) => draft.setKnown(id, { until: written })}
              />
            )}
          </fieldset>
        );
      })}
    </>
  );
}
