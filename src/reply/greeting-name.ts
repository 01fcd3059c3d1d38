import { tidy } from './tidy.ts';

const TITLE = '(?:Dr|Doctor|Mr|Mrs|Ms|Miss|Master|Mx|Prof|Professor|Sister|Sr|Nurse)\\.?';
const INITIALS = '(?:\\p{Lu}\\.?[ ]?)+';
const GIVEN = "\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}\\.?)*";
const SURNAME =
  "(?:(?:van|von|de|der|den|del|di|da|la|le|el|al|bin|ibn|ter|ten) )*(?:\\p{L}['’])?\\p{Lu}[\\p{L}'’-]+";

/** A title, a given name or initials, a surname; letters and roles after a comma. */
const FULL = new RegExp(`^(${TITLE}) (?:${INITIALS}|${GIVEN}) ?\\b(${SURNAME})(?:,.*)?$`, 'u');

/**
 * Somebody as one greets them: `Dr Reyes` for `Dr Callum Reyes`. The whole name stays where there is no title, and where
 * nobody can tell how many of its words are the surname.
 */
export function greetingName(name: string): string {
  const whole = tidy(name);
  const [, title, surname] = FULL.exec(whole) ?? [];
  return title && surname ? `${title} ${surname}` : whole;
}
