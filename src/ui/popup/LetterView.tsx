import type { Finding, Verdict } from '../../agreements/finding.ts';
import { FindingItem } from './FindingItem.tsx';
import { NotRead } from './NotRead.tsx';
import { PatientBanner } from './PatientBanner.tsx';
import type { PopupModel } from './PopupModel.ts';
import { quoted } from './quoted.ts';
import type { LetterOnScreen } from './screen.ts';

interface LetterViewProps {
  readonly letter: LetterOnScreen;
  readonly model: PopupModel;
}

/** What to hand back comes before what to check; beyond that the order is the letter's. */
const ORDER: readonly Verdict[] = ['breach', 'check'];

/** How far the reading has come, where the GP should know. */
const CONTEXT: Readonly<Record<LetterOnScreen['context'], string>> = {
  awaited: 'Reading closely …',
  read: '',
  unavailable: 'Read without the full reader: it may find less.',
};

/** A letter that was read: what to hand back first, what came near at the end. */
export function LetterView({ letter, model }: LetterViewProps) {
  const { facts, findings, passedOver, notRead, context } = letter;
  const inOrder = findings.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const urgent = inOrder.filter((finding) => finding.urgent);
  const others = inOrder.filter((finding) => !finding.urgent);
  return (
    <section aria-label={facts.patient.name ? `Letter about ${facts.patient.name.value}` : 'Letter'}>
      <h1 tabIndex={-1}>{headline(findings)}</h1>
      <p role="status" class="hb-reading">
        {CONTEXT[context]}
      </p>
      <PatientBanner facts={facts} />
      <NotRead heading="Part of this letter was not read" says={notRead} />
      {findings.length === 0 && (
        <p>
          Handback can miss a request, and reads text only. If you see one in this letter, it still counts.
        </p>
      )}
      {urgent.length > 0 && <h2 class="hb-urgent">Urgent: make it safe first</h2>}
      <Findings letter={letter} findings={urgent} model={model} />
      {urgent.length > 0 && others.length > 0 && <h2>Not marked as urgent</h2>}
      <Findings letter={letter} findings={others} model={model} />
      <AlsoLookedAt passedOver={passedOver} />
      {findings.length > 0 && (
        <div class="hb-actions">
          <button type="button" class="nhsuk-button" onClick={() => model.writeDraft(letter)}>
            Draft the letter
          </button>
        </div>
      )}
    </section>
  );
}

interface FindingsProps extends LetterViewProps {
  readonly findings: readonly Finding[];
}

function Findings({ letter, findings, model }: FindingsProps) {
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
        <p>These came near to being a request of the practice, and were not marked.</p>
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
