const HOUR = '(?:h|hrs?|hours?)\\b';

/** Hours, or a day or three, to do it in; not how long a tape runs, a medicine is given, or ago something was. */
const WITHIN_DAYS = new RegExp(
  [
    String.raw`\bwithin (?:the next )?\d{1,2}[ -]?${HOUR}`,
    String.raw`(?<!\b(?:for|over|every|each|last|past|previous|first|a|the|than) )\b(?:24|48|72)(?:[-–](?:48|72))?[ -]?${HOUR}(?!['’]? (?:notice|tape|ecg|urine|urinary|holter|monitor|ambulatory|bp|blood|collection|given|line|ago|later|a day))`,
    String.raw`\bwithin a day\b|\bnext working day\b|\bbefore (?:the|this) weekend\b`,
    String.raw`\b(?:in|within) (?:the )?(?:next )?(?:1|2|3|one|two|three|(?:a )?couple of) days\b`,
  ].join('|'),
  'i',
);

/** A supply that ends within days: 'only seven days went home', 'enough tablets for three days', '2 tabs left'. */
const RUNS_OUT = new RegExp(
  [
    String.raw`\b(?:only|just) (?:[\w']+ ){0,5}?(?:[1-7]|one|two|three|four|five|six|seven|a few) days?\b`,
    String.raw`\b(?:enough|supply|supplies|tablets|tabs) (?:\w+ ){0,2}for (?:[1-5]|one|two|three|four|five) days?\b`,
    String.raw`\b(?:[1-7]|one|two|three|four|five) (?:tabs?|tablets?|doses?) (?:left|remaining)\b`,
  ].join('|'),
  'i',
);

/** Whether the words leave three days at most, or leave somebody without a medicine within days. */
export function isPressing(text: string): boolean {
  const words = text.replace(/\s+/g, ' ');
  return WITHIN_DAYS.test(words) || RUNS_OUT.test(words);
}
