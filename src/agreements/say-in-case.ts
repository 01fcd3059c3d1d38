import type { AgreementTopic, Condition } from './agreement.ts';

/** An entry with what it says where these conditions hold: a clause is cited only where it is about what was asked. */
export function sayInCase(entry: AgreementTopic, conditions: ReadonlySet<Condition>): AgreementTopic {
  const found = entry.cases.find(({ when }) => when.every((condition) => conditions.has(condition)));
  if (!found) return entry;
  const { when: _, ...saying } = found;
  return { ...entry, ...saying };
}
