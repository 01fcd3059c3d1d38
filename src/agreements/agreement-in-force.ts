import type { LetterFacts } from '../letter/letter.ts';
import type { Agreement } from './agreement.ts';
import { didYouMean } from './explain-fault.ts';

/**
 * The version of an agreement that was in force on the letter's date, by the day when it was written, else the day
 * of the visit. A letter without either has the latest version. A letter from before the agreement began, or after it
 * ended, has the agreement on which it is based, where there is one. Throws a sentence for an unknown `id`.
 */
export function agreementInForce(
  id: string,
  agreements: readonly Agreement[],
  letter: LetterFacts,
): Agreement {
  const versions = agreements.filter((agreement) => agreement.id === id).sort(byStart);
  const latest = versions.at(-1);
  if (!latest) {
    const known = [...new Set(agreements.map((agreement) => agreement.id))];
    throw new Error(`There is no agreement '${id}'. ${didYouMean(id, known)}`);
  }
  const day = letter.letterDate?.value ?? letter.clinicDate?.value;
  if (day === undefined) return latest;
  const inForce = versions.findLast(
    ({ starts, ends }) => starts <= day && (ends === undefined || day <= ends),
  );
  if (inForce) return inForce;
  const nearest = versions.findLast(({ starts }) => starts <= day) ?? versions[0] ?? latest;
  return nearest.basedOn === undefined ? nearest : agreementInForce(nearest.basedOn, agreements, letter);
}

/** Of each agreement the version in force on the letter's date. */
export function agreementsInForce(agreements: readonly Agreement[], letter: LetterFacts): Agreement[] {
  const ids = new Set(agreements.map(({ id }) => id));
  return [...new Set([...ids].map((id) => agreementInForce(id, agreements, letter)))];
}

function byStart(a: Agreement, b: Agreement): number {
  return a.starts.localeCompare(b.starts);
}
