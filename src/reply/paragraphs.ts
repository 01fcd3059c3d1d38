import { addDays, formatISO, parseISO } from 'date-fns';
import Mustache from 'mustache';
import type { ClauseCited, Finding } from '../agreements/finding.ts';
import type { Letter } from '../letter/letter.ts';
import { writeDay } from './draft-fields.ts';
import type { Outcome, Replies } from './replies.ts';

/** A piece of the letter's body. Quotes are the hospital's own words. */
export interface Paragraph {
  readonly kind: 'heading' | 'text' | 'quote';
  readonly text: string;
}

interface Question {
  readonly letter: Letter;
  readonly findings: readonly Finding[];
  readonly today: string;
  readonly replies: Replies;
  readonly safetyNote?: string;
}

/** Findings of one topic that are answered together, because the same clause decided. */
type Group = readonly [Finding, ...Finding[]];

const DAYS_TO_ANSWER = { urgent: 1, otherwise: 7 } as const;

/** The letter's body: an opening, each topic once, what makes it safe, thanks. */
export function paragraphsOf({ letter, findings, today, replies, safetyNote = '' }: Question): Paragraph[] {
  const groups = groupFindings(findings);
  const isUrgent = findings.some(({ urgent }) => urgent);
  const view = {
    returns: findings.some((finding) => outcomeOf(finding) === 'return'),
    several: findings.length > 1,
    safetyNote: safetyNote.trim(),
    replyBy: writeDay(laterDay(today, isUrgent ? DAYS_TO_ANSWER.urgent : DAYS_TO_ANSWER.otherwise)),
  };
  const { opening, meanwhile, urgent, confirm, thanks } = replies.letter;
  const safety = [view.safetyNote ? meanwhile : '', isUrgent ? urgent : '', confirm];
  const topics = groups.flatMap((group) => writeGroup(group, groups.length > 1, { letter, replies }));
  return [...write([opening], view), ...topics, ...write(safety, view), ...write([thanks], view)];
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
  const { request, please } = reply[outcomeOf(first)];
  const view = {
    several: group.length > 1,
    daysLate: first.daysLate,
    daysAllowed: first.daysAllowed,
    letterDate: letter.letterDate && writeDay(letter.letterDate.value),
    clinicDate: letter.clinicDate && writeDay(letter.clinicDate.value),
  };
  return [
    ...(isOneOfSeveral ? [{ kind: 'heading', text: reply.heading } as const] : []),
    ...write([request], view),
    ...group.filter(({ quote }) => quote !== '').map(quoted),
    ...(first.clause && outcomeOf(first) === 'return'
      ? write([basisOf(first.clause, replies)], viewOf(first.clause))
      : []),
    ...write([please], view),
  ];
}

function outcomeOf({ verdict }: Finding): Outcome {
  return verdict === 'breach' ? 'return' : 'ask';
}

function quoted({ quote }: Finding): Paragraph {
  return { kind: 'quote', text: `“${quote.replace(/\s+/g, ' ').trim()}”` };
}

function basisOf({ textIs, basis }: ClauseCited, { letter }: Replies): string {
  if (textIs === 'quoted') return letter.basisQuoted;
  return basis === 'national' ? letter.basisNational : letter.basisOwn;
}

function viewOf({
  agreementName,
  title,
  text,
  textIs,
  number,
  source,
}: ClauseCited): Record<string, unknown> {
  return {
    agreement: agreementName,
    clause: title,
    text: textIs === 'quoted' ? text : text.replace(/\.$/, ''),
    number,
    source: source.title,
  };
}

function write(templates: readonly string[], view: Record<string, unknown>): Paragraph[] {
  return templates
    .map((template) => Mustache.render(template, view, {}, { escape: String }).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'text', text }));
}

function laterDay(day: string, days: number): string {
  return formatISO(addDays(parseISO(day), days), { representation: 'date' });
}
