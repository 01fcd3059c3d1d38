import { type NumberSet, numberSet } from './number-set.ts';
import { foldHash, HASH_START, hashOn } from './pack-scorer.ts';

/** Collects the features of a passage, each once, in the order in which they come. */
export interface Gatherer<Feature> {
  /** Adds the feature whose name is these parts, one after the other. */
  readonly add: (one: string, two?: string, three?: string, four?: string, five?: string) => void;
  /** What was collected. It is asked for once, at the end. */
  readonly gathered: () => Feature[];
}

/** Collects features by name, as fitting needs them. */
export function gatherNames(): Gatherer<string> {
  const names = new Set<string>();
  return {
    add: (one, two = '', three = '', four = '', five = '') => names.add(one + two + three + four + five),
    gathered: () => [...names],
  };
}

const idle: NumberSet[] = [];

/** Collects features by the numbers under which the scorer knows them, without ever putting a name together. */
export function gatherHashes(): Gatherer<number> {
  const hashes = idle.pop() ?? numberSet();
  return {
    add(one, two, three, four, five) {
      let hash = hashOn(HASH_START, one);
      if (two !== undefined) hash = hashOn(hash, two);
      if (three !== undefined) hash = hashOn(hash, three);
      if (four !== undefined) hash = hashOn(hash, four);
      if (five !== undefined) hash = hashOn(hash, five);
      hashes.add(hash);
    },
    gathered() {
      const gathered = hashes.takeAll().map(foldHash);
      idle.push(hashes);
      return gathered;
    },
  };
}
