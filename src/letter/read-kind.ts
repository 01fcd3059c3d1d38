import { isSalutation } from './furniture.ts';
import type { Addressee, LetterKind } from './letter.ts';
import type { Line } from './lines.ts';

const MISSED =
  /\b(?:did not attend|dna|failed to attend|not attend(?:ed)?|missed (?:appointment|your|his|her|their)|did not (?:pick up|come|keep)|was not brought|closure letter|changed your appointment|non-?attendance|(?:has|have) (?:now )?(?:put off|cancelled|postponed|rearranged)\b[^.]{0,80}\b(?:twice|times))\b/i;
/** 'As he failed to attend he has been taken off our list', wherever it stands. */
const CLOSED_AS_MISSED =
  /\b(?:failed to|did not) (?:attend|come|appear)\b[^.]{0,60}\b(?:taken off|removed|discharged|closed|returned)\b/i;
const BOOKING_OFFICE =
  /\b(?:booking|appointments|admissions office|waiting list|access centre|patient access|contact centre|e-rs triage)\b/i;
/** 'Cancellation of procedure': the hospital's own, which no visit went before. */
const CALLED_OFF =
  /\bcancellation of (?:your )?(?:\w+ )?(?:procedure|operation|surgery|admission)\b|\bcancel(?:led)? your (?:operation|procedure|surgery|admission)\b/i;
const BOOKS =
  /\byour (?:\w+ ){0,2}(?:test|appointment|operation|scan|surgery|procedure)\b[^.]{0,40}\b(?:is|has been|will be)\b|\bwaiting list\b|\bcould not be put through\b|\bon (?:the|our) list\b/i;
const VISIT =
  /\b(?:clinic|seen|saw|review(?:ed)?|attend(?:ed|ing)|came|consultation|visit(?:ed)?|met|assessed|assessment|appointment|consult|f\/u|outpatients?|opd|meet|referring|sight test|f2f|face to face|epworth|(?:asking|asked) (?:me|us) to see|see this)\b/i;

/** Those who write to practices without having had the patient in a clinic, by their letterhead. */
const OTHER_WRITER =
  /\b(?:pharmacy|medicines service|111|ambulance|imaging|radiology|(?:histo|cellular )pathology|screening|insurance|stop smoking|smoking cessation|occupational health|health visit\w+|0-19|district nurs\w+|community nursing|research|trial|post event|patient relations|complaints|solicitors?)\b/i;
/** A nurse's assessment before an operation, which is a clinic where the day of it is told. */
const BEFORE_OPERATION = /\bpre-?op(?:erative)?\b/i;
/** 'Seen: 6 May': the head tells the day of a visit. */
const SEEN_ON =
  /\b(?:seen|attended|clinic|consult(?:ation)?)(?: date| [A-Z]{2,5})?[:\s–-]{1,6}\d{1,2}[ ./-]{1,3}\w/i;
const TRIAGE = /\b(?:triage outcome|referral (?:management|triage|hub)|triage hub|referral returned)\b/i;

/** A mother and her baby go home from a unit whose letterhead says community or health visitor. */
const MATERNITY_DISCHARGE = /\b(?:mother|baby|postnatal|maternity)\b[\s\S]*\bdischarged:?\s+\d/i;

const THIRD_PARTY =
  /\b(?:occupational|employer|school|college|dwp|dvla|council|housing|solicitors?|pensions?)\b/i;

const EMERGENCY =
  /\b(?:emergency department|accident (?:and|&) emergency|a&e|a & e|urgent treatment centre|minor injur\w+|ed (?:attendance|discharge|summary)|attendance summary|same day emergency care|sdec|e\.d\. (?:letter|attendance|summary|discharge|record)|clinical decisions unit|urgent care centre|utc|walk-?in centre|emergency dept\.?|emergency (?:medicine|care)|(?:hospital|general|infirmary) ed|attendance no\.?)(?!\w)/i;
const DISCHARGE =
  /\be?-?discharged?\b|\bgoing home\b|\bwent home\b(?! with)|\breleased\b|\bstep(?:ped)?[- ]down\b|\bday (?:case|surgery)\b|\bsummary of admission\b|\binpatient\b|\bdisch\b|\bd\/c\b|\bend of episode\b|\bleft (?:the )?(?:unit|ward|hospital)\b|\btransfer of care to (?:the )?(?:gp|community)\b|\bout:?\s+\d/i;
/** 'Admitted 2 January, discharged 17 January', which may stand below the greeting. A history says 'He was admitted'. */
const STAY =
  /(?:^|[.\t]\s*| {3})(?:adm(?:itted|ission)?|doa|in):?\s+(?:on )?\d[^.\n]{0,50}\b(?:d\/?c|disch(?:arged?)?|dod|out):?\s+(?:home )?(?:on )?\d/im;
/** A title below the greeting. */
const DISCHARGE_TITLE = /^\W*(?:in-?patient discharge|discharge) (?:report|summary|letter)\b|^day case\b/im;
/** What a letter that lets a patient go from a clinic has no word of. */
const OF_STAY =
  /\b(?:admi\w+|adm|doa|ward|in-?patient|day (?:case|surgery)|(?:discharged?|disch|d\/?c|left|out|home)\W{1,3}(?:on |date\W+)?\d)/i;

/** Who is seen after a discharge, or discharged from a clinic or a therapy, did not stay: 'DISCHARGE FROM PHYSIOTHERAPY'. */
const NO_STAY =
  /\b(?:following|after|since|post) (?:\w+ )?discharge\b|\bdischarged? from (?:(?:our|the|this) )?(?:\w+ )?(?:physiotherapy|therapy|clinic|service|caseload|care|team|follow-?up|outpatients?|dietetics|podiatry|audiology|orthotics|pathway)\b/gi;

/** A letter as long as this that does not say how the patient was seen comes from a clinic, as most letters do. */
const LONG = 600;

/** In characters. */
const LONGEST_TITLE = 240;

/** The kind of a letter, from its head, its first sentences and to whom it is written. */
export function readKind(written: readonly Line[], addressee: Addressee): LetterKind {
  const greeting = written.findIndex((line) => isSalutation(line.text));
  const headEnd = greeting < 0 ? 9 : Math.min(greeting, 25);
  const head = textOf(written.slice(0, headEnd))
    .replace(/\b(?:via|from) (?:the )?(?:a&e|ed)(?!\w)/gi, '')
    .replace(NO_STAY, '');
  const opening = textOf(written.slice(headEnd, headEnd + 12)).slice(0, 2500);
  const top = textOf(written.slice(0, 3));
  if (OTHER_WRITER.test(top) || (BEFORE_OPERATION.test(top) && !SEEN_ON.test(head)))
    return MATERNITY_DISCHARGE.test(head) ? 'discharge' : 'other';
  if (TRIAGE.test(head)) return 'other';
  if (CALLED_OFF.test(`${head}\n${opening.slice(0, 350)}`)) return 'booking';
  if (MISSED.test(head) || MISSED.test(opening.slice(0, 350)) || CLOSED_AS_MISSED.test(opening)) return 'dna';
  const titles = titlesOf(head);
  if (namesEmergency(titles)) return 'ed';
  if (namesDischarge(titles, opening)) return 'discharge';
  if (BOOKING_OFFICE.test(head) && !/\b(?:seen|clinic)\b.{0,12}\d/i.test(`${head}\n${opening}`))
    return 'booking';
  if (
    addressee === 'patient' &&
    BOOKS.test(opening.slice(0, 400)) &&
    !/\b(?:thank you for|you came)\b/i.test(opening)
  ) {
    return 'booking';
  }
  if (addressee === 'other')
    return (SEEN_ON.test(head) || (VISIT.test(head) && /\bconsultant\b/i.test(head))) &&
      !THIRD_PARTY.test(head)
      ? 'clinic'
      : 'other';
  return VISIT.test(`${head}\n${opening}`) || opening.length > LONG ? 'clinic' : 'other';
}

/** The lines of the head, each as far as a title goes: where no greeting ends the head, some are paragraphs. */
function titlesOf(head: string): string {
  return head
    .split('\n')
    .map((line) => line.slice(0, LONGEST_TITLE))
    .join('\n');
}

/** Below the name of a clinic, an emergency department is where the patient was before. */
function namesEmergency(titles: string): boolean {
  const [letterhead = '', ...below] = titles.split('\n').slice(0, 7);
  return EMERGENCY.test(/\bclinic\b/i.test(letterhead) ? letterhead : [letterhead, ...below].join('\n'));
}

/** Whether a patient goes home from a stay, not from the care of a clinic that saw her on a day: 'Seen 20 May'. */
function namesDischarge(titles: string, opening: string): boolean {
  const below = opening.slice(0, 300);
  const tellsVisit = SEEN_ON.test(titles);
  if (STAY.test(titles) || (STAY.test(below) && !tellsVisit)) return true;
  if (tellsVisit && !OF_STAY.test(titles)) return false;
  return DISCHARGE.test(titles) || DISCHARGE_TITLE.test(below);
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}
