import { quoteWords, withoutLabel } from './quote-words.ts';
import type { TopicGroup } from './topic-groups.ts';

/** The hospital's words in quotation marks, each once: what stands in a longer quote is not repeated. */
export function quotesOf({ findings, reply }: TopicGroup): string[] {
  return inMarks(
    findings.map((each) => withoutLabel(quoteWords(each.quoteInContext ?? each.quote), reply.heading)),
  );
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
