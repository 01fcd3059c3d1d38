import { medicineWords } from './medicine-act.ts';
import { withoutTails } from './tail-of.ts';
import { testWords } from './tests-named.ts';
import type { TopicGroup } from './topic-groups.ts';
import type { View } from './write-template.ts';

/** What is asked for, by its name where that is sure, in place of `this` and `it`; of a medicine what is to be done with it too. */
export function objectWords(findings: TopicGroup['findings'], isSeveral: boolean): View {
  const [{ topic }] = findings;
  const own = withoutTails(findings).filter((each) => each.topic === topic);
  if (topic === 'medication') return medicineWords(own);
  if (topic === 'investigations') return testWords(own);
  if (topic !== 'results') return {};
  return { this: isSeveral ? 'these results' : 'this result', ...testWords(own) };
}
