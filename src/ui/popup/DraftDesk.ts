import { type ReadonlySignal, signal } from '@preact/signals';
import type { Finding } from '../../agreements/finding.ts';
import type { PatientMarks } from '../../letter/patient-marks.ts';
import type { Outcome, Replies } from '../../reply/templates/replies.ts';
import { createDraftModel, type DraftModel, requestsIn } from './DraftModel.ts';
import type { LetterPlans } from './LetterPlans.ts';
import { choosing, chosenIn, leftOutIn } from './letter-plan.ts';
import type { LetterOnScreen, PopupAdapter } from './screen.ts';

export interface DraftDesk {
  /** The letter back that is being written. */
  readonly draft: ReadonlySignal<DraftModel | undefined>;
  /** Begins the letter back to a letter. False where nothing is ticked to write about. */
  begin(letter: LetterOnScreen): Promise<boolean>;
  /**
   * Opens the letter back that the GP has begun, has it follow the requests, and closes one whose letter has gone. Gives
   * what the GP should know of that, as a sentence.
   */
  follow(letters: readonly LetterOnScreen[]): Promise<string>;
  /** Opens anew what another of our pages changed. */
  takeUp(letters: readonly LetterOnScreen[]): Promise<void>;
  leave(): Promise<void>;
}

interface Desk {
  readonly adapter: PopupAdapter;
  readonly plans: LetterPlans;
  readonly replies: Replies;
  readonly around: () => PatientMarks;
}

const GONE = 'The letter that you were answering is no longer on the screen, so the reply was closed.';
const NOTHING_LEFT = 'No request is left to write about, so the letter back was closed.';
const FOLLOWED = 'The requests have changed, and the letter back with them. What you wrote in it was kept.';

/** Where one letter back at a time is written: it has the requests that are ticked, also those that come meanwhile. */
export function createDraftDesk({ adapter, plans, replies, around }: Desk): DraftDesk {
  const draft = signal<DraftModel | undefined>(undefined);
  let drafted: LetterOnScreen | undefined;

  const chosen = (letter: LetterOnScreen) => chosenIn(plans.of(letter), letter);
  const leftOut = (letter: LetterOnScreen) =>
    leftOutIn(plans.of(letter), letter, { letter: letter.facts, today: adapter.today(), replies });

  async function open(letter: LetterOnScreen): Promise<boolean> {
    if (chosen(letter).length === 0) return false;
    const terms = await adapter.terms();
    const [first, ...others] = chosen(letter);
    if (!first) return false;
    const { form } = plans.of(letter);
    drafted = letter;
    draft.value = createDraftModel({
      letter,
      around,
      findings: [first, ...others],
      leftOut: leftOut(letter),
      terms,
      today: adapter.today(),
      replies,
      adapter,
      ...(form && { form }),
      onOutcome: (findingId, outcome) => void choose(letter, findingId, outcome),
      onLeftOut: (findingId) => void leaveOut(letter, findingId),
      onForm: (changed) => void plans.change(letter, { form: changed }),
      onCopied: () => void plans.change(letter, { isDrafting: false }),
    });
    return true;
  }

  /** Has the letter back do something else about a request, and keeps what was filled in. */
  async function choose(letter: LetterOnScreen, findingId: string, outcome: Outcome): Promise<void> {
    await plans.change(letter, choosing(plans.of(letter), findingId, outcome));
    await open(letter);
  }

  /** Notes that a request stays out of the letter back, as the GP says. */
  async function leaveOut(letter: LetterOnScreen, findingId: string): Promise<void> {
    await plans.change(letter, { ticks: { ...plans.of(letter).ticks, [findingId]: false } });
    await open(letter);
  }

  function close(): void {
    drafted = undefined;
    draft.value = undefined;
  }

  /** What became of the letter back that is open, now that these letters are on the screen. */
  async function follow(letters: readonly LetterOnScreen[]): Promise<string> {
    const letter = letters.find(({ key }) => key === drafted?.key);
    if (!draft.value) return '';
    if (!letter) {
      close();
      return GONE;
    }
    const isSame = idsOf(draft.value.leftOut) === idsOf(leftOut(letter));
    if (isSame && draft.value.requests === requestsIn(chosen(letter))) return '';
    if (await open(letter)) return FOLLOWED;
    close();
    return NOTHING_LEFT;
  }

  async function openBegun(letters: readonly LetterOnScreen[]): Promise<void> {
    const begun = letters.find((letter) => plans.of(letter).isDrafting);
    if (begun && !draft.value) await open(begun);
  }

  return {
    draft,
    async begin(letter) {
      const isOpen = await open(letter);
      if (isOpen) await plans.change(letter, { isDrafting: true });
      return isOpen;
    },
    async follow(letters) {
      const says = await follow(letters);
      await openBegun(letters);
      return says;
    },
    async takeUp(letters) {
      const changed = await plans.takeUp(letters);
      if (changed.some(({ key }) => key === drafted?.key)) close();
      await openBegun(letters);
    },
    async leave() {
      const letter = drafted;
      close();
      if (letter) await plans.change(letter, { isDrafting: false });
    },
  };
}

function idsOf(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map(({ id }) => id));
}
