import type { Addressee } from './letter.ts';

const TO_GP =
  /^(?:dr|doctor|doctors|colleagues?|gp|practice|sir|madam|practitioner|all|team|partners|prescribing)\b/i;

/** To whom the letter is written: 'you' in it is this person. */
export function readAddressee(text: string): Addressee {
  const name = /(?:^|\n)[ \t]*(?:dear)[ \t]+([^\n,]{1,80})/i.exec(text)?.[1];
  const to = /(?:^|\n)[ \t]*(?:report )?to:?[ \t]+([^\n]{1,100})/i.exec(text)?.[1] ?? '';
  if (/consultant|physician|surgeon|radiologist|requester|occupational/i.test(to)) return 'other';
  if (name === undefined) return /for you to take home|you came with/i.test(text) ? 'patient' : 'gp';
  if (TO_GP.test(name)) return 'gp';
  return /^(?:mr|mrs|ms|miss|master|mx)\b/i.test(name) ? 'patient' : 'gp';
}
