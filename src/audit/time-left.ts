/** How long the rest takes, in milliseconds, if it goes on as it went. Undefined before there is enough to tell. */
export function timeLeft(done: number, all: number, spent: number): number | undefined {
  return done < 5 || spent < 1_000 ? undefined : ((all - done) * spent) / done;
}

/** A time as it is told to people. */
export function describeTime(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes === 1) return 'about a minute';
  if (minutes < 90) return `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
