import type { Finding } from '../../agreements/finding.ts';
import type { Outcome, Replies } from '../../reply/templates/replies.ts';
import type { LetterPlans } from './LetterPlans.ts';
import { choosing, isTickedIn, isUrgentIn, mayBeUrgentIn, outcomeIn } from './letter-plan.ts';
import type { LetterOnScreen, PopupAdapter } from './screen.ts';

/** What the GP decides about each request, for the letter back. */
export interface RequestChoices {
  isTicked(letter: LetterOnScreen, findingId: string): boolean;
  tick(letter: LetterOnScreen, findingId: string, ticked: boolean): Promise<void>;
  /** What the letter back does about a finding: by its verdict, until the GP chooses. */
  outcome(letter: LetterOnScreen, finding: Finding): Outcome;
  /** Has the letter back do this about a finding, which ticks it. */
  choose(letter: LetterOnScreen, findingId: string, outcome: Outcome): Promise<void>;
  /** Can it not wait? As the letter tells, until the GP says. */
  isUrgent(letter: LetterOnScreen, finding: Finding): boolean;
  /** What may make it urgent, where the GP is to say whether it is. */
  mayBeUrgent(letter: LetterOnScreen, finding: Finding): string | undefined;
  /** Has the letter back treat a finding as one that cannot wait, or that can. */
  markUrgent(letter: LetterOnScreen, findingId: string, isUrgent: boolean): Promise<void>;
}

interface Choosing {
  readonly adapter: Pick<PopupAdapter, 'today'>;
  readonly plans: Pick<LetterPlans, 'of' | 'change'>;
  readonly replies: Replies;
  /** Tells the GP what came of it. */
  readonly say: (message: string) => void;
}

/** The choices, each kept in the plan of its letter. */
export function createRequestChoices({ adapter, plans, replies, say }: Choosing): RequestChoices {
  const onDay = ({ facts }: LetterOnScreen) => ({ letter: facts, today: adapter.today(), replies });
  return {
    isTicked: (letter, findingId) =>
      letter.findings.some(
        (finding) => finding.id === findingId && isTickedIn(plans.of(letter), finding, letter),
      ),
    tick: (letter, findingId, ticked) =>
      plans.change(letter, { ticks: { ...plans.of(letter).ticks, [findingId]: ticked } }),
    outcome: (letter, finding) => outcomeIn(plans.of(letter), finding),
    choose: (letter, findingId, outcome) =>
      plans.change(letter, choosing(plans.of(letter), findingId, outcome)),
    isUrgent: (letter, finding) => isUrgentIn(plans.of(letter), finding, onDay(letter)),
    mayBeUrgent: (letter, finding) => mayBeUrgentIn(plans.of(letter), finding, onDay(letter)),
    markUrgent(letter, findingId, isUrgent) {
      say(isUrgent ? 'Marked as urgent: make it safe first.' : 'Not marked as urgent.');
      return plans.change(letter, { urgent: { ...plans.of(letter).urgent, [findingId]: isUrgent } });
    },
  };
}
