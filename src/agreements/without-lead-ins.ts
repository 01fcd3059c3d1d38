import type { Letter } from '../letter/letter.ts';
import type { Finding } from './finding.ts';
import { namesOne } from './thing-names.ts';

/** What ends before a list: `we would need the GP to organise the following`. */
const BEFORE_LIST = /(?::|\b(?:the following|these|as (?:follows|below))[.:]?)\s*$/i;

/** A name and nothing said of it: `The wound.` */
const NAME_ALONE = /^\W*(?:the|his|her|their) \p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?\s*\.$/iu;

/** By when: `within 48 hours`, `this week`, `by Friday`. The list may not say it again. */
const BY_WHEN =
  /\b(?:with)?in (?:the (?:next |first |coming )?)?(?:\d|an?\b|one|two|three|four|six|eight|twelve)[\w/-]*(?: to \w+)? ?(?:hours?|days?|weeks?|months?|fortnight)\b|\b\d{1,2}\/(?:7|52|12)\b|\b\d{1,2}(?:h|hrs?)\b|\b(?:today|tomorrow|tonight|this week|next week|same[- ]day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bby (?:the )?\d/i;

/** As many characters of blanks may stand between a lead-in and its list. */
const GAP = 12;

/**
 * The findings without those that only lead in a list, or name in a sentence of their own what the next is about, where that is
 * of the same topic and no milder: what is asked stands there. One that names a thing itself stays, or that alone tells by when, or that it is urgent.
 */
export function withoutLeadIns(
  { text }: Pick<Letter, 'text'>,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.filter((finding) => !leadsIn(text, finding, findings));
}

function leadsIn(text: string, finding: Finding, findings: readonly Finding[]): boolean {
  const colon = /^\s*:/.exec(text.slice(finding.end, finding.end + 3))?.[0] ?? '';
  const isLead = BEFORE_LIST.test(finding.quote + colon) && !namesOne(finding.topic, finding.quote);
  const isName = isNameAlone(finding) && /^ \S/.test(text.slice(finding.end, finding.end + 2));
  if (!isLead && !isName) return false;
  if (BY_WHEN.test(finding.quote)) return false;
  const end = finding.end + colon.length;
  return findings.some(
    ({ topic, verdict, start, urgent }) =>
      topic === finding.topic &&
      (verdict === 'breach' || verdict === finding.verdict) &&
      (urgent || !finding.urgent) &&
      start >= end &&
      start - end <= GAP,
  );
}

/** Is nothing said but what it is about, in a sentence of its own? */
function isNameAlone({ quote, reasons }: Finding): boolean {
  return NAME_ALONE.test(quote) && !reasons.some(({ slot }) => slot === 'act');
}
