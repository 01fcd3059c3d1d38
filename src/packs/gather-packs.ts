import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseAgreements } from '../agreements/parse-agreements.ts';
import { parseReplies } from '../reply/parse-replies.ts';
import { parseRequestFile } from '../requests/parse-request-file.ts';
import { ScorerFile } from '../requests/scorer.ts';
import { parseWords } from '../requests/words.ts';
import type { Packs } from './packs.ts';
import { readScorer, readWords } from './read-request-files.ts';
import { readYaml, readYamlFolder } from './read-yaml.ts';

export interface GatheredPacks {
  readonly packs: Packs;
  /** The paths of the files that were read. */
  readonly files: readonly string[];
}

/** Reads and checks all packs of an assets folder. Throws a sentence that names the file and field at fault. */
export function gatherPacks(assets: string): GatheredPacks {
  const agreements = readYamlFolder(join(assets, 'agreements'));
  const replies = readYamlFolder(join(assets, 'replies'));
  const examples = readYamlFolder(join(assets, 'requests'));
  const words = readYaml(join(assets, 'words.yaml'));
  const scorer = join(assets, 'requests', 'scorer.json');

  for (const { name, content } of examples) parseRequestFile(name.replace(/\.yaml$/, ''), content);
  return {
    packs: {
      requests: { words: parseWords(words.content), scorer: readScorer(scorer) },
      agreements: parseAgreements(agreements),
      replies: parseReplies(replies),
    },
    files: [...[...agreements, ...replies, ...examples, words].map(({ path }) => path), scorer],
  };
}

function readScorer(path: string): ScorerFile {
  if (!existsSync(path)) throw new Error(`${path} is missing. Run \`npm run fit\` to make it.`);
  const result = v.safeParse(ScorerFile, JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success)
    throw new Error(`${path} is not a fitted scorer. Run \`npm run fit\` to make it anew.`);
  return result.output;
}
