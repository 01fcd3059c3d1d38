import type { AgreementTopic, Condition } from './agreement.ts';

/** An entry with what it says where these conditions hold: a letter gives as the reason only what is about what was asked. */
export function sayInCase(entry: AgreementTopic, conditions: ReadonlySet<Condition>): AgreementTopic {
  const found = entry.cases.find(({ when }) => when.every((condition) => conditions.has(condition)));
  if (!found) return entry;
  const { when: _, ...saying } = found;
  return { ...entry, ...(saying.text !== undefined && { clauses: [] }), ...saying };
}
