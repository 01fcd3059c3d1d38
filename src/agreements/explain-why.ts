import type { Agreement } from './agreement.ts';
import type { TopicEntry } from './topic-entry.ts';

/** For the GP: who says so and what, or for an exception what to look at. Says when the local agreement is silent, or binds another hospital. */
export function explainWhy(
  { entry, agreement, isSilent }: TopicEntry,
  asked: Agreement,
  because?: string,
): string {
  if (because !== undefined) return because;
  const says = entry.textIs === 'quoted' ? `“${entry.text}”` : entry.text;
  if (isSilent) return `${asked.shortName} does not cover this case. ${agreement.shortName}: ${says}`;
  if (entry.basis === 'national') {
    return `${agreement.shortName} has it under “${entry.title}”; its wording is not to hand, and the national rule is: ${says}`;
  }
  return `${agreement.shortName}: ${says}`;
}
