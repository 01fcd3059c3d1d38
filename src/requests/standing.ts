import { isForPractice } from './is-for-practice.ts';
import type { PassageView } from './passage-view.ts';
import type { Token } from './tokens.ts';
import type { Slot } from './words.ts';

/** How a passage stands where that is certain: why it asks nothing of the practice. */
export type Settled = string;

/** How a form says that a line of it is not wanted: 'GP to refer: N/A', 'Follow up: [x] None  [ ] Clinic'. */
const NOT_APPLICABLE =
  /[-–—:]\s*(?:\[x\]\s*)?\(?(?:n\/a|not applicable|not required|not needed|nil|none|nothing|no actions?)\)?\.?\s*(?:$|\[ ?\])/i;

/** A line of a form whose blank nobody filled in: 'Please refer to ______', 'Bloods in ____ weeks'. */
const LEFT_BLANK = /(?<!_)_{3,}\s*(?:days?|weeks?|months?)?\W*$/i;

/** Refuses only where it opens its clause, and not 'none dispensed' or 'we do not write these', which leave it to others. */
const LOOSE = /^(?:none|nil|never|do not|don['’]t)$/i;
const NOT_SUPPLIED =
  /^\W*(?:none|nil) (?:were |was )?(?:dispensed|supplied|given|issued|available|left|sent|in|on|here)\b/i;

/** The hospital's own 'I shall' that leaves it to the practice: 'I shall leave you to raise it', 'we shall assume'. */
const LEAVES =
  /\b(?:leave|leaving|let|rely on|trust|expect|ask|want|needs?) (?:(?:it|this|that|these|them) (?:to|with) )?you\b(?! (?:know|have))|\b(?:shall|will) (?:assume|take it)\b|\byou (?:will|would|should|could|might|may|must|had better)\b/i;

/** Refuses what follows, and leaves what was asked before it: 'to be exchanged, with no need of a cross taper'. */
const LEAVES_REST = /^no need/i;

/** Who is discharged with no further appointment may have to be referred anew. */
const DISCHARGED = /\bdischarged?\b[^.;]*\bno further appointments?\b/is;

/** What would come next: 'If this does not help, I would add X'. Not 'if that has not been done'. */
const NEXT_STEP =
  /^\W*(?:if|should|were)\b[^.;]{2,90}?(?:(?:\bnot\b|n['’]t\b)(?! (?:already|yet|been|had|heard|received|done|so)\b)|\bfails?\b|\bno (?:better|benefit|response|improvement)\b|\b(?:ineffective|insufficient|inadequate|unsuccessful)\b)[^.;]{0,160}?\b(?:I would|I['’]d|we would|could|might|would be|next)\b/i;

const REFER_BACK = String.raw`(?:re-?refer|refer (?:\w+ ){0,2}?(?:back|again))\b`;

/** Safety-netting: 'Please re-refer if the PSA rises above 4', 'If it recurs, do refer back'. */
const REFER_BACK_IF = [
  new RegExp(
    String.raw`^\W*(?:gp:?\s*(?:to )?)?(?:(?:please|do|kindly) )*${REFER_BACK}(?!.*\b(?:results?|appointments?|wish\w*|wants?|still|like|willing|seen)\b)[^;]*?\bif\b`,
    'is',
  ),
  new RegExp(
    String.raw`^\W*if [^.;]{2,60}?\b(?:recur|worse|return|come back|comes back|flare|deteriorate|persist|progress|new symptoms|relapse)\w*[^.;]{0,60}?\b(?:(?:please|do|kindly) )*${REFER_BACK}`,
    'i',
  ),
];

const POLITE = /\b(?:please|grateful|kindly|appreciate)\b/i;

const CLAUSE_BORDER = /^(?:[;:.()|]|but|and|so|although|though|however)$/;

/**
 * Says why a passage certainly asks nothing of the practice, or undefined where that is open. Cues act forward, to
 * the end of their clause, in the manner of ConText (Harkema et al., J Biomed Inform 2009;42:839).
 */
export function settledStanding(
  view: PassageView,
  tokens: readonly Token[],
  slots: readonly Slot[],
): Settled | undefined {
  if (view.kind === 'heading') return 'it is a heading';
  if (view.kind === 'furniture') return 'it belongs to the letterhead, the address or the signature';
  if (NOT_APPLICABLE.test(view.text)) return 'it says that this is not needed';
  if (LEFT_BLANK.test(view.text)) return 'it is a blank that nobody filled in';
  if (view.addressee !== 'patient' && REFER_BACK_IF.some((words) => words.test(view.text)))
    return 'it asks to refer the patient back only if something changes';
  if (!slots.some(({ kind }) => kind === 'act' || kind === 'thing')) return undefined;
  if (view.addressee === 'gp' && (LEAVES.test(view.text) || DISCHARGED.test(view.text))) return undefined;
  if (isNextStep(view.text, slots)) return 'it would come next, only if what is begun fails';
  const said = slots.filter((slot) => !isNoPlan(slot, tokens));
  const reasons = cutClauses(tokens, said).map((clause) => settledClause(clause, view));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

function isNextStep(text: string, slots: readonly Slot[]): boolean {
  return NEXT_STEP.test(text) && !POLITE.test(text) && !slots.some(({ meaning }) => meaning === 'practice');
}

/** Is what reads as a plan none, as in 'we will not send another appointment' and 'I am of the opinion'? */
function isNoPlan({ meaning, end }: Slot, tokens: readonly Token[]): boolean {
  return meaning === 'planned' && /^(?:not|of)$/.test(tokens.find(({ start }) => start >= end)?.word ?? '');
}

function cutClauses(tokens: readonly Token[], slots: readonly Slot[]): Slot[][] {
  const borders = tokens.flatMap(({ word }, place) => (CLAUSE_BORDER.test(word) ? [place] : []));
  const edges = [0, ...borders, tokens.length];
  return edges
    .slice(0, -1)
    .map((from, index) => slots.filter(({ place }) => place >= from && place < (edges[index + 1] ?? 0)))
    .filter((clause) =>
      clause.some(
        ({ kind, meaning }) =>
          kind === 'act' || kind === 'thing' || meaning === 'practice' || meaning === 'asked',
      ),
    );
}

/** A clause in which the hospital itself acts, and nothing names the practice. */
function settledClause(
  clause: readonly Slot[],
  { text, addressee, heading }: PassageView,
): Settled | undefined {
  const has = (kind: Slot['kind'], meaning?: string) =>
    clause.some((slot) => slot.kind === kind && (meaning === undefined || slot.meaning === meaning));
  if (
    has('who', 'practice') ||
    clause.some((slot) => isAsked(slot, clause)) ||
    (addressee !== 'patient' && isForPractice(heading))
  )
    return undefined;
  if (clause.some((slot) => refuses(slot, clause, text))) return 'it says that this is not needed';
  if (has('who', 'hospital') && has('standing', 'planned'))
    return 'the hospital says that it will do this itself';
  if (has('standing', 'history')) return 'it tells of the past';
  return undefined;
}

function refuses(slot: Slot, clause: readonly Slot[], text: string): boolean {
  if (slot.kind !== 'standing' || slot.meaning !== 'refused') return false;
  const words = text.slice(slot.start, slot.end);
  const isAskedBefore = clause.some(
    ({ kind, end }) => (kind === 'act' || kind === 'thing') && end <= slot.start,
  );
  if (LEAVES_REST.test(words) && isAskedBefore) return false;
  if (!LOOSE.test(words)) return true;
  return slot === clause[0] && !NOT_SUPPLIED.test(text.slice(slot.start));
}

/** Whether a word asks by itself, and not within a refusal, as 'need to' does in 'no need to'. */
function isAsked(slot: Slot, clause: readonly Slot[]): boolean {
  const isRefused = clause.some(
    ({ kind, meaning, start, end }) =>
      kind === 'standing' && meaning === 'refused' && start <= slot.start && slot.start < end,
  );
  return slot.kind === 'standing' && slot.meaning === 'asked' && !isRefused;
}
