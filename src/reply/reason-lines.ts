import { isWoundCare } from '../agreements/conditions-of.ts';
import type { ClauseCited } from '../agreements/finding.ts';
import type { Topic } from '../requests/request.ts';
import type { ChosenFinding } from './draft-question.ts';
import { listWords } from './list-topics.ts';
import { isLeftToUs, isOtherwise } from './manner.ts';
import { asksToStop, deedOf } from './medicine-act.ts';
import type { LetterReply, PlainReason, Replies } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { asText, fillIn, type TextParagraph, type View, writeTemplate } from './write-template.ts';

/**
 * Why each of several topics is the hospital's, by their order: a reason that several have in common stands at the first of them,
 * with the numbers of all. Empty for a question, and where the reason was told before.
 */
export function reasonsOfList(groups: readonly TopicGroup[], { letter }: Replies, view: View): string[] {
  const reasons = groups.map((group) => reasonsOf(group, letter, view));
  const numbersOf = (reason: string) =>
    reasons.flatMap((those, at) => (those.includes(reason) ? [`${at + 1}`] : []));
  const lineOf = (items: string, those: readonly string[]) =>
    [fillIn(letter.why, { ...view, items }), ...those].join(' ');
  return reasons.map((those, at) => {
    const own = those
      .filter((reason) => numbersOf(reason)[0] === `${at + 1}`)
      .map((reason) => ({ reason, items: numbersOf(reason).length > 1 ? listWords(numbersOf(reason)) : '' }));
    const lines = [...new Set(own.map(({ items }) => items))].map((items) =>
      lineOf(
        items,
        own.filter((each) => each.items === items).map(({ reason }) => reason),
      ),
    );
    return tidy(lines.join(' '));
  });
}

/** By clauses, by that no agreement leaves it with practices, or in plain words. */
function reasonsOf(group: TopicGroup, letter: LetterReply, view: View): string[] {
  const clauses = clausesOf(group).map((clause) =>
    fillIn(letter.basis[basisOf(clause)], viewOfClause(clause)),
  );
  if (clauses.length > 0) return clauses;
  return isUnclaimed(group) ? [fillIn(letter.noClause, view)] : plainReasons(group, letter, view);
}

/** Does an agreement say that none leaves such things with practices, and is it beyond doubt such a thing? */
function isUnclaimed({ findings, outcome, isLateLetter }: TopicGroup): boolean {
  return (
    outcome !== 'ask' &&
    !isLateLetter &&
    findings.every(isReason) &&
    findings.every(
      ({ verdict, clause, isPrivate }) => verdict === 'breach' && clause?.unclaimed === true && !isPrivate,
    )
  );
}

/** Why a topic is the hospital's, at length: by a clause, else in plain words where it is handed back. */
export function reasonParagraphs(group: TopicGroup, letter: LetterReply, view: View): TextParagraph[] {
  const { basis, noClause } = letter;
  const reasons = clausesOf(group).flatMap((clause) =>
    writeTemplate(basis[basisOf(clause)], viewOfClause(clause)),
  );
  if (reasons.length > 0) return reasons;
  return isUnclaimed(group) ? writeTemplate(noClause, view) : plainReasons(group, letter, view).map(asText);
}

/** The plain reason of what is handed back. None where the patient pays, or the letter claims a local arrangement. */
function plainReasons({ findings, outcome, isLateLetter }: TopicGroup, { plainly }: LetterReply, view: View) {
  const isOpen = findings.some(({ isPrivate, claimsLocally }) => isPrivate || claimsLocally);
  return outcome !== 'return' || isLateLetter || isOpen
    ? []
    : [fillIn(plainly[plainReason(findings[0])], view)];
}

function plainReason(finding: ChosenFinding): PlainReason {
  const { topic, quote } = finding;
  if (isLeftToUs(finding)) return 'decide';
  if (topic === 'medication' && asksToStop(quote)) return 'stop';
  if (topic === 'medication' && isDoseChange(finding)) return 'dose';
  if (topic === 'follow-up' && isWoundCare(quote)) return 'wound';
  return REASONS[topic] ?? 'usual';
}

const REASONS: Readonly<Partial<Record<Topic, PlainReason>>> = {
  expedite: 'list',
  dna: 'booking',
  'referral-returned': 'referral',
  'patient-communication': 'told',
};

/** The clauses in brackets, for a short letter. */
export function citesOf(group: TopicGroup, letter: LetterReply): string[] {
  return clausesOf(group).map((clause) => citeOf(clause, letter));
}

function citeOf(clause: ClauseCited, { cited }: LetterReply): string {
  return fillIn(cited[basisOf(clause)], viewOfClause(clause));
}

/**
 * The clauses that decided, each once. A question cites none: it accuses nobody. Nor is one cited that is not about what is
 * asked: on what a hospital supplies, for a medicine that is to be stopped, for a dose that is to be changed, for a coil, or for what is left to us to decide;
 * on tests, for what a returned referral lacks; nor to a provider that works for private fees, which no agreement of the NHS
 * binds.
 */
function clausesOf({ findings, outcome }: TopicGroup): ClauseCited[] {
  if (outcome === 'ask') return [];
  const clauses = findings
    .filter(({ reply, isPrivate }) => reply === findings[0].reply && !isPrivate)
    .filter(isReason)
    .flatMap(({ clause }) => (clause && clause.inLetters !== false ? [clause] : []));
  return [...new Map(clauses.map((clause) => [keyOf(clause), clause])).values()];
}

/** Is what the agreement says of a topic about what is asked? */
function isReason(finding: ChosenFinding): boolean {
  if (isLeftToUs(finding)) return false;
  if (finding.topic !== 'medication') return true;
  return !asksToStop(finding.quote) && !isOtherwise(finding) && !isDoseChange(finding);
}

/** Is a dose to be changed of what the patient has? Where the letter tells of its supply, that is the matter. */
function isDoseChange(finding: ChosenFinding): boolean {
  const deed = deedOf(finding);
  return finding.daysSupplied === undefined && (deed === 'adjust' || deed === 'step');
}

function keyOf({ agreementId, title, text }: ClauseCited): string {
  return [agreementId, title, text].join('\n');
}

function basisOf({ textIs, basis }: ClauseCited): keyof LetterReply['cited'] {
  return textIs === 'quoted' ? 'quoted' : basis;
}

function viewOfClause({ agreementName, title, text, number, source }: ClauseCited): View {
  return {
    agreement: agreementName,
    clause: title,
    text: text.replace(/\.$/, ''),
    number,
    source: source.title,
  };
}
