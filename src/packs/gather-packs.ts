import { join } from 'node:path';
import { parseAgreements } from '../agreements/parse-agreements.ts';
import { parseReplies } from '../reply/parse-replies.ts';
import type { Packs } from './packs.ts';
import { readYamlFolder, type YamlFile } from './read-yaml.ts';

export interface GatheredPacks {
  readonly packs: Packs;
  /** The paths of the files that were read. */
  readonly files: readonly string[];
}

/** Reads and checks all packs of an assets folder. Throws a sentence that names the file and field at fault. */
export function gatherPacks(assets: string): GatheredPacks {
  const agreements = readYamlFolder(join(assets, 'agreements'));
  const replies = readYamlFolder(join(assets, 'replies'));
  return {
    packs: { requests: {}, agreements: parseAgreements(agreements), replies: parseReplies(replies) },
    files: [...agreements, ...replies].map(({ path }: YamlFile) => path),
  };
}
