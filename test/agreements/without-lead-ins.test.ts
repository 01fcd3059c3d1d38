import { describe, expect, it } from 'vitest';
import { withoutLeadIns } from '../../src/agreements/without-lead-ins.ts';
import type { LetterRequest } from '../../src/requests/request.ts';

/** A request of a topic for each of the quotes, in their order, each a passage. */
function requestsIn(text: string, quotes: readonly (readonly [LetterRequest['topic'], string])[]) {
  return quotes.map(([topic, quote], passage): LetterRequest => {
    const start = text.indexOf(quote);
    return {
      topic,
      start,
      end: start + quote.length,
      passage,
      urgent: false,
      circumstances: [],
      reasons: [],
      likelihood: 1,
      ownLikelihood: 1,
      sureness: 'sure',
    };
  });
}

const kept = (text: string, quotes: readonly (readonly [LetterRequest['topic'], string])[]) =>
  withoutLeadIns({ text }, requestsIn(text, quotes)).map(({ start, end }) => text.slice(start, end));

const LIST = 'Before that the GP is to organise the following\n\n1. Repeat cortisol\n2. Ferritin';
const BULLETS = [
  ['investigations', 'Repeat cortisol'],
  ['investigations', 'Ferritin'],
] as const;

describe('what leads in a list', () => {
  it('is no request beside those of the list', () => {
    const lead = ['investigations', 'Before that the GP is to organise the following'] as const;
    expect(kept(LIST, [lead, ...BULLETS])).toEqual(['Repeat cortisol', 'Ferritin']);
    const colon = LIST.replace('the following', 'these things:');
    const shorter = ['investigations', 'Before that the GP is to organise these things'] as const;
    expect(kept(colon, [shorter, ...BULLETS])).toEqual(['Repeat cortisol', 'Ferritin']);
  });

  it('stays where the list was read as no request, or as one of another topic', () => {
    const lead = ['investigations', 'Before that the GP is to organise the following'] as const;
    expect(kept(LIST, [lead])).toHaveLength(1);
    expect(kept(LIST, [lead, ['medication', 'Repeat cortisol']])).toHaveLength(2);
  });

  it('stays where it names a thing itself', () => {
    const text = 'GP to do a DEXA scan and the following:\n- Ferritin';
    expect(
      kept(text, [
        ['investigations', 'GP to do a DEXA scan and the following:'],
        ['investigations', 'Ferritin'],
      ]),
    ).toHaveLength(2);
  });
});
