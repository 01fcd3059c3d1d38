import { addBusinessDays, formatISO, parseISO } from 'date-fns';
import Mustache from 'mustache';
import type { ClauseCited, Finding } from '../agreements/finding.ts';
import { writeDay } from '../agreements/write-day.ts';
import type { LetterFacts, LetterKind } from '../letter/letter.ts';
import type { Outcome, Replies } from './replies.ts';

/** A piece of the letter's body. Quotes are the hospital's own words. */
export interface Paragraph {
  readonly kind: 'heading' | 'text' | 'quote';
  readonly text: string;
}

interface Question {
  readonly letter: LetterFacts;
  readonly findings: readonly Finding[];
  readonly today: string;
  readonly replies: Replies;
  readonly safetyNote?: string;
}

/** Findings of one topic that are answered together, because the same clause decided. */
type Group = readonly [Finding, ...Finding[]];

const WORKING_DAYS_TO_ANSWER = { urgent: 1, otherwise: 5 } as const;

/** The letter's body: an opening, each topic once, what makes it safe, thanks. */
export function paragraphsOf({ letter, findings, today, replies, safetyNote = '' }: Question): Paragraph[] {
  const groups = groupFindings(findings);
  const isUrgent = findings.some(({ urgent }) => urgent);
  const purpose = purposeOf(findings);
  const { opening, meanwhile, urgent, confirm, thanks } = replies.letter;
  const view = {
    several: findings.length > 1,
    safetyNote: safetyNote.trim(),
    replyBy: writeDay(
      workingDaysAfter(today, isUrgent ? WORKING_DAYS_TO_ANSWER.urgent : WORKING_DAYS_TO_ANSWER.otherwise),
    ),
  };
  return [
    ...write(opening[purpose], view),
    ...groups.flatMap((group) => writeGroup(group, groups.length > 1, { letter, replies })),
    ...(view.safetyNote ? write(meanwhile, view) : []),
    ...(isUrgent ? write(urgent, view) : []),
    ...(purpose === 'late-letter' ? [] : write(confirm[purpose], view)),
    ...write(thanks, view),
  ];
}

/** What the letter is for as a whole: to return something, else to ask something, else only its date. */
function purposeOf(findings: readonly Finding[]): Outcome | 'late-letter' {
  const asked = findings.filter(({ topic }) => topic !== 'late-letter');
  if (asked.length === 0) return 'late-letter';
  return asked.some((finding) => outcomeOf(finding) === 'return') ? 'return' : 'ask';
}

function groupFindings(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { reply, verdict, clause } = finding;
    const key = [reply, verdict, clause?.agreementId, clause?.title].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding] as unknown as Group);
  }
  return [...groups.values()];
}

function writeGroup(
  group: Group,
  isOneOfSeveral: boolean,
  { letter, replies }: Pick<Question, 'letter' | 'replies'>,
): Paragraph[] {
  const [first] = group;
  const reply = replies.topics[first.reply] ?? replies.topics[first.topic];
  const outcome = outcomeOf(first);
  const { request, please } = reply[outcome];
  const view = { several: group.length > 1, ...datesOf(letter, first) };
  return [
    ...(isOneOfSeveral ? [{ kind: 'heading', text: reply.heading } as const] : []),
    ...write(request, view),
    ...group.filter(({ quote }) => quote !== '').map(quoted),
    ...(first.clause && outcome === 'return' ? writeBasis(first.clause, replies) : []),
    ...write(please, view),
  ];
}

function outcomeOf({ verdict }: Finding): Outcome {
  return verdict === 'breach' ? 'return' : 'ask';
}

function quoted({ quote }: Finding): Paragraph {
  return { kind: 'quote', text: `“${quote.replace(/\s+/g, ' ').trim()}”` };
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

function writeBasis(
  { agreementName, title, text, textIs, basis, number, source }: ClauseCited,
  { letter }: Replies,
): Paragraph[] {
  const view = {
    agreement: agreementName,
    clause: title,
    text: text.replace(/\.$/, ''),
    number,
    source: source.title,
  };
  return write(letter.basis[textIs === 'quoted' ? 'quoted' : basis], view);
}

type View = Readonly<Record<string, unknown>>;

function write(template: string, view: View): Paragraph[] {
  const text = Mustache.render(template, view, {}, { escape: String }).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ kind: 'text', text }];
}

function workingDaysAfter(day: string, days: number): string {
  return formatISO(addBusinessDays(parseISO(day), days), { representation: 'date' });
}
