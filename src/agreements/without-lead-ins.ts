import type { Letter } from '../letter/letter.ts';
import type { Finding } from './finding.ts';
import { namesOne } from './thing-names.ts';

/** What ends before a list: `we would need the GP to organise the following`. */
const BEFORE_LIST = /(?::|\b(?:the following|these|as (?:follows|below))[.:]?)\s*$/i;

/** As many characters of blanks may stand between a lead-in and its list. */
const GAP = 12;

/**
 * The findings without those that only lead in a list which begins with one of the same topic, no milder: what is asked stands
 * in the list. One that names a thing itself stays.
 */
export function withoutLeadIns(
  { text }: Pick<Letter, 'text'>,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.filter((finding) => !leadsIn(text, finding, findings));
}

function leadsIn(text: string, finding: Finding, findings: readonly Finding[]): boolean {
  const colon = /^\s*:/.exec(text.slice(finding.end, finding.end + 3))?.[0] ?? '';
  if (!BEFORE_LIST.test(finding.quote + colon) || namesOne(finding.topic, finding.quote)) return false;
  const end = finding.end + colon.length;
  return findings.some(
    ({ topic, verdict, start }) =>
      topic === finding.topic &&
      (verdict === 'breach' || verdict === finding.verdict) &&
      start >= end &&
      start - end <= GAP,
  );
}
