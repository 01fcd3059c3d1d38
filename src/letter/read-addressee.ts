import type { Addressee } from './letter.ts';

const TO_PRACTICE =
  /^(?:drs?|doctors?|colleagues?|gps?|general practitioners?|practice|sirs?|madam|practitioner|all|team|partners|prescribing|pharmacist)\b/i;
const TO_PATIENT =
  /^(?:mr|mrs|ms|miss|master|mx|sir [A-Z]|lady [A-Z]|parents?|patient|the parents?|mum|dad)\b/i;
const TO_OTHERS =
  /^(?:head ?teacher|employer|school|housing|dvla|coroner|solicitor|social worker|senco|to whom)\b/i;
const SPECIALIST =
  /\b(?:consultant|physician|surgeon|radiologist|requester|occupational|registrar|professor|specialist|hospital|infirmary|prison|school|solicitors?|ltd|employer|council)\b/i;
const PATIENTS_COPY =
  /\b(?:for you to take home|your copy|you came with|going home letter|date you went home|your surgeon)\b/i;

/** To whom a letter is written, so who 'you' in it is: by its greeting, and by the address block above that. */
export function readAddressee(text: string): Addressee {
  const opening = text.slice(0, 4000);
  const greeting = /(?:^|\n)[ \t]*dear[ \t]+([^\n,:]{1,80})/i.exec(opening);
  const head = opening.slice(0, greeting?.index ?? 1200).split('\n');
  const to = head.find((line) => /^\s*(?:report )?to\b(?!.*\bgp\b)\s*:?/i.test(line)) ?? '';
  if (greeting?.[1] === undefined) {
    if (PATIENTS_COPY.test(opening.slice(0, 1500))) return 'patient';
    return SPECIALIST.test(to) ? 'other' : 'gp';
  }
  const name = greeting[1].trim();
  if (TO_OTHERS.test(name)) return 'other';
  if (isSpecialist(name, head)) return 'other';
  if (TO_PRACTICE.test(name)) return 'gp';
  if (TO_PATIENT.test(name) || isPatient(name, head)) return 'patient';
  return 'gp';
}

/** Whether the address block gives the person greeted a post outside general practice. */
function isSpecialist(name: string, head: readonly string[]): boolean {
  const surname = /([\p{L}'’-]{3,})\s*$/u.exec(name)?.[1];
  if (surname === undefined || /^(?:doctor|colleague|all|team|sir|madam)$/i.test(surname)) return false;
  const titled = /^(?:dr|mr|mrs|ms|miss|prof)/i.test(name);
  return head.some((line) => {
    if (!SPECIALIST.test(line) || !/,/.test(line) || /^\s*(?:cc|cop)/i.test(line)) return false;
    if (titled) return new RegExp(`(?<![\\p{L}])${surname},`, 'iu').test(line);
    return new RegExp(`^\\s*(?:to:?\\s+)?(?:dr|mr|mrs|ms|miss|prof)\\.? ${surname.charAt(0)}\\b`, 'i').test(
      line,
    );
  });
}

/** 'Dear Jodie' beside 'Miss Jodie Templeman' in the address block, or 'Dear Priya (Mrs P. Nair, …'. */
function isPatient(name: string, head: readonly string[]): boolean {
  if (/\((?:mr|mrs|ms|miss|mx)\b/i.test(name)) return true;
  const firstName = /^\p{L}{2,}/u.exec(name)?.[0];
  if (firstName === undefined) return false;
  return head.some((line) =>
    new RegExp(`\\b(?:mr|mrs|ms|miss|master|mx)\\.? ${firstName}\\b`, 'i').test(line),
  );
}
