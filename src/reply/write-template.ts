import Mustache from 'mustache';

/** A piece of the letter's body. Quotes are the hospital's own words. */
export interface Paragraph {
  readonly kind: 'heading' | 'text' | 'quote';
  readonly text: string;
}

export type View = Readonly<Record<string, unknown>>;

/** A template as a paragraph of plain text; none where nothing remains of it. */
export function writeTemplate(template: string, view: View): Paragraph[] {
  const text = Mustache.render(template, view, {}, { escape: String }).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ kind: 'text', text }];
}
