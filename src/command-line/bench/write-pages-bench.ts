import type { PagesBench } from './bench-pages.ts';
import type { MainThread } from './watch-main-thread.ts';

/** What reading costs pages, for a person to read in a terminal. */
export function writePagesBench(bench: PagesBench | undefined): string {
  if (!bench) return 'Pages were not measured: that wants a Chromium, and "npm run build" before.';
  const { plain, changing, toMarks, memory } = bench;
  const { nodes, seconds } = changing;
  const share = (time: number) => `${(time / seconds / 10).toFixed(1)}%`;
  const row = (name: string, { busy, script, longestOfScript }: MainThread) =>
    `  ${name.padEnd(36)}${share(busy).padStart(8)} busy, ${share(script)} by us, our longest task ${longestOfScript.toFixed(1)} ms`;
  return [
    'A page that is no letter, of 5,000 elements, until it rests',
    `  ${'without the extension'.padEnd(36)}${plain.without.busy.toFixed(0)} ms of the main thread`,
    `  ${'with it'.padEnd(36)}${plain.read.busy.toFixed(0)} ms, ${plain.read.script.toFixed(0)} of them ours`,
    `A record with a letter, of which ${nodes.toLocaleString('en-GB')} nodes a second change for ${seconds} s: the main thread`,
    row('without the extension', changing.without),
    row('with it', changing.read),
    row('a plain observer that re-reads all', changing.reread),
    'From the letter’s appearance to its first painted marks',
    `  ${'warm'.padEnd(36)}${spread(toMarks.warm.map(({ first }) => first))}`,
    `  ${'with the background asleep'.padEnd(36)}${spread(toMarks.asleep.map(({ first }) => first))}`,
    'To the marks that the reader of context has confirmed',
    `  ${'warm'.padEnd(36)}${spread(toMarks.warm.map(({ final }) => final))}`,
    `  ${'with the background asleep'.padEnd(36)}${spread(toMarks.asleep.map(({ final }) => final))}`,
    'Memory of one tab in which one letter followed another',
    ...memory.map(
      ({ letters, page, background, processes }) =>
        `  ${`${letters} letters`.padEnd(36)}${page.toFixed(1)} MB in the page, ${background.toFixed(1)} MB in the background${processes === undefined ? '' : `, ${processes.toFixed(0)} MB of our processes, the encoder in them`}`,
    ),
  ].join('\n');
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[sorted.length >> 1]} ms (${sorted[0]} to ${sorted.at(-1)}, ${sorted.length} times)`;
}
