import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRequestFile, type RequestKind } from '../requests/parse-request-file.ts';
import { parseScorer, type ScorerFile } from '../requests/scorer.ts';
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

/** The fitted scorer of an assets folder. Throws a sentence where it is missing or is not one. */
export function readScorer(assets: string): ScorerFile {
  const path = join(assets, 'model/scorer.json');
  if (!existsSync(path))
    throw new Error('assets/model/scorer.json is missing. Run `npm run fit` to make it.');
  return parseScorer(JSON.parse(readFileSync(path, 'utf8')));
}
