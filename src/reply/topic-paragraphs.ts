import type { ClauseCited, Finding } from '../agreements/finding.ts';
import { writeDay } from '../agreements/write-day.ts';
import type { LetterFacts, LetterKind } from '../letter/letter.ts';
import type { Outcome, Replies } from './replies.ts';
import { type Paragraph, type View, writeTemplate } from './write-template.ts';

/** Findings of one topic that are answered together, because the same clause decided. */
type Group = readonly [Finding, ...Finding[]];

export interface Answering {
  readonly letter: LetterFacts;
  readonly findings: readonly Finding[];
  readonly replies: Replies;
}

/** Each topic once, under a heading where there are several: what was asked, why it is the hospital's, what we ask. */
export function topicParagraphs({ letter, findings, replies }: Answering): Paragraph[] {
  const groups = groupFindings(findings);
  return groups.flatMap((group) => {
    const [first] = group;
    const reply = replies.topics[first.reply] ?? replies.topics[first.topic];
    const outcome = outcomeOf(first);
    const { request, please } = reply[outcome];
    const view = { several: group.length > 1, ...datesOf(letter, first) };
    return [
      ...(groups.length > 1 ? [{ kind: 'heading', text: reply.heading } as const] : []),
      ...writeTemplate(request, view),
      ...group.flatMap(quoteOf),
      ...(first.clause && outcome === 'return' ? basisOf(first.clause, replies) : []),
      ...writeTemplate(please, view),
    ];
  });
}

/** A breach is returned. A check is a question: the letter asks, and accuses nobody. */
export function outcomeOf({ verdict }: Finding): Outcome {
  return verdict === 'breach' ? 'return' : 'ask';
}

function groupFindings(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { reply, verdict, clause } = finding;
    const key = [reply, verdict, clause?.agreementId, clause?.title].join('\n');
    const group = groups.get(key);
    groups.set(key, group ? [...group, finding] : [finding]);
  }
  return [...groups.values()];
}

function quoteOf({ quote }: Finding): Paragraph[] {
  return quote === '' ? [] : [{ kind: 'quote', text: `“${quote.replace(/\s+/g, ' ').trim()}”` }];
}

const EVENTS: Readonly<Partial<Record<LetterKind, string>>> = { discharge: 'discharge', ed: 'attendance' };

function datesOf({ kind, letterDate, clinicDate }: LetterFacts, { daysLate, daysAllowed }: Finding): View {
  return {
    daysLate,
    daysAllowed,
    event: EVENTS[kind] ?? 'visit',
    letterDate: letterDate && writeDay(letterDate.value),
    clinicDate: clinicDate && writeDay(clinicDate.value),
  };
}

function basisOf(clause: ClauseCited, { letter }: Replies): Paragraph[] {
  const { agreementName, title, text, textIs, basis, number, source } = clause;
  return writeTemplate(letter.basis[textIs === 'quoted' ? 'quoted' : basis], {
    agreement: agreementName,
    clause: title,
    text: text.replace(/\.$/, ''),
    number,
    source: source.title,
  });
}
