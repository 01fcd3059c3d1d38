import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { TextField } from '../TextField.tsx';
import type { CopyOutcome, DraftModel } from './DraftModel.ts';
import { DETAIL_LABELS, type DraftDetail } from './draft-details.ts';
import type { DraftPlace } from './draft-faults.ts';

const OUTCOMES: Readonly<Record<CopyOutcome, string>> = {
  none: '',
  faulty: '',
  copied: 'Letter copied. Paste it where you write to the hospital.',
  'copied, not counted': 'Letter copied, but it could not be counted.',
  refused: 'The browser did not allow copying. The letter is selected: press Ctrl+C to copy it.',
  'letter gone':
    'Not copied: the hospital’s letter is no longer on the screen, so this one may be about another patient. Open the hospital’s letter again.',
};

const GROUPS: Readonly<Record<string, readonly DraftDetail[]>> = {
  To: ['recipient', 'department', 'provider'],
  About: ['patientName', 'dateOfBirth', 'nhsNumber'],
  From: ['practiceName', 'signatory', 'telephone'],
};

/** A letter may go without these. */
const OPTIONAL: ReadonlySet<DraftDetail> = new Set(['signatory', 'telephone']);

interface DraftViewProps {
  readonly draft: DraftModel;
  readonly onLeave: () => void;
}

/** The letter back, to complete, change and copy. */
export function DraftView({ draft, onLeave }: DraftViewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const outcome = draft.outcome.value;
  const faults = draft.faults.value;
  const errorAt = (place: DraftPlace) => faults.find(({ at }) => at === place)?.says;
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (outcome === 'refused') form.current?.querySelector<HTMLTextAreaElement>(`#${idOf('text')}`)?.select();
  }, [outcome]);
  return (
    <>
      <button type="button" class="hb-link-button nhsuk-u-margin-bottom-3" onClick={onLeave}>
        Back to the requests
      </button>
      <ErrorSummary errors={faults.map(({ at, says }) => ({ field: idOf(at), says }))} />
      <h1 ref={title} tabIndex={-1}>
        Letter to the hospital
      </h1>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void draft.copy();
        }}
      >
        {draft.isUrgent && (
          <TextField
            id={idOf('safetyNote')}
            label="What has been done to make this safe?"
            hint="Some of this is urgent. What you write here goes into the letter."
            value={draft.safetyNote.value}
            error={errorAt('safetyNote')}
            rows={3}
            spellcheck
            onInput={(value) => {
              draft.safetyNote.value = value;
            }}
          />
        )}
        <TextField
          id={idOf('text')}
          label="The letter"
          value={draft.text.value}
          error={errorAt('text')}
          rows={14}
          spellcheck
          onInput={draft.edit}
        />
        {draft.isEdited.value && (
          <div class="nhsuk-inset-text">
            <p>You changed the words by hand, so what you fill in on this page no longer changes them.</p>
            <button type="button" class="hb-link-button" onClick={draft.rewrite}>
              Write it again from the details
            </button>
          </div>
        )}
        <Blanks draft={draft} />
        <Details draft={draft} errorAt={errorAt} />
        <div class="hb-actions">
          <p role="status" class={`hb-live ${outcome.startsWith('copied') ? '' : 'hb-live--warning'}`}>
            {OUTCOMES[outcome]}
          </p>
          <button type="submit" class="nhsuk-button">
            Copy letter
          </button>
        </div>
      </form>
    </>
  );
}

interface DetailsProps {
  readonly draft: DraftModel;
  readonly errorAt: (place: DraftPlace) => string | undefined;
}

/** Names and dates in the letter: folded away unless one of them is missing or wrong. */
function Details({ draft, errorAt }: DetailsProps) {
  const details = draft.details.value;
  const names = Object.values(GROUPS).flat();
  const [isLacking] = useState(() => names.some((name) => details[name] === '' && !OPTIONAL.has(name)));
  return (
    <details class="nhsuk-details" open={isLacking || names.some((name) => errorAt(name)) || undefined}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Names and details in the letter</span>
      </summary>
      <div class="nhsuk-details__text">
        {Object.entries(GROUPS).map(([legend, group]) => (
          <fieldset key={legend} class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
            {group.map((name) => (
              <TextField
                key={name}
                id={idOf(name)}
                label={DETAIL_LABELS[name]}
                value={details[name]}
                error={errorAt(name)}
                onInput={(value) => draft.setDetail(name, value)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}

function Blanks({ draft }: { readonly draft: DraftModel }) {
  const blanks = draft.blanks.value;
  if (blanks.length === 0) return null;
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Blank in the letter</legend>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {blanks.map((name) => (
          <li key={name}>{DETAIL_LABELS[name]}</li>
        ))}
      </ul>
      <div class="nhsuk-checkboxes nhsuk-checkboxes--small nhsuk-form-group">
        <div class="nhsuk-checkboxes__item">
          <input
            class="nhsuk-checkboxes__input"
            type="checkbox"
            id={idOf('acceptBlanks')}
            checked={draft.acceptBlanks.value}
            onChange={({ currentTarget }) => {
              draft.acceptBlanks.value = currentTarget.checked;
            }}
          />
          <label class="nhsuk-label nhsuk-checkboxes__label" for={idOf('acceptBlanks')}>
            Leave these blank: I will fill them in after copying
          </label>
        </div>
      </div>
    </fieldset>
  );
}

function idOf(place: DraftPlace): string {
  return `draft-${place}`;
}
