import type { ClauseCited } from '../agreements/finding.ts';
import type { DraftQuestion } from './draft-question.ts';
import { saysOf, viewOfGroup } from './group-view.ts';
import { listWords } from './list-topics.ts';
import { mayLackPower } from './may-lack-power.ts';
import { asksToStop } from './medicine-act.ts';
import { quoteWords, withoutLabel } from './quote-words.ts';
import type { LetterReply, Replies } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { asText, fillIn, type Paragraph, type View, writeTemplate } from './write-template.ts';

/**
 * The only topic of a letter: what was asked, why it is the hospital's, what we ask. A letter that has more to say around
 * it says this in few words, and is read as soon.
 */
export function topicParagraphs(group: TopicGroup, question: DraftQuestion, view: View): Paragraph[] {
  const { replies, tone = 'first' } = question;
  const { letter } = replies;
  const { request } = group.reply[group.outcome];
  const says = (length: 'please' | 'inShort') => asText(saysOf(group, length, { letter, view }));
  const own = viewOfGroup(group, view);
  const quotes = quotesOf(group);
  const reasons = clausesOf(group).flatMap((clause) =>
    writeTemplate(letter.basis[basisOf(clause)], viewOfClause(clause)),
  );
  const saysMore = tone !== 'first' || (group.needsAnswer && (group.isUrgent || mayLackPower(question)));
  if (saysMore && quotes.length > 0)
    return [
      { kind: 'text', text: `${tidy(group.reply.heading)}: ${quotes.join('; ')}` },
      ...reasons,
      says('inShort'),
    ];
  return [
    ...writeTemplate(request, own),
    ...quotes.map((text) => ({ kind: 'quote', text }) as const),
    ...reasons,
    says('please'),
  ];
}

/** Quotes as a sentence that another may follow: `“U&Es in two weeks”.` */
export function asSentence(quotes: readonly string[]): string {
  const text = quotes.join('; ');
  return /[.?!…]”$/.test(text) ? text : `${text}.`;
}

/** A topic in one line: its name, the quotes, what we ask, and the clause in brackets. */
export function topicLine(group: TopicGroup, { letter }: Replies, view: View): string {
  const { request } = group.reply[group.outcome];
  const own = viewOfGroup(group, view);
  const quotes = quotesOf(group);
  return [
    quotes.length > 0 ? `${tidy(group.reply.heading)}: ${asSentence(quotes)}` : fillIn(request, own),
    saysOf(group, 'please', { letter, view }),
    ...citesOf(group, letter),
  ].join(' ');
}

/** So many reasons are told at length; more are cited alone, as nobody reads them all. */
const MOST_REASONS = 2;

/**
 * Why each of several topics is the hospital's, as lines behind what leads them in. A clause is told once, with the names of
 * all that it is about. Nothing where no clause is cited.
 */
export function reasonLines(groups: readonly TopicGroup[], { letter }: Replies, view: View): string[] {
  const clauses = new Map(groups.flatMap(clausesOf).map((clause) => [keyOf(clause), clause]));
  const why = fillIn(letter.why, view);
  if (clauses.size === 0) return [];
  const aboutEach = [...clauses].map(([key, clause]) => {
    const about = groups.filter((group) => clausesOf(group).some((each) => keyOf(each) === key));
    const names = listWords([...new Set(about.map(({ reply }) => tidy(reply.heading)))]);
    return { clause, names: about.length === groups.length ? '' : names };
  });
  if (clauses.size > MOST_REASONS) {
    const cites = Map.groupBy(aboutEach, ({ names }) => names);
    const cited = [...cites].map(([names, those]) =>
      [names, ...those.map(({ clause }) => citeOf(clause, letter))].join(' '),
    );
    return [[why, ...cited].join(' ')];
  }
  const told = aboutEach.map(({ clause, names }) => {
    const says = fillIn(letter.basis[basisOf(clause)], viewOfClause(clause));
    return names === '' ? says : `${names}: ${says}`;
  });
  return [why, ...told];
}

/** The clauses in brackets, for a short letter. */
export function citesOf(group: TopicGroup, { cited }: LetterReply): string[] {
  return clausesOf(group).map((clause) => citeOf(clause, { cited }));
}

function citeOf(clause: ClauseCited, { cited }: Pick<LetterReply, 'cited'>): string {
  return fillIn(cited[basisOf(clause)], viewOfClause(clause));
}

/** The hospital's words in quotation marks, each once: what stands in a longer quote is not repeated. */
export function quotesOf({ findings, reply }: TopicGroup): string[] {
  return inMarks(
    findings.map((each) => withoutLabel(quoteWords(each.quoteInContext ?? each.quote), reply.heading)),
  );
}

/** Quotes in quotation marks, each once; what stands in a longer one is left out, and so are empty ones. */
export function inMarks(quotes: readonly string[]): string[] {
  const all = [...new Set(quotes)].filter((quote) => quote !== '');
  return all
    .filter((quote) => !all.some((other) => other !== quote && other.includes(quote)))
    .map((quote) => `“${quote}”`);
}

/**
 * The clauses that decided, each once. A question cites none: it accuses nobody. Nor is one cited that is not about what is
 * asked: on what a hospital supplies, for a medicine that is to be stopped; on tests, for what a returned referral lacks; nor
 * to a provider that works for private fees, which no agreement of the NHS binds.
 */
export function clausesOf({ findings, outcome }: TopicGroup): ClauseCited[] {
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
