/** The letter's own words between quotation marks, on one line. */
export function quoted(words: string): string {
  return `“${words.replace(/\s+/g, ' ').trim()}”`;
}
