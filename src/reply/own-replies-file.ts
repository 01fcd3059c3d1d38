import * as v from 'valibot';
import { Document } from 'yaml';
import { explainFault } from '../agreements/explain-fault.ts';
import { readYamlFields } from '../agreements/yaml-text.ts';
import { checkOwnReply, nameOfPlace, type OwnReplies, replyPlaces, sentenceAt } from './own-replies.ts';
import { OUTCOMES, type Replies } from './replies.ts';

const outcome = v.strictObject({ request: v.exactOptional(v.string()), please: v.exactOptional(v.string()) });
const topic = v.strictObject({
  return: v.exactOptional(outcome),
  done: v.exactOptional(outcome),
  ask: v.exactOptional(outcome),
});

const HEAD = ` Handback: our own words for the letters back.
 request stands before the hospital's words, please after them. Names in {{double braces}} are filled in.`;

/**
 * Own sentences from a file's text, YAML or JSON. Throws a sentence that names the file and the line, and says what to
 * do, for whatever cannot be used. What says the same as the shipped replies is not among them.
 */
export function readOwnReplies(text: string, file: string, ours: Replies): OwnReplies {
  const { content, lineOf } = readYamlFields(text, file);
  const names = Object.keys(ours.topics);
  const schema = v.strictObject(Object.fromEntries(names.map((name) => [name, v.exactOptional(topic)])));
  const result = v.safeParse(schema, content);
  if (!result.success) {
    const fields = [...names, ...OUTCOMES, 'request', 'please'];
    throw new Error(explainFault(file, result.issues, fields, lineOf));
  }
  const found = replyPlaces(ours).flatMap((place) => {
    const sentence = result.output[place.topic]?.[place.outcome]?.[place.part];
    return sentence === undefined ? [] : [{ place, sentence: sentence.trim() }];
  });
  if (found.length === 0)
    throw new Error(`${file} has no paragraph in it. Choose a file that was saved from this page.`);
  for (const { place, sentence } of found) {
    const path = [place.topic, place.outcome, place.part];
    checkOwnReply(sentence, `${file}, line ${lineOf(path)}: ${path.join('.')}`);
  }
  return Object.fromEntries(
    found
      .filter(({ place, sentence }) => sentence !== sentenceAt(place, ours))
      .map(({ place, sentence }) => [nameOfPlace(place), sentence]),
  );
}

/** Own sentences as the text of a YAML file, which `readOwnReplies` reads. */
export function writeOwnReplies(own: OwnReplies, ours: Replies): string {
  const yaml = new Document({});
  yaml.commentBefore = HEAD;
  for (const place of replyPlaces(ours)) {
    const sentence = own[nameOfPlace(place)];
    if (sentence !== undefined) yaml.setIn([place.topic, place.outcome, place.part], sentence);
  }
  return yaml.toString({ lineWidth: 0 });
}
