import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { fillIn, type View } from './write-template.ts';

/** Topics as a list within a sentence: `tests, fit note and results`. */
export function listTopics(groups: readonly TopicGroup[]): string {
  const names = groups.map(({ reply }) => tidy(reply.heading)).map(lowerFirst);
  return listWords([...new Set(names)]);
}

/** What it is about in words for the patient: `your test and your fit note`. */
export function listThings(groups: readonly TopicGroup[], view: View): string {
  return listWords([
    ...new Set(groups.flatMap(({ reply: { patient } }) => (patient ? [fillIn(patient.thing, view)] : []))),
  ]);
}

/** Words as a list within a sentence. */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

/** A phrase as it stands at the beginning of one. */
export function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A phrase as it stands within a sentence. */
export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
