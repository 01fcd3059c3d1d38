import { writeDay } from '../agreements/write-day.ts';
import { asksAgain } from './asks-several.ts';
import type { ChosenFinding } from './draft-question.ts';
import { quoteWords, withoutLabel } from './quote-words.ts';
import { recurs } from './recurs.ts';
import type { LetterReply } from './templates/replies.ts';
import type { TopicGroup } from './topic-groups.ts';
import { fillIn } from './write-template.ts';

/**
 * The hospital's words in quotation marks, each once: what stands in a longer quote is not repeated. In brackets behind them by
 * when they want it, where that is still far.
 */
export function quotesOf({ findings, reply, later }: TopicGroup, { dueLater }: LetterReply): string[] {
  const wordsOf = (finding: ChosenFinding) =>
    withoutLabel(quoteWords(finding.quoteInContext ?? finding.quote), reply.heading);
  return inMarks(findings.map(wordsOf)).map((quote) => {
    const finding = findings.find((each) => `“${wordsOf(each)}”` === quote);
    const wanted = finding && later.get(finding);
    if (finding === undefined || wanted === undefined) return quote;
    const isAgain = recurs(finding) || asksAgain(finding);
    return `${quote} ${fillIn(dueLater, { ...wanted, isAgain, dueBy: writeDay(wanted.day) })}`;
  });
}

/** Quotes in quotation marks, each once; what stands in a longer one is left out, and so are empty ones. */
export function inMarks(quotes: readonly string[]): string[] {
  const all = [...new Set(quotes)].filter((quote) => quote !== '');
  return all
    .filter((quote) => !all.some((other) => other !== quote && other.includes(quote)))
    .map((quote) => `“${quote}”`);
}

/** Quotes as a sentence that another may follow: `“U&Es in two weeks”.` */
export function asSentence(quotes: readonly string[]): string {
  const text = quotes.join('; ');
  return /[.?!…]”$/.test(text) ? text : `${text}.`;
}
