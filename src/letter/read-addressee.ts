import type { Addressee } from './letter.ts';
import { namesPractice, PRACTICE_NAMES } from './practice-names.ts';
import { speaksOfClinic } from './speaks-of-clinic.ts';

const TO_PRACTICE =
  /^(?:drs?|doctors?|colleagues?|gps?|general practitioners?|practice|sirs?|madam|practitioner|all|team|partners|prescribing|pharmacist)\b/i;
const TO_PATIENT =
  /^(?:mr|mrs|ms|miss|master|mx|sir [A-Z]|lady [A-Z]|parents?|patient|the parents?|mum|dad)\b/i;
const TO_OTHERS =
  /^(?:head ?teacher|duty (?:worker|team|desk)|employer|school|housing|dvla|coroner|solicitor|social worker|senco|to whom)\b/i;
/** A line of an address block that no patient and no practice has. */
const OTHERS_ADDRESS = /^\s*(?:the )?(?:head ?teacher|senco|nurse in charge)\b/i;
const SPECIALIST =
  /\b(?:consultant|physician|surgeon|radiologist|requester|occupational|registrar|professor|specialist|hospital|infirmary|prison|school|solicitors?|ltd|employer|council)\b/i;
const PATIENTS_COPY =
  /\b(?:for you to take home|your copy|you came with|going home letter|date you went home|your surgeon)\b/i;

const UNIT = /\b(?:clinic|ward|department|unit|emergency|care)\b/i;
const HOSPITAL = /\b(?:hospital|infirmary|trust|clinic|unit|ward)\b/i;
/** 'General Surgery' treats, where 'Fern Surgery' is a practice. */
const SURGICAL =
  /\b(?:general|vascular|plastic|oral|maxillofacial|orthopaedic|trauma|spinal|hand|cardiac|cardiothoracic|thoracic|breast|colorectal|gi|gastrointestinal|bariatric|endocrine|paediatric|day|department of|oculoplastic|dental|reconstructive|transplant|hepatobiliary|neuro) (?:surgery|surgical)\b/i;
const DEPARTMENT =
  /\b(?:consultant|hospital|infirmary|department of|\w+ology|orthopaedics|paediatrics|outpatients?|nursing home|care home|2ww|two week wait)\b/i;
/** A text without a greeting is written to no practice where it neither names one nor says such a thing. */
const SPEAKS_OF_NHS = /\b(?:own doctor|nhs)\b/i;
/** What a hospital, a practice or an office keeps for itself, by its title. */
const KEPT =
  /\b(?:ward round|hand-?over|(?:operation|operative|progress|office visit) note|(?:operating|theatre) (?:list|record)|(?:clinic|patient tracking) list|record card|visit record|surgery consultation|MDT|multidisciplinary (?:team )?meeting|medicines reconciliation|message log|minutes|guideline|newsletter|abstract)\b/i;
const REPORT = /\b(?:report|imaging|radiology|pathology|accession)\b/i;
const REQUESTER = /^\s*(?:requested by|referred by|referrer|requester|requesting \w+|source|for)\b\s*:?/i;
const CONCERN = /^\s*to whom it may concern\b(?!.*\b(?:gp|surgery|practice)\b)/im;
/** Where such a paper says that a practice has it too. */
const FOR_PRACTICE =
  /^\s*(?:(?:registered |usual )?(?:gp|practice)\b|cop(?:y|ies|ied)\b|cc\b|report to\b)|\b(?:copy )?(?:to|for) (?:the )?(?:registered )?(?:gp|practice|primary care)\b/i;
const REFERRAL = new RegExp(
  String.raw`^\s*(?:urgent |routine |e-?)*referral (?:form\b|letter\b|to (?!(?:your |the )?(?:${PRACTICE_NAMES})\b))`,
  'i',
);
const YOUR_GP = /\byour (?:own )?(?:gp|doctor|family doctor)\b/i;

/** To whom a letter is written, so who 'you' in it is: by its greeting, and by the address block above that. */
export function readAddressee(text: string): Addressee {
  const opening = text.slice(0, 4000);
  const greeting = /(?:^|\n)[ \t\ufeff]*(?:dear|annwyl)[ \t]+([^\n,:]{1,80})/i.exec(opening);
  const head = opening.slice(0, greeting?.index ?? 1200).split('\n');
  if (greeting?.[1] === undefined) return addresseeWithoutGreeting(opening, head);
  const name = greeting[1].trim();
  if (isFromPractice(head) || isToDepartment(head) || head.some((line) => OTHERS_ADDRESS.test(line)))
    return 'other';
  if (TO_OTHERS.test(name) || isSpecialist(name, head) || namesPost(name)) return 'other';
  if (TO_PRACTICE.test(name)) return 'gp';
  if (TO_PATIENT.test(name) || isPatient(name, head)) return 'patient';
  return /^\p{L}+$/u.test(name) && YOUR_GP.test(text.slice(0, 20_000)) ? 'patient' : 'gp';
}

function addresseeWithoutGreeting(opening: string, head: readonly string[]): Addressee {
  if (PATIENTS_COPY.test(opening.slice(0, 1500))) return 'patient';
  if (CONCERN.test(opening) || isKept(head)) return 'other';
  const to = head.find((line) =>
    /^\s*(?:report )?to(?:\s*:|\s+(?:the )?(?:dr|mr|mrs|ms|miss|prof|gp)\b)/i.test(line),
  );
  if (to !== undefined) return !namesPractice(to) && (SPECIALIST.test(to) || UNIT.test(to)) ? 'other' : 'gp';
  if (isFromPractice(head) || isReferral(head)) return 'other';
  if (YOUR_GP.test(opening) && !/^\s*gp\b/im.test(opening)) return 'patient';
  return namesPractice(opening) || SPEAKS_OF_NHS.test(opening) || speaksOfClinic(opening) ? 'gp' : 'other';
}

/** A ward round's entry, the minutes of a meeting, a report for the clinic that asked for it: for no practice. */
function isKept(head: readonly string[]): boolean {
  const written = head.filter((line) => line.trim() !== '').slice(0, 12);
  if (written.some((line) => FOR_PRACTICE.test(line) && namesPracticeAlone(line))) return false;
  const title = written.slice(0, 3).filter((line) => line.length < 100);
  if (title.some((line) => KEPT.test(line) && !/\bdischarge\b/i.test(line))) return true;
  const by = written.find((line) => REQUESTER.test(line));
  if (by === undefined || namesPracticeAlone(by) || !title.some((line) => REPORT.test(line))) return false;
  return [SPECIALIST, UNIT, HOSPITAL, DEPARTMENT, SURGICAL].some((names) => names.test(by));
}

function namesPracticeAlone(line: string): boolean {
  return namesPractice(line.replace(SURGICAL, ''));
}

/** 'Dear Dr Moss (Consultant Psychiatrist)'. */
function namesPost(name: string): boolean {
  const post = /\((.+)\)/.exec(name)?.[1] ?? '';
  return SPECIALIST.test(post) && !namesPractice(post);
}

/** A practice's own letter: its name is the letterhead, or the sender's, and a hospital stands in the address. */
function isFromPractice(head: readonly string[]): boolean {
  const written = head.filter((line) => line.trim() !== '').slice(0, 14);
  if (written.some((line) => /^\s*from:/i.test(line) && namesPractice(line) && !UNIT.test(line))) return true;
  const [letterhead = '', ...address] = written;
  if (
    !namesPractice(letterhead) ||
    HOSPITAL.test(letterhead) ||
    SURGICAL.test(letterhead) ||
    /^\s*(?:dr|gp|to|cc)\b/i.test(letterhead)
  )
    return false;
  return address.some((line) => DEPARTMENT.test(line) && !namesPractice(line));
}

/** A practice's own referral on a form: 'REFERRAL TO COMMUNITY MENTAL HEALTH TEAM'. */
function isReferral(head: readonly string[]): boolean {
  const title = head.filter((line) => line.trim() !== '').slice(0, 3);
  return title.some((line) => REFERRAL.test(line));
}

/** 'To: Prof. Okonkwo, Paediatric Endocrinology, Queen Eadgyth'. */
function isToDepartment(head: readonly string[]): boolean {
  const to = head.find((line) => /^\s*to\s*:/i.test(line));
  return to !== undefined && DEPARTMENT.test(to) && !namesPractice(to);
}

/** Whether the address block gives the person greeted a post outside general practice, beside the name or below it. */
function isSpecialist(name: string, head: readonly string[]): boolean {
  const surname = /([\p{L}'’-]{2,})\s*$/u.exec(name)?.[1];
  if (surname === undefined || /^(?:doctor|dr|colleague|all|team|sir|madam)$/i.test(surname)) return false;
  const isTitled = /^(?:dr|mr|mrs|ms|miss|prof)/i.test(name);
  return head.some((line, at) => {
    const names = isTitled ? endsWithName(line, surname) : startsWithTitled(line, surname);
    if (!names || /^\s*(?:cc|cop)/i.test(line)) return false;
    const post = line.includes(',') ? line : (head[at + 1] ?? '');
    return SPECIALIST.test(post) && !namesPractice(post);
  });
}

/** Whether a line holds a surname as the last word before a comma or its end. No pattern is made of it, as that takes long. */
function endsWithName(line: string, surname: string): boolean {
  const [words, sought] = [line.toLowerCase(), surname.toLowerCase()];
  for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1)) {
    const after = words.slice(at + sought.length);
    if (!/\p{L}$/u.test(words.slice(0, at)) && /^(?:,|\s*$)/.test(after)) return true;
  }
  return false;
}

/** 'Mr Smith' or 'Mr S …' at the start of a line. */
function startsWithTitled(line: string, surname: string): boolean {
  const opening = /^\s*(?:to:?\s+)?(?:dr|mr|mrs|ms|miss|prof)\.? /i.exec(line)?.[0];
  if (opening === undefined) return false;
  const name = line.slice(opening.length).toLowerCase();
  return [surname.charAt(0), surname].some(
    (sought) => name.startsWith(sought.toLowerCase()) && !/^\w/.test(name.slice(sought.length)),
  );
}

/** 'Dear Jodie' beside 'Miss Jodie Templeman' in the address block, or 'Dear Priya (Mrs P. Nair, …'. */
function isPatient(name: string, head: readonly string[]): boolean {
  if (/\((?:mr|mrs|ms|miss|mx)\b/i.test(name)) return true;
  const firstName = /^\p{L}{2,}/u.exec(name)?.[0].toLowerCase();
  if (firstName === undefined) return false;
  return head.some((line) =>
    [...line.matchAll(WITH_TITLE), ...line.matchAll(BY_ITSELF)].some(
      ([, other]) => other?.toLowerCase() === firstName,
    ),
  );
}

/** The first name of a person with a title, or of one who stands alone on a line. */
const WITH_TITLE = /\b(?:mr|mrs|ms|miss|master|mx)\.? (\p{L}+)/giu;
const BY_ITSELF = /^\s*(\p{L}+) \p{Lu}[\p{L}'’-]+\s*$/giu;
