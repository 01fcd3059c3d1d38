import { useEffect, useRef } from 'preact/hooks';
import { Checkbox } from '../Checkbox.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { ariaKey } from '../keys/read-key.ts';
import { TextField } from '../TextField.tsx';
import { AnswerDay } from './AnswerDay.tsx';
import { Companions } from './Companions.tsx';
import { DoneThisTime } from './DoneThisTime.tsx';
import { DraftChoices } from './DraftChoices.tsx';
import { DraftFields } from './DraftFields.tsx';
import type { DraftModel } from './DraftModel.ts';
import { type DraftPlace, isSettled } from './draft-faults.ts';
import { idOf } from './draft-ids.ts';
import { FillIn, useLacking } from './FillIn.tsx';
import { KnownFacts } from './KnownFacts.tsx';
import { LeftOut } from './LeftOut.tsx';
import { outcomeSays } from './outcome-says.ts';
import { PatientBanner } from './PatientBanner.tsx';
import { quoted } from './quoted.ts';
import { SEVERAL } from './tell-doubts.ts';
import { WhichPatient } from './WhichPatient.tsx';

interface DraftViewProps {
  readonly draft: DraftModel;
  /** The key that copies the letter. */
  readonly goOn: string;
}

/** The letter back, to read and copy; what seldom changes is folded away. */
export function DraftView({ draft, goOn }: DraftViewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const outcome = draft.outcome.value;
  const faults = draft.faults.value;
  const doubts = draft.doubts.value;
  const lacking = useLacking(draft);
  const { details, safetyNote } = draft.form.value;
  const { cautions } = draft.draft.value;
  const urgent = cautions.urgent ?? cautions.tooSoon;
  const errorAt = (place: DraftPlace) => faults.find(({ at }) => at === place)?.says;
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (outcome?.came !== 'refused' || outcome.of === 'calendar') return;
    const id = idOf(outcome.of === 'letter' ? 'text' : outcome.of);
    form.current?.querySelector<HTMLTextAreaElement>(`#${id}`)?.select();
  }, [outcome]);
  return (
    <>
      <ErrorSummary errors={faults.map(({ at, says }) => ({ field: idOf(at), says }))} />
      <h1 ref={title} tabIndex={-1}>
        Letter back
      </h1>
      <PatientBanner
        name={details.patientName}
        dateOfBirth={details.dateOfBirth}
        nhsNumber={details.nhsNumber}
        numberName={draft.numberName}
        doubts={doubts}
      >
        <WhichPatient draft={draft} error={errorAt('settled')} />
        {doubts.length > 0 && !doubts.includes(SEVERAL) && (
          <Checkbox
            id={idOf('settled')}
            label="I have looked: this is the right patient"
            checked={isSettled(draft.form.value, doubts)}
            error={errorAt('settled')}
            onCheck={(checked) => draft.change({ settled: checked ? doubts.join('\n') : '' })}
          />
        )}
      </PatientBanner>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void draft.copy();
        }}
      >
        <LeftOut draft={draft} />
        {(draft.cannotWait.value.length > 0 || safetyNote.trim() !== '') && (
          <div class="hb-urgent-first">
            <DoneThisTime draft={draft} />
            <KnownFacts draft={draft} errorAt={errorAt} />
            <TextField
              id={idOf('safetyNote')}
              label={urgent ?? 'What was done'}
              hint="What you write goes into the letter."
              value={safetyNote}
              error={errorAt('safetyNote')}
              rows={2}
              spellcheck
              onInput={(written) => draft.change({ safetyNote: written })}
            />
            {urgent && (
              <Checkbox
                id={idOf('ringsToday')}
                label="We are ringing them today"
                checked={draft.form.value.ringsToday}
                onCheck={(ringsToday) => draft.change({ ringsToday })}
              />
            )}
          </div>
        )}
        {cautions.overdue && <p class="hb-caution">{cautions.overdue}</p>}
        {cautions.untimed && (
          <>
            <p class="hb-caution">{cautions.untimed}</p>
            <AnswerDay turn="untold" draft={draft} error={errorAt('answerBy-untold')} />
          </>
        )}
        {cautions.patient && <p class="hb-caution">{cautions.patient}</p>}
        {cautions.other && <p class="hb-caution">{cautions.other}</p>}
        {cautions.results && <p class="hb-caution">{cautions.results}</p>}
        {cautions.notYet && <p class="hb-caution">{cautions.notYet}</p>}
        {draft.reasonsGiven.value.length > 0 && (
          <Checkbox
            id={idOf('answersReasons')}
            label={`Answer their reason: ${draft.reasonsGiven.value.map(quoted).join('; ')}`}
            checked={draft.form.value.answersReasons ?? true}
            onCheck={(answersReasons) => draft.change({ answersReasons })}
          />
        )}
        <FillIn draft={draft} lacking={lacking} errorAt={errorAt} />
        <DraftChoices draft={draft} errorAt={errorAt} />
        <TextField
          id={idOf('text')}
          label="The letter"
          isLabelHidden
          value={draft.text.value}
          error={errorAt('text')}
          rows={linesOf(draft.text.value)}
          spellcheck
          onInput={(edited) => draft.change({ edited })}
        />
        {draft.isEdited.value && (
          <div class="nhsuk-inset-text">
            <p>You changed the words by hand, so choices and details no longer change them.</p>
            <button type="button" class="hb-link-button" onClick={draft.rewrite}>
              Write it again from the details
            </button>
          </div>
        )}
        <DraftFields draft={draft} except={lacking} errorAt={errorAt} />
        <Companions draft={draft} />
        <div class="hb-actions">
          <p role="status" class={`hb-live ${outcome && !isWell(outcome.came) ? 'hb-live--warning' : ''}`}>
            {outcome && outcomeSays(outcome)}
          </p>
          <div class="hb-buttons">
            <button type="submit" class="nhsuk-button" aria-keyshortcuts={ariaKey(goOn)}>
              Copy letter
            </button>
            <button
              type="button"
              class="nhsuk-button nhsuk-button--secondary"
              onClick={() => void draft.print()}
            >
              Print
            </button>
          </div>
        </div>
      </form>
    </>
  );
}

function isWell(came: string): boolean {
  return came === 'copied' || came === 'printed' || came === 'saved';
}

/** In the narrow popup a line has about so many characters. */
const LINE = 48;

/** As many lines as the text takes, so that all of it is seen where the browser does not size the field by its content. */
function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
}
