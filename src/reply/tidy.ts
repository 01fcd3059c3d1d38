/** Control characters, and marks that turn the direction of text: neither belongs in a letter. */
const UNSEEN = /(?!\s)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text as one line: what a name or a quote may hold cannot break the letter around it. */
export function tidy(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
