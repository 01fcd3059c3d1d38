import { differenceInYears } from 'date-fns/differenceInYears';
import { parseISO } from 'date-fns/parseISO';
import { writeDay } from '../agreements/write-day.ts';
import type { LetterFacts } from '../letter/letter.ts';
import { complaintDay } from './answer-by.ts';
import { answerView } from './answer-view.ts';
import type { Contact, DraftFields, Practice } from './draft.ts';
import { draftFields } from './draft-fields.ts';
import type { DraftQuestion } from './draft-question.ts';
import { greetingName } from './greeting-name.ts';
import { countFindings, nameOf, numberWords } from './group-view.ts';
import { EVENTS } from './letter-head.ts';
import { listWords } from './list-topics.ts';
import { shortQuote } from './short-quote.ts';
import { tidy } from './tidy.ts';
import { hasUrgent, purposeOf, type TopicGroup } from './topic-groups.ts';
import { wasDelayed } from './was-delayed.ts';
import type { View } from './write-template.ts';

/** What every template of a letter and its companions may name. */
export function letterView(question: DraftQuestion, groups: readonly TopicGroup[]): View {
  const { letter, practice, today, tone, safetyNote = '', patientTold = false, earlierLetter } = question;
  const fields = draftFields(letter, question.fields);
  const ring = ringOf(question);
  const patient = isChild(fields, today) ? 'the family' : 'the patient';
  const plain = { ...numberWords(countFindings(groups)), patient };
  return {
    ...datesOf(letter),
    ...plain,
    ...namesOf(groups, letter, plain),
    today: writeDay(today),
    isFormal: tone === 'formal',
    hospital: fields.provider ?? 'the hospital',
    department: fields.department,
    team: teamOf(fields),
    patientName: fields.patientName && greetingName(fields.patientName),
    practice: practice.name,
    telephone: practice.telephone,
    contact: writeContact(question.contact ?? signatoryOf(practice)),
    ...answerView(question, groups, { isRung: question.ringsToday === true && hasUrgent(groups), ring }),
    complaintBy: writeDay(complaintDay(question)),
    earlierLetter: earlierLetter && writeDay(earlierLetter),
    safetyNote: endSentence(tidy(safetyNote)),
    ring,
    isLate: purposeOf(groups) === 'late-letter',
    patientTold,
    answersReasons: question.answersReasons ?? true,
    isToPatient: letter.addressee === 'patient',
    them: pronounOf(fields, patient),
    icb: question.formal?.icb ?? 'the Integrated Care Board',
    lmc: question.formal?.lmc ?? 'the Local Medical Committee',
  };
}

/** As many words of the hospital's may name a request in place of a name of ours. */
const MOST_QUOTED = 12;

/** Is somebody under sixteen on an ISO day: by the day of birth, else as the name is a child's? */
function isChild({ dateOfBirth, patientName = '' }: DraftFields, today: string): boolean {
  if (dateOfBirth === undefined) return /^(?:Baby|Master)\b/.test(patientName);
  return differenceInYears(parseISO(today), parseISO(dateOfBirth)) < 16;
}

/** How a sentence goes on about the patient, by the title of their name: `her`. */
function pronounOf({ patientName = '' }: DraftFields, patient: string): string {
  if (patient === 'the family' || !/^(?:Mr|Mrs|Miss|Ms|Master|Sir|Lady)\b/.test(patientName)) return 'them';
  return /^(?:Mr|Master|Sir)\b/.test(patientName) ? 'him' : 'her';
}

/** What is handed back, what is asked beside it, and what is urgent, by their names within a sentence. */
function namesOf(groups: readonly TopicGroup[], letter: LetterFacts, view: View): View {
  const list = (those: readonly TopicGroup[]) =>
    listWords([...new Set(those.map((group) => nameOf(group, view)))]);
  const asked = groups.filter(({ outcome, isLateLetter }) => outcome === 'ask' && !isLateLetter);
  const beside = asked.length < groups.length ? asked : [];
  const requests = groups.filter(({ isLateLetter }) => !isLateLetter);
  const isAllReturned = requests.length > 0 && requests.every(({ outcome }) => outcome === 'return');
  const isSeveral = countFindings(requests) > 1;
  return {
    isNamed: !isAllReturned,
    things: isAllReturned ? (isSeveral ? 'each' : 'this') : list(groups.filter(isHandedBack)),
    questions: list(beside),
    severalQuestions: beside.length > 1,
    urgentTopics: listWords([
      ...new Set(groups.filter((group) => group.isUrgent).map((group) => urgentName(group, groups, view))),
    ]),
    delayed: list(groups.filter(({ findings }) => findings.some((each) => wasDelayed(each, letter)))),
  };
}

/** What is urgent of a topic: its name, or the hospital's words where other requests of that name can wait. */
function urgentName(group: TopicGroup, groups: readonly TopicGroup[], view: View): string {
  const name = nameOf(group, view);
  const isAlone = groups.every((other) => other.isUrgent || nameOf(other, view) !== name);
  const quotes = group.findings.flatMap((finding) => shortQuote(finding, MOST_QUOTED) ?? []);
  return isAlone || quotes.length < group.findings.length ? name : listWords(quotes.map(inSentence));
}

/** A quote as part of a sentence of ours. */
function inSentence(quote: string): string {
  return `“${quote.replace(/\.$/, '')}”`;
}

/** Whom we ring: `the Department of Cardiology`, `Ward 7`, `Kestrel Ward`, `your team (Urology)`; without a department, a provider that is a service itself, else the team. */
function teamOf({ department = '', provider = '' }: DraftFields): string {
  if (department === '') return NAMES_TEAM.test(provider) ? `the ${provider}` : 'your team';
  if (/^the\b|^(?:ward|amu|mau|sau) \w+$|\b(?:ward|outpatients)$|\bat home$|(?:'s|’s)\b/i.test(department))
    return department;
  if (NAMES_TEAM.test(department)) return `the ${department}`;
  return `your team (${department})`;
}

const NAMES_TEAM =
  /^(?:department|directorate|division) of\b|\b(?:department|dept|clinic|unit|service|centre|team|directorate|division|ward|office|hub|outpatients|service\s\([^)]*\)|(?:clinic|unit|team|office)\s\([^)]*\))$/i;

function isHandedBack({ needsAnswer, outcome }: TopicGroup): boolean {
  return needsAnswer && outcome !== 'ask';
}

function datesOf({ kind, letterDate, clinicDate }: LetterFacts): View {
  return {
    event: EVENTS[kind],
    letterDate: letterDate && writeDay(letterDate.value),
    clinicDate: clinicDate && writeDay(clinicDate.value),
  };
}

function endSentence(text: string): string {
  return /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text;
}

/** The practice's number, where the contact's is another: else one rings the contact. */
function ringOf({ practice, contact }: DraftQuestion): string | undefined {
  const number = practice.telephone?.trim() || contact?.telephone?.trim();
  const known = contact ? contact.telephone : practice.telephone;
  return number === known?.trim() ? undefined : number;
}

function signatoryOf({ name, signatory = '', telephone, email }: Practice): Contact {
  return { name: signatory.trim() || name, ...(telephone && { telephone }), ...(email && { email }) };
}

/** Who takes the answer, and how: it is written, so an e-mail comes first. */
function writeContact({ name, telephone = '', email = '' }: Contact): string {
  const ways = [email, telephone].filter((way) => way.trim() !== '').join(', ');
  return ways ? `${name} (${ways})` : name;
}
