import type { Letter } from '../letter/letter.ts';
import type { ClauseNumber } from './agreement.ts';
import type { ClauseCited } from './finding.ts';
import { nationOf } from './nation-of.ts';
import type { TopicEntry } from './topic-entry.ts';

/**
 * The clause that spoke, as a letter may cite it: with its number only where somebody verified that, and in no letter to a
 * provider of another nation, which its agreement does not bind.
 */
export function citeClause({ entry, agreement }: TopicEntry, letter: Letter): ClauseCited {
  const number = verifiedNumber(entry.clauses, letter.letterDate?.value ?? letter.clinicDate?.value);
  return {
    agreementId: agreement.id,
    agreementName: agreement.name,
    title: entry.title,
    text: entry.text,
    textIs: entry.textIs,
    basis: entry.basis,
    ...(entry.inLetters === undefined ? {} : { inLetters: entry.inLetters }),
    ...(nationOf(letter) === agreement.nation
      ? { ...(entry.unclaimed && { unclaimed: true }) }
      : { inLetters: false }),
    ...(number === undefined ? {} : { number }),
    source: entry.source,
  };
}

function verifiedNumber(clauses: readonly ClauseNumber[], day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  return clauses.find((clause) => clause.checked && clause.contractYear === contractYear(day))?.number;
}

/** The contract year of an ISO day, which begins on 1 April: `2026-03-31` is in `2025/26`. */
export function contractYear(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}
