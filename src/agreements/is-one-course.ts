/** A course, or so many days or weeks of a medicine. */
const COURSE =
  /\b(?:course|eradication|antibiotics?|rescue pack)\b|\bfor (?:another |a further )?(?:\d{1,2}(?:[-–]\d{1,2})?|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen)(?: more)? (?:days?|weeks?|fortnight)\b|(?<![\d/])\d{1,2}\/7\b|\bx ?\d{1,2} ?(?:days|weeks)\b/i;

/** What goes on, or may. */
const LASTS =
  /\b(?:long[- ]?term|lifelong|indefinite\w*|repeat|thereafter|ongoing|maintenance|then (?:continue|increas\w*|go|reduc\w*|every|daily)|titrat\w*|increas\w*|every (?:\w+ )?(?:weeks?|fortnight|months?))\b/i;

/** Is what a request wants of a medicine one course, which comes to an end? */
export function isOneCourse(quote: string): boolean {
  const words = quote.replace(/\s+/g, ' ');
  return COURSE.test(words) && !LASTS.test(words);
}
