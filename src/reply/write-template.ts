import Mustache from 'mustache';
import { tidy } from './tidy.ts';

/** A piece of the letter's body. Quotes are the hospital's own words. */
export type Paragraph = TextParagraph | LinesParagraph | RequestsParagraph;

export interface TextParagraph {
  readonly kind: 'text' | 'quote';
  readonly text: string;
}

interface LinesParagraph {
  readonly kind: 'lines';
  readonly lines: readonly string[];
}

/** Several requests: a numbered list in plain text, a table in HTML. */
export interface RequestsParagraph {
  readonly kind: 'requests';
  readonly columns: readonly string[];
  readonly rows: readonly RequestRow[];
}

export interface RequestRow {
  readonly heading: string;
  readonly quotes: readonly string[];
  readonly ask: string;
  /** Why, where anything is told. */
  readonly reason: string;
  /** The day to answer by, or that no answer is needed. */
  readonly by: string;
}

export type View = Readonly<Record<string, unknown>>;

/** Words that stand as a paragraph by themselves. */
export function asText(text: string): TextParagraph {
  return { kind: 'text', text };
}

/** A template as one line of plain text. */
export function fillIn(template: string, view: View): string {
  return tidy(Mustache.render(template, view, {}, { escape: String }));
}

/** A template as a paragraph of plain text; none where nothing remains of it. */
export function writeTemplate(template: string, view: View): TextParagraph[] {
  const text = fillIn(template, view);
  return text === '' ? [] : [asText(text)];
}
