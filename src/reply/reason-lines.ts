import type { ClauseCited } from '../agreements/finding.ts';
import { listWords } from './list-topics.ts';
import { asksToStop } from './medicine-act.ts';
import type { LetterReply, Replies } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { fillIn, type TextParagraph, type View, writeTemplate } from './write-template.ts';

/** So many reasons are told, of what is urgent first: nobody reads more. */
const MOST_REASONS = 3;

/**
 * Why each of several topics is the hospital's, as lines behind what leads them in. A clause is told once, with the names of
 * all that it is about. Nothing where no clause is cited.
 */
export function reasonLines(groups: readonly TopicGroup[], { letter }: Replies, view: View): string[] {
  const reasons = reasonsOf(groups).slice(0, MOST_REASONS);
  if (reasons.length === 0) return [];
  return [fillIn(letter.why, view), ...reasons.map((reason) => atLength(reason, letter))];
}

/** A clause, and the names of the topics that it is about; none where that is all of them. */
interface Reason {
  readonly clause: ClauseCited;
  readonly names: string;
}

function reasonsOf(groups: readonly TopicGroup[]): Reason[] {
  const clauses = new Map(groups.flatMap(clausesOf).map((clause) => [keyOf(clause), clause]));
  return [...clauses].map(([key, clause]) => {
    const about = groups.filter((group) => clausesOf(group).some((each) => keyOf(each) === key));
    const names = listWords([...new Set(about.map(({ reply }) => tidy(reply.heading)))]);
    return { clause, names: about.length === groups.length ? '' : names };
  });
}

function atLength({ clause, names }: Reason, { basis }: LetterReply): string {
  const says = fillIn(basis[basisOf(clause)], viewOfClause(clause));
  return names === '' ? says : `${names}: ${says}`;
}

/** Why a topic is the hospital's, at length. Nothing where no clause is cited. */
export function reasonParagraphs(group: TopicGroup, { basis }: LetterReply): TextParagraph[] {
  return clausesOf(group).flatMap((clause) => writeTemplate(basis[basisOf(clause)], viewOfClause(clause)));
}

/** The clauses in brackets, for a short letter. */
export function citesOf(group: TopicGroup, letter: LetterReply): string[] {
  return clausesOf(group).map((clause) => citeOf(clause, letter));
}

function citeOf(clause: ClauseCited, { cited }: LetterReply): string {
  return fillIn(cited[basisOf(clause)], viewOfClause(clause));
}

/**
 * The clauses that decided, each once. A question cites none: it accuses nobody. Nor is one cited that is not about what is
 * asked: on what a hospital supplies, for a medicine that is to be stopped; on tests, for what a returned referral lacks; nor
 * to a provider that works for private fees, which no agreement of the NHS binds.
 */
function clausesOf({ findings, outcome }: TopicGroup): ClauseCited[] {
  if (outcome === 'ask') return [];
  const clauses = findings
    .filter(({ reply, isPrivate }) => reply === findings[0].reply && !isPrivate)
    .filter(({ topic, quote }) => topic !== 'medication' || !asksToStop(quote))
    .flatMap(({ clause }) => (clause && clause.inLetters !== false ? [clause] : []));
  return [...new Map(clauses.map((clause) => [keyOf(clause), clause])).values()];
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
