import type { Packs } from '../../packs/packs.ts';
import { type HostileText, inventHostileTexts, SHAPES } from '../invented/hostile-texts.ts';
import { scanWhole } from './scan-whole.ts';

interface WorstBench {
  readonly seed: number;
  readonly texts: number;
  /** Microseconds a character. */
  readonly letter: number;
  readonly median: number;
  readonly worst: readonly Slow[];
  /** The worst of each shape alone, a million characters of it. */
  readonly worstOfMillion: readonly Slow[];
}

interface Slow {
  readonly name: string;
  readonly characters: number;
  readonly microsecondsPerCharacter: number;
}

const SEED = 20_261_126;
const MILLION = 1_000_000;
const SHOWN = 5;

/** In microseconds: a text is read until it took so many, as what a thread does is counted in steps of a few thousand. */
const [SHORT, LONG] = [20_000, 500_000];

/** So many of the slowest are read again, as any one reading may have had code to compile or garbage to collect. */
const READ_AGAIN = 50;

/**
 * How slow readers one and two can be made, by texts that try to; beside a letter. By what the reading thread does for it, and
 * not by the clock: thousands of texts take minutes, in which other work comes and goes.
 */
export function benchWorst(letter: string, texts: number, packs: Packs): WorstBench {
  const time = ({ name, text }: HostileText, least: number): Slow => {
    const before = process.threadCpuUsage();
    let readings = 0;
    let worked = 0;
    while (worked < least) {
      scanWhole(text, packs);
      readings += 1;
      const { user, system } = process.threadCpuUsage(before);
      worked = user + system;
    }
    return { name, characters: text.length, microsecondsPerCharacter: worked / readings / text.length };
  };
  const invented = inventHostileTexts(SEED);
  const times: { readonly from: HostileText; readonly slow: Slow }[] = [];
  for (let at = 0; at < texts; at += 1) {
    const from = invented.next().value;
    times.push({ from, slow: time(from, SHORT) });
  }
  times.sort((a, b) => b.slow.microsecondsPerCharacter - a.slow.microsecondsPerCharacter);
  const million = Object.entries(SHAPES).map(([name, shape]) =>
    time({ name, text: shape.repeat(Math.ceil(MILLION / shape.length)).slice(0, MILLION) }, SHORT),
  );
  return {
    seed: SEED,
    texts,
    letter: time({ name: 'letter', text: letter }, LONG).microsecondsPerCharacter,
    median: times[times.length >> 1]?.slow.microsecondsPerCharacter ?? Number.NaN,
    worst: slowest(times.slice(0, READ_AGAIN).map(({ from }) => time(from, LONG))),
    worstOfMillion: slowest(million),
  };
}

function slowest(times: readonly Slow[]): Slow[] {
  return times.toSorted((a, b) => b.microsecondsPerCharacter - a.microsecondsPerCharacter).slice(0, SHOWN);
}

/** The benchmark as text, the slowest first. */
export function writeWorst({ seed, texts, letter, median, worst, worstOfMillion }: WorstBench): string {
  const each = (microseconds: number) => `${microseconds.toFixed(3).padStart(9)} µs each`;
  const row = ({ name, characters, microsecondsPerCharacter }: Slow) =>
    `${each(microsecondsPerCharacter)}, × ${(microsecondsPerCharacter / median).toPrecision(3)}: ${characters.toLocaleString('en-GB')} characters of ${name}`;
  return [
    `Readers one and two over ${texts.toLocaleString('en-GB')} texts made to be slow, by seed ${seed}, a character`,
    `${each(letter)} of the letter`,
    `${each(median)} of the median of these texts; the worst, and how many times the median's:`,
    ...worst.map(row),
    'The worst of a million characters of one shape, and how many times the same median:',
    ...worstOfMillion.map(row),
  ].join('\n');
}
