/** The bullet, number or tick box that opens a line, with the blank after it; undefined where there is none. */
export function bulletMark(line: string): string | undefined {
  return /^(?:(?:[-–—*+>#o~]|[-–=]>)\s+|[•·▪▫◦○●‣⁃■□☐☑✓✔►➢→]\s*|\[(?:[ x]?|\d{1,2})\]\s*|\d{1,2}[.)](?!\d)\s*(?=\D|$)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+)/i.exec(
    line,
  )?.[0];
}

/** How many words stand in a line. */
export function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether a line reads as running text: enough words, or a few with a full stop after them. */
export function readsAsSentence(line: string): boolean {
  const words = wordCount(line);
  return words >= 10 || (words >= 4 && /[a-z]{2}[.?!]["'”’)]*$/.test(line) && /\b[a-z]{2,}\b/.test(line));
}
