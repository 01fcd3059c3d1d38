import { join } from 'node:path';
import { parseRequestFile, type RequestKind } from '../requests/parse-request-file.ts';
import { parseWords, type WordLists } from '../requests/words.ts';
import { readYaml, readYamlFolder } from './read-yaml.ts';

/** The word lists of an assets folder. Throws a sentence about the list at fault. */
export function readWords(assets: string): WordLists {
  return parseWords(readYaml(join(assets, 'words.yaml')).content);
}

/** The ways of asking of an assets folder, a topic each. Throws a sentence about the file at fault. */
export function readRequestKinds(assets: string): RequestKind[] {
  return readYamlFolder(join(assets, 'requests')).map(({ name, content }) =>
    parseRequestFile(name.replace(/\.yaml$/, ''), content),
  );
}
