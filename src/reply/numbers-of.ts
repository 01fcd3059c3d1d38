import { listWords } from './list-topics.ts';
import type { TopicGroup } from './topic-groups.ts';

/** The numbers in the list of those topics for which `holds` is true, such as `1 and 3`; nothing for none and for all. */
export function numbersOf(groups: readonly TopicGroup[], holds: (group: TopicGroup) => boolean): string {
  const numbers = groups.flatMap((group, index) => (holds(group) ? [String(index + 1)] : []));
  return numbers.length === groups.length ? '' : listWords(numbers);
}
