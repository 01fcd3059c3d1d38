export interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  /** Of one run, in milliseconds: the median of all. */
  readonly median: number;
  /** Half of the runs lie between these. */
  readonly quartiles: readonly [lower: number, upper: number];
  readonly runs: number;
}

interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
  /** In milliseconds; the clock on the wall unless another is given. */
  readonly clock?: () => number;
}

/** How long all processors together have worked for this process, which depends less on what else the machine does. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Times tasks beside each other: each round runs every task once, so that whatever slows the machine meets them all.
 * A few rounds that are not counted come first.
 */
export async function measure(
  tasks: readonly Task[],
  { rounds, warmUp, clock = () => performance.now() }: Rounds,
): Promise<Measured[]> {
  const times = tasks.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, { run }] of tasks.entries()) {
      const start = clock();
      await run();
      const time = clock() - start;
      if (round >= 0) times[index]?.push(time);
    }
  }
  return tasks.map(({ name }, index) => {
    const sorted = (times[index] ?? []).toSorted((a, b) => a - b);
    return {
      name,
      median: quantile(sorted, 0.5),
      quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
      runs: sorted.length,
    };
  });
}

/** Of values in ascending order, the one below which a share of them lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}

/** The median of each, and how many times the first one's that is. */
export function writeMeasured(measured: readonly Measured[]): string {
  const first = measured[0]?.median ?? Number.NaN;
  return measured
    .map(({ name, median, quartiles: [lower, upper] }) =>
      [
        name.padEnd(26),
        `${median.toFixed(3).padStart(9)} ms`,
        `(half of the runs from ${lower.toFixed(3)} to ${upper.toFixed(3)})`.padEnd(40),
        `× ${(median / first).toPrecision(3)}`,
      ].join('  '),
    )
    .join('\n');
}
