import * as v from 'valibot';
import { Document } from 'yaml';
import { explainFault } from '../../agreements/explain-fault.ts';
import { readYamlFields } from '../../agreements/yaml-text.ts';
import { checkOwnReply, type OwnReplies } from './own-replies.ts';
import type { Replies } from './replies.ts';
import { FORMER_PLACES, replyPlaces } from './reply-sections.ts';
import { sentenceAt } from './sentence-at.ts';

const HEAD = ` Handback: our own words for the letters back.
 request stands before the hospital's words, please after them. Names in {{double braces}} are filled in.`;

type Path = readonly string[];

/**
 * Own sentences from a file's text, YAML or JSON. Throws a sentence that names the file and the line, and says what to
 * do, for whatever cannot be used. What says the same as the shipped replies is not among them.
 */
export function readOwnReplies(text: string, file: string, ours: Replies): OwnReplies {
  const { content, lineOf } = readYamlFields(text, file);
  const paths = replyPlaces(ours).map((place) => place.split('.'));
  const former = FORMER_PLACES.map((place) => place.split('.'));
  const result = v.safeParse(schemaOf([...paths, ...former]), content);
  if (!result.success) {
    throw new Error(explainFault(file, result.issues, [...new Set(paths.flat())], lineOf));
  }
  const found = paths.flatMap((path) => {
    const sentence = textAt(result.output, path);
    return sentence === undefined ? [] : [{ path, place: path.join('.'), sentence: sentence.trim() }];
  });
  if (found.length === 0)
    throw new Error(`${file} has no paragraph in it. Choose a file that was saved from this page.`);
  for (const { path, place, sentence } of found) {
    checkOwnReply(sentence, place, `${file}, line ${lineOf(path)}: ${place}`);
  }
  return Object.fromEntries(
    found
      .filter(({ place, sentence }) => sentence !== sentenceAt(place, ours))
      .map(({ place, sentence }) => [place, sentence]),
  );
}

/** Own sentences as the text of a YAML file, which `readOwnReplies` reads. */
export function writeOwnReplies(own: OwnReplies, ours: Replies): string {
  const yaml = new Document({});
  yaml.commentBefore = HEAD;
  for (const place of replyPlaces(ours)) {
    const sentence = own[place];
    if (sentence !== undefined) yaml.setIn(place.split('.'), sentence);
  }
  return yaml.toString({ lineWidth: 0 });
}

/** Nested fields that may have a text at the end of each of these paths, and nothing else. One path may go on from another. */
function schemaOf(paths: readonly Path[]): v.GenericSchema<unknown, unknown> {
  const further = paths.filter((path) => path.length > 0);
  if (further.length === 0) return v.string();
  if (further.length < paths.length) return v.union([v.string(), schemaOf(further)]);
  const steps = Map.groupBy(paths, ([step = '']) => step);
  const fields = [...steps].map(([step, those]) => [
    step,
    v.exactOptional(schemaOf(those.map(([, ...rest]) => rest))),
  ]);
  return v.strictObject(Object.fromEntries(fields));
}

function textAt(fields: unknown, path: Path): string | undefined {
  const found = path.reduce<unknown>(
    (inner, step) => (inner as Readonly<Record<string, unknown>> | undefined)?.[step],
    fields,
  );
  return typeof found === 'string' ? found : undefined;
}
