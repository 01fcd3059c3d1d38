import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAgreements } from '../agreements/parse-agreements.ts';
import { parseReplies } from '../reply/templates/parse-replies.ts';
import { examplesOf } from '../requests/example-view.ts';
import { parseScorer, type ScorerFile } from '../requests/scorer.ts';
import type { Packs } from './packs.ts';
import { readRequestKinds, readWords } from './read-request-files.ts';
import { readSystems } from './read-systems.ts';
import { readYamlFolder } from './read-yaml.ts';

/** What packs are made of, in an assets folder. */
export const PACK_PLACES = [
  'agreements',
  'replies',
  'requests',
  'systems.yaml',
  'words.yaml',
  'model/scorer.json',
] as const;

/** Reads and checks all packs of an assets folder. Throws a sentence that names the file and field at fault. */
export function gatherPacks(assets: string): Packs {
  return {
    requests: {
      words: readWords(assets),
      scorer: readScorer(join(assets, 'model/scorer.json')),
      examples: examplesOf(readRequestKinds(assets)),
    },
    agreements: parseAgreements(readYamlFolder(join(assets, 'agreements'))),
    replies: parseReplies(readYamlFolder(join(assets, 'replies'))),
    systems: readSystems(join(assets, 'systems.yaml')),
  };
}

function readScorer(path: string): ScorerFile {
  if (!existsSync(path)) throw new Error(`${path} is missing. Run \`npm run fit\` to make it.`);
  return parseScorer(JSON.parse(readFileSync(path, 'utf8')));
}
