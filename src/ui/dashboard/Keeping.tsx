import { useEffect, useRef } from 'preact/hooks';
import { Details } from '../Details.tsx';
import { TextField } from '../TextField.tsx';
import type { DashboardModel } from './DashboardModel.ts';
import type { Deletion, KeepingModel } from './KeepingModel.ts';
import { WhatIsStored } from './WhatIsStored.tsx';

/** What is stored, how long, and how to delete it. */
export function Keeping({ model, exports }: { readonly model: DashboardModel; readonly exports: string }) {
  const looked = model.looked.value;
  const { keeping } = model;
  const deletion = keeping.asked.value;
  return (
    <section aria-labelledby="stored" class="hb-no-print">
      <h2 id="stored">What is stored</h2>
      <WhatIsStored />
      {looked && looked.raw.length > 0 && (
        <Details summary="Show the last counts as they are stored">
          <pre class="hb-raw">{JSON.stringify(looked.raw, null, 2)}</pre>
        </Details>
      )}
      <TextField
        id="months"
        label="Months to keep counts for"
        hint="Counts of letters that were first open longer ago are deleted each day."
        value={keeping.months.value}
        error={keeping.monthsFault.value || undefined}
        inputMode="numeric"
        width={5}
        onInput={(value) => {
          keeping.months.value = value;
        }}
      />
      <div class="hb-buttons">
        <button type="button" class="nhsuk-button" onClick={() => void keeping.askToKeep()}>
          Save
        </button>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          onClick={() => keeping.askToDeletePeriod()}
        >
          Delete the period shown
        </button>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          onClick={() => keeping.askToDeleteAll()}
        >
          Delete all counts
        </button>
      </div>
      {deletion && <Confirm key={deletion.asks} deletion={deletion} keeping={keeping} exports={exports} />}
    </section>
  );
}

interface ConfirmProps {
  readonly deletion: Deletion;
  readonly keeping: KeepingModel;
  /** The page where the numbers can be saved before. */
  readonly exports: string;
}

/** Says what will be removed, and asks. The focus goes to the question. */
function Confirm({ deletion, keeping, exports }: ConfirmProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="nhsuk-warning-callout">
      <h3 class="nhsuk-warning-callout__label" tabIndex={-1} ref={heading}>
        {deletion.asks}
      </h3>
      <p>{deletion.removes}</p>
      <p>
        <a href={exports} target="_blank" rel="noreferrer">
          Save the numbers first
        </a>
      </p>
      <div class="hb-buttons">
        <button
          type="button"
          class="nhsuk-button nhsuk-button--warning"
          onClick={() => void keeping.confirm()}
        >
          {deletion.confirm}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => keeping.leave()}>
          Keep them
        </button>
      </div>
    </div>
  );
}
