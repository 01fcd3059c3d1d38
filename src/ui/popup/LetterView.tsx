import { useRef } from 'preact/hooks';
import type { Finding, Verdict } from '../../agreements/finding.ts';
import { ariaKey } from '../keys/read-key.ts';
import { AddRequest } from './AddRequest.tsx';
import { Dismissed } from './Dismissed.tsx';
import { FindingItem } from './FindingItem.tsx';
import { LetterNote } from './LetterNote.tsx';
import { standing } from './letter-plan.ts';
import { NotRead } from './NotRead.tsx';
import { PatientBanner } from './PatientBanner.tsx';
import type { PopupModel } from './PopupModel.ts';
import { quoted } from './quoted.ts';
import { ReturnedBefore } from './ReturnedBefore.tsx';
import type { LetterOnScreen } from './screen.ts';
import { patientIn } from './tell-doubts.ts';

interface LetterViewProps {
  readonly letter: LetterOnScreen;
  readonly model: PopupModel;
}

/** What the GP added comes first, then what to hand back, then what to check; beyond that the order is the letter's. */
const ORDER: readonly Verdict[] = ['breach', 'check'];

function placeInOrder({ verdict, foundBy }: Finding): number {
  return foundBy === 'reader' ? -1 : ORDER.indexOf(verdict);
}

/** How far the reading has come, where the GP should know. */
const CONTEXT: Readonly<Record<LetterOnScreen['context'], string>> = {
  awaited: 'Reading closely …',
  read: '',
  unavailable: 'Read without the full reader: it may find less.',
};

/** A letter that was read: what to hand back first, what came near at the end. */
export function LetterView({ letter, model }: LetterViewProps) {
  const { facts, findings, passedOver, notRead, context } = letter;
  const patient = patientIn(facts);
  const title = useRef<HTMLHeadingElement>(null);
  const left = standing(letter);
  const inOrder = left.toSorted((a, b) => placeInOrder(a) - placeInOrder(b));
  const urgent = inOrder.filter((finding) => model.isUrgent(letter, finding));
  const others = inOrder.filter((finding) => !urgent.includes(finding));
  const ticked = left.filter(({ id }) => model.isTicked(letter, id)).length;
  const onMoved = () => title.current?.focus();
  return (
    <section aria-label={patient.name ? `Letter about ${patient.name}` : 'Letter'}>
      <h1 ref={title} tabIndex={-1}>
        {findings.length > 0 && left.length === 0 ? 'Nothing left to hand back' : headline(left)}
      </h1>
      <p role="status" class="hb-reading">
        {CONTEXT[context]}
      </p>
      <PatientBanner {...patient} doubts={model.doubts(letter)}>
        <LetterNote facts={facts} />
      </PatientBanner>
      {letter.lastReturn && (
        <ReturnedBefore
          returned={letter.lastReturn}
          today={model.today()}
          onAnswered={(isAnswered) => void model.noteAnswer(letter, isAnswered)}
        />
      )}
      {letter.isInTextBox && (
        <p class="nhsuk-inset-text">
          This letter is in a text box, where nothing can be marked. What it asks is listed here.
        </p>
      )}
      <NotRead heading="Part of this letter was not read" says={notRead} />
      {findings.length === 0 && (
        <p>
          Handback can miss a request, and reads text only. If you see one in this letter, it still counts.
        </p>
      )}
      {urgent.length > 0 && <h2 class="hb-urgent">Urgent: make it safe first</h2>}
      <Findings letter={letter} findings={urgent} model={model} onMoved={onMoved} />
      {urgent.length > 0 && others.length > 0 && <h2>Not marked as urgent</h2>}
      <Findings letter={letter} findings={others} model={model} onMoved={onMoved} />
      <Dismissed letter={letter} model={model} onMoved={onMoved} />
      <AddRequest shortcut={model.addShortcut.value} onAdd={() => void model.addSelection()} />
      <AlsoLookedAt passedOver={passedOver} />
      {left.length > 0 && (
        <div class="hb-actions">
          <button
            type="button"
            class="nhsuk-button"
            aria-keyshortcuts={ariaKey(model.keys.value.goOn)}
            onClick={() => model.writeDraft(letter)}
          >
            Draft the letter{ticked > 0 && ` for ${requests(ticked)}`}
          </button>
        </div>
      )}
    </section>
  );
}

interface FindingsProps extends LetterViewProps {
  readonly findings: readonly Finding[];
  /** A finding left the list, and the focus with it. */
  readonly onMoved: () => void;
}

function Findings({ letter, findings, model, onMoved }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul class="hb-findings">
      {findings.map((finding) => (
        <FindingItem
          key={finding.id}
          finding={finding}
          id={`finding-${letter.key}-${finding.id}`}
          ticked={model.isTicked(letter, finding.id)}
          onTick={(ticked) => model.tick(letter, finding.id, ticked)}
          outcome={model.outcome(letter, finding)}
          keys={model.keys.value}
          onChoose={(outcome) => model.choose(letter, finding.id, outcome)}
          onDismiss={(reason) => void model.dismiss(letter, finding, reason).then(onMoved)}
          onTopic={(topic) => void model.changeTopic(letter, finding.id, topic)}
          onRemove={() => void model.removeMarked(letter, finding.id).then(onMoved)}
          isUrgent={model.isUrgent(letter, finding)}
          mayBeUrgent={model.mayBeUrgent(letter, finding)}
          onUrgent={(isUrgent) => void model.markUrgent(letter, finding.id, isUrgent).then(onMoved)}
          onReveal={() => model.reveal(letter, finding.id)}
        />
      ))}
    </ul>
  );
}

function AlsoLookedAt({ passedOver }: { readonly passedOver: LetterOnScreen['passedOver'] }) {
  if (passedOver.length === 0) return null;
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Also looked at ({passedOver.length})</span>
      </summary>
      <div class="nhsuk-details__text">
        <p>These were looked at, and not marked.</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {passedOver.map(({ start, end, quote, why }) => (
            <li key={`${start} ${end}`}>
              {quoted(quote)}: {why}.
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** What to do, in one line. Never says that a letter is clear. */
function headline(findings: readonly Finding[]): string {
  const breaches = findings.filter(({ verdict }) => verdict === 'breach').length;
  const checks = findings.length - breaches;
  if (findings.length === 0) return 'Nothing found in the text that was read';
  if (breaches === 0) return `${requests(checks)} to check`;
  return `${requests(breaches)} to hand back${checks > 0 ? `, ${checks} to check` : ''}`;
}

function requests(many: number): string {
  return many === 1 ? '1 request' : `${many} requests`;
}
