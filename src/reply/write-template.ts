import Mustache from 'mustache';
import { tidy } from './tidy.ts';

/** A piece of the letter's body. Quotes are the hospital's own words. */
export type Paragraph = TextParagraph | TableParagraph;

export interface TextParagraph {
  readonly kind: 'heading' | 'text' | 'quote';
  readonly text: string;
}

/** The requests in short. */
export interface TableParagraph {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the last cell says where no answer is needed. */
  readonly noAnswer: string;
}

export type View = Readonly<Record<string, unknown>>;

/** A template as one line of plain text. */
export function fillIn(template: string, view: View): string {
  return tidy(Mustache.render(template, view, {}, { escape: String }));
}

/** A template as a paragraph of plain text; none where nothing remains of it. */
export function writeTemplate(template: string, view: View): TextParagraph[] {
  const text = fillIn(template, view);
  return text === '' ? [] : [{ kind: 'text', text }];
}
