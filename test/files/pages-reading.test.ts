import { describe, expect, it } from 'vitest';
import { type PageRead, readingOf } from '../../src/files/pages-reading.ts';

/** A scanned page whose words stand on one line each. */
function aScan(page: number, words: readonly string[], sureness = 0.95): PageRead {
  return {
    kind: 'scan',
    scan: {
      page,
      words: words.map((text, index) => ({
        text,
        x: 72,
        right: 72 + 6 * text.length,
        baseline: 100 + 30 * index,
        size: 11,
        sureness,
      })),
    },
  };
}

describe('pages that were read from pictures', () => {
  it('are text with the place of each word, and say how sure they are', () => {
    const reading = readingOf([aScan(1, ['Dear', 'doctor'])], 1);
    expect(reading).toMatchObject({ status: 'read', text: 'Dear\n\ndoctor' });
    expect(reading.why).toEqual([
      'The words were read from a picture: 100 of every 100 words are sure. Check them against the picture.',
    ]);
    expect(reading.places).toMatchObject({
      pieces: [
        { page: 1, item: 0 },
        { page: 1, item: 1 },
      ],
    });
  });

  it('are read in part where the scan is poor', () => {
    const { status, why } = readingOf([aScan(1, ['Dxar', 'dcotor'], 0.4)], 1);
    expect(status).toBe('partly read');
    expect(why.join()).toContain('The scan is poor');
  });

  it('are named where others were not read', () => {
    const { status, why, pictures } = readingOf(
      [aScan(1, ['Dear']), { kind: 'picture' }, { kind: 'damaged' }],
      3,
    );
    expect({ status, pictures }).toEqual({ status: 'partly read', pictures: [2] });
    expect(why).toEqual([
      'Page 2 is a picture: its words were not read.',
      'Page 3 is damaged and could not be read.',
      'Page 1 was read from a picture: 100 of every 100 words are sure. Check them against the picture.',
    ]);
  });

  it('without a word could not be read', () => {
    expect(readingOf([aScan(1, [])], 1)).toMatchObject({
      status: 'could not be read',
      why: ['No words could be made out in the picture.'],
    });
  });
});
