import type { Segment } from './pdf-segments.ts';

/** A word that was read from a picture of a page. Points from the page's top left. */
export interface ScannedWord {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** How sure the word is, from 0 to 1. */
  readonly sureness: number;
}

/** What was read from the picture of a page. */
export interface ScannedPage {
  readonly page: number;
  readonly words: readonly ScannedWord[];
}

/** The words as the text of a PDF's page has them: each is an item. */
export function segmentsOfScan({ page, words }: ScannedPage): readonly Segment[] {
  return words.map(({ text, x, right, baseline, size }, item) => ({
    page,
    item,
    str: text,
    from: 0,
    isSetApart: false,
    x,
    right,
    baseline,
    size,
  }));
}

/** From this sureness on a word is taken to be right. */
const SURE = 0.75;

/** The share of the words of scanned pages that are sure; 0 where there are none. */
export function sureShare(pages: readonly ScannedPage[]): number {
  const words = pages.flatMap((page) => page.words);
  if (words.length === 0) return 0;
  return words.filter(({ sureness }) => sureness >= SURE).length / words.length;
}
