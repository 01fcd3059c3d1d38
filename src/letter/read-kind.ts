import { isSalutation } from './furniture.ts';
import type { Addressee, LetterKind } from './letter.ts';
import type { Line } from './lines.ts';

const MISSED =
  /\b(?:did not attend|dna|failed to attend|not attend(?:ed)?|missed (?:appointment|your|his|her|their)|did not (?:pick up|come|keep)|was not brought|closure letter|changed your appointment|non-?attendance)\b/i;
/** 'As he failed to attend he has been taken off our list', wherever it stands. */
const CLOSED_AS_MISSED =
  /\b(?:failed to|did not) (?:attend|come|appear)\b[^.]{0,60}\b(?:taken off|removed|discharged|closed|returned)\b/i;
const BOOKING_OFFICE =
  /\b(?:booking|appointments|waiting list|access centre|patient access|contact centre|e-rs triage)\b/i;
const BOOKS =
  /\byour (?:\w+ ){0,2}(?:test|appointment|operation|scan|surgery|procedure)\b[^.]{0,40}\b(?:is|has been|will be)\b|\bwaiting list\b|\bcould not be put through\b|\bon (?:the|our) list\b/i;
const VISIT =
  /\b(?:clinic|seen|saw|review(?:ed)?|attend(?:ed|ing)|came|consultation|visit(?:ed)?|met|assessed|assessment|appointment|outpatients?|opd|meet|referring|sight test|f2f|face to face|epworth|(?:asking|asked) (?:me|us) to see|see this)\b/i;

/** Those who write to practices without having had the patient in a clinic, by their letterhead. */
const OTHER_WRITER =
  /\b(?:pharmacy|medicines service|111|ambulance|imaging|radiology|(?:histo|cellular )pathology|screening|insurance|pre-?op(?:erative)?|occupational health|health visit\w+|0-19|district nurs\w+|community nursing|research|trial|post event|patient relations|complaints|solicitors?)\b/i;
const TRIAGE = /\b(?:triage outcome|referral (?:management|triage|hub)|triage hub|referral returned)\b/i;

/** A mother and her baby go home from a unit whose letterhead says community or health visitor. */
const MATERNITY_DISCHARGE = /\b(?:mother|baby|postnatal|maternity)\b[\s\S]*\bdischarged:?\s+\d/i;

const THIRD_PARTY =
  /\b(?:occupational|employer|school|college|dwp|dvla|council|housing|solicitors?|pensions?)\b/i;

/** What the head of a letter calls it, the first that holds deciding. */
const NAMED: readonly (readonly [RegExp, LetterKind])[] = [
  [
    /\b(?:emergency department|accident (?:and|&) emergency|a&e|a & e|urgent treatment centre|minor injur\w+|ed (?:attendance|discharge|summary)|attendance summary|same day emergency care|sdec|clinical decisions unit|urgent care centre|walk-?in centre|emergency dept\.?|emergency (?:medicine|care)|(?:hospital|general|infirmary) ed|attendance no\.?)(?!\w)/i,
    'ed',
  ],
  [
    /\be?-?discharged?\b|\bgoing home\b|\bwent home\b(?! with)|\breleased\b|\bstepped down\b|\bday (?:case|surgery)\b|\bsummary of admission\b|\binpatient\b|\bdisch\b|\bd\/c\b|\bend of episode\b|\bleft (?:the )?(?:unit|ward|hospital)\b|\btransfer of care to (?:the )?(?:gp|community)\b|\bout:?\s+\d/i,
    'discharge',
  ],
];

/** Who is seen after a discharge, or discharged from a clinic or a therapy, did not stay: 'DISCHARGE FROM PHYSIOTHERAPY'. */
const NO_STAY =
  /\b(?:following|after|since|post) (?:\w+ )?discharge\b|\bdischarged? from (?:(?:our|the|this) )?(?:\w+ )?(?:physiotherapy|therapy|clinic|service|caseload|care|team|follow-?up|outpatients?|dietetics|podiatry|audiology|orthotics)\b/gi;

/** A letter as long as this that does not say how the patient was seen comes from a clinic, as most letters do. */
const LONG = 600;

/** The kind of a letter, from its head, its first sentences and to whom it is written. */
export function readKind(lines: readonly Line[], addressee: Addressee): LetterKind {
  const written = lines.filter((line) => line.text !== '');
  const greeting = written.findIndex((line) => isSalutation(line.text));
  const headEnd = greeting < 0 ? 9 : Math.min(greeting, 25);
  const head = textOf(written.slice(0, headEnd))
    .replace(/\b(?:via|from) (?:the )?(?:a&e|ed)(?!\w)/gi, '')
    .replace(NO_STAY, '');
  const opening = textOf(written.slice(headEnd, headEnd + 12)).slice(0, 2500);
  if (OTHER_WRITER.test(textOf(written.slice(0, 3))))
    return MATERNITY_DISCHARGE.test(head) ? 'discharge' : 'other';
  if (TRIAGE.test(head)) return 'other';
  if (MISSED.test(head) || MISSED.test(opening.slice(0, 350)) || CLOSED_AS_MISSED.test(opening)) return 'dna';
  const letterhead = written[0]?.text ?? '';
  // Below the name of a clinic, an emergency department is where the patient was before.
  const namesOfEd = /\bclinic\b/i.test(letterhead) ? letterhead : head.split('\n').slice(0, 7).join('\n');
  const named = NAMED.find(
    ([words, kind]) =>
      words.test(kind === 'ed' ? namesOfEd : head) ||
      (kind === 'discharge' && /^day case\b/im.test(opening.slice(0, 200))),
  )?.[1];
  if (named !== undefined) return named;
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
    return VISIT.test(head) && /\bconsultant\b/i.test(head) && !THIRD_PARTY.test(head) ? 'clinic' : 'other';
  return VISIT.test(`${head}\n${opening}`) || opening.length > LONG ? 'clinic' : 'other';
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}
