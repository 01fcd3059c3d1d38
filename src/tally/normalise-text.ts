/** A letter's text without what differs between two showings of it: white space, and forms of the same character. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
