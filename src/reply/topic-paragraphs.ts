import type { ClauseCited } from '../agreements/finding.ts';
import { numberWords } from './letter-view.ts';
import { lowerFirst } from './list-topics.ts';
import type { LetterReply, Replies } from './replies.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { fillIn, type Paragraph, type View, writeTemplate } from './write-template.ts';

/**
 * Each topic under a heading where there are several: what was asked, why it is the hospital's, what we ask. A clause is
 * told in full once, and by its name where it applies again.
 */
export function topicParagraphs(groups: readonly TopicGroup[], { letter }: Replies, view: View): Paragraph[] {
  const told = new Set<string>();
  return groups.flatMap((group) => {
    const { request, please } = group.reply[group.outcome];
    const own = viewOfGroup(group, view);
    return [
      ...(groups.length > 1 ? [{ kind: 'heading', text: tidy(group.reply.heading) } as const] : []),
      ...writeTemplate(request, own),
      ...quotesOf(group).map((text) => ({ kind: 'quote', text }) as const),
      ...clausesOf(group).flatMap((clause) => {
        const isTold = told.has(keyOf(clause));
        told.add(keyOf(clause));
        return writeTemplate(letter.basis[isTold ? 'again' : basisOf(clause)], viewOfClause(clause));
      }),
      ...writeTemplate(please, own),
    ];
  });
}

/** A topic in one line: its name, the quotes, what we ask, and the clause in brackets. */
export function topicLine(group: TopicGroup, { letter }: Replies, view: View): string {
  const { request, please } = group.reply[group.outcome];
  const own = viewOfGroup(group, view);
  const quotes = quotesOf(group);
  return [
    quotes.length > 0 ? `${tidy(group.reply.heading)}: ${quotes.join('; ')}` : fillIn(request, own),
    fillIn(please, own),
    ...citesOf(group, letter),
  ].join(' ');
}

/** A topic in fewer words still, for a message with several: its name, what is to become of it, the quotes, the clause. */
export function topicInShort(group: TopicGroup, { letter }: Replies, view: View): string {
  const quotes = quotesOf(group);
  const status = letter.table.status[group.isLateLetter ? 'late-letter' : group.outcome];
  return [
    `${tidy(group.reply.heading)} (${lowerFirst(status)}):`,
    quotes.length > 0
      ? quotes.join('; ')
      : fillIn(group.reply[group.outcome].request, viewOfGroup(group, view)),
    ...citesOf(group, letter),
  ].join(' ');
}

function citesOf(group: TopicGroup, { cited }: LetterReply): string[] {
  return clausesOf(group).map((clause) => fillIn(cited[basisOf(clause)], viewOfClause(clause)));
}

function viewOfGroup({ findings }: TopicGroup, view: View): View {
  const { daysLate, daysAllowed } = findings[0];
  return { ...view, ...numberWords(findings.length), daysLate, daysAllowed };
}

function quotesOf({ findings }: TopicGroup): string[] {
  return [...new Set(findings.map(({ quote }) => tidy(joinBroken(quote))))]
    .filter((quote) => quote !== '')
    .map((quote) => `“${quote}”`);
}

/** Words that the hospital's letter broke at the end of a line: `wait-`, `ing`. A hyphen may be their own, so it stays. */
function joinBroken(quote: string): string {
  return quote.replace(/(\p{Ll}-)\s*\n\s*(?=\p{Ll})/gu, '$1');
}

/** The clauses that decided, each once. A question cites none: it accuses nobody. */
function clausesOf({ findings, outcome }: TopicGroup): ClauseCited[] {
  if (outcome === 'ask') return [];
  const clauses = findings.flatMap(({ clause }) => (clause ? [clause] : []));
  return [...new Map(clauses.map((clause) => [keyOf(clause), clause])).values()];
}

function keyOf({ agreementId, title }: ClauseCited): string {
  return `${agreementId}\n${title}`;
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
