import { writeDay } from '../agreements/write-day.ts';
import type { LetterFacts } from '../letter/letter.ts';
import { answerDays, complaintDay } from './answer-by.ts';
import type { Contact, Practice } from './draft.ts';
import { fieldsOf, writeField } from './draft-fields.ts';
import type { DraftQuestion } from './draft-question.ts';
import { greetingName } from './greeting-name.ts';
import { EVENTS } from './letter-head.ts';
import { listTopics } from './list-topics.ts';
import { tidy } from './tidy.ts';
import { purposeOf, type TopicGroup } from './topic-groups.ts';
import type { View } from './write-template.ts';

/** What every template of a letter and its companions may name. */
export function viewOf(question: DraftQuestion, groups: readonly TopicGroup[]): View {
  const { letter, practice, today, tone, safetyNote = '', patientTold = false, earlierLetter } = question;
  const fields = fieldsOf(letter, question.fields);
  const { urgent, otherwise } = answerDays(groups, question);
  const answerBy = urgent ?? otherwise;
  const restBy = otherwise === answerBy ? undefined : otherwise;
  return {
    ...datesOf(letter),
    ...numberWords(question.findings.length),
    today: writeDay(today),
    isFormal: tone === 'formal',
    hospital: fields.provider ?? 'the hospital',
    department: fields.department,
    patientName: greetingName(writeField('patientName', fields)),
    practice: practice.name,
    telephone: practice.telephone,
    contact: writeContact(question.contact ?? signatoryOf(practice)),
    replyBy: answerBy && writeDay(answerBy),
    restBy: restBy && writeDay(restBy),
    complaintBy: writeDay(complaintDay(question)),
    earlierLetter: earlierLetter && writeDay(earlierLetter),
    safetyNote: endSentence(tidy(safetyNote)),
    partly: safetyNote.trim() !== '' || new Set(groups.map(({ outcome }) => outcome)).size > 1,
    isLate: purposeOf(groups) === 'late-letter',
    urgentTopics: listTopics(groups.filter(({ isUrgent }) => isUrgent)),
    patientTold,
    icb: question.formal?.icb ?? 'the Integrated Care Board',
    lmc: question.formal?.lmc ?? 'the Local Medical Committee',
  };
}

/** `several`, and the words that turn on it. */
export function numberWords(count: number): View {
  const several = count > 1;
  return { several, this: several ? 'these' : 'this', it: several ? 'them' : 'it' };
}

function datesOf({ kind, letterDate, clinicDate }: LetterFacts): View {
  return {
    event: EVENTS[kind] ?? 'visit',
    letterDate: letterDate && writeDay(letterDate.value),
    clinicDate: clinicDate && writeDay(clinicDate.value),
  };
}

function endSentence(text: string): string {
  return /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text;
}

function signatoryOf({ name, signatory = '', telephone }: Practice): Contact {
  return { name: signatory.trim() || name, ...(telephone && { telephone }) };
}

function writeContact({ name, telephone = '', email = '' }: Contact): string {
  const ways = [telephone, email].filter((way) => way.trim() !== '').join(', ');
  return ways ? `${name} (${ways})` : name;
}
