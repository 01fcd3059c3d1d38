import { describe, expect, it, vi } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { readWorth, worthReading } from '../../src/requests/gate.ts';
import { anOpinion } from '../factories.ts';

const { requests: shipped } = gatherPacks('assets');
/** With a gate of its own: which idle sentences pass the shipped one moves with each fit. */
const knowledge = { ...shipped, scorer: { ...shipped.scorer, gate: 0.02 } };

const IDLE = 'He came with his wife. They live near the sea. He was a joiner. He has two sons. ';

function worthIn(text: string): string[] {
  const letter = readLetter(text);
  return worthReading(letter, knowledge).map((index) => {
    const { start = 0, end = 0 } = letter.passages[index] ?? {};
    return text.slice(start, end);
  });
}

describe('worth the reading of the reader of context', () => {
  it('is what may ask something, with what stands beside it', () => {
    expect(worthIn(`Dear Dr Iqbal,\n\n${IDLE}GP to chase the histology. ${IDLE}`)).toEqual([
      'He has two sons.',
      'GP to chase the histology.',
      'He came with his wife.',
    ]);
  });

  it('is the heading above, however far', () => {
    expect(worthIn(`Dear Dr Iqbal,\n\nActions for GP\n\n${IDLE}GP to chase the histology.`)).toContain(
      'Actions for GP',
    );
  });

  it('is nothing of a text that asks nothing', () => {
    expect(worthIn(IDLE)).toEqual([]);
    expect(worthIn('')).toEqual([]);
  });
});

describe('the opinions of what was worth reading', () => {
  it('stand at their passages, and none at the others', async () => {
    const letter = readLetter(`Dear Dr Iqbal,\n\n${IDLE}GP to chase the histology.`);
    const readContext = vi.fn(async ({ passages }: typeof letter) => passages.map(() => anOpinion()));
    const opinions = await readWorth(letter, knowledge, readContext);
    const worth = worthReading(letter, knowledge);
    expect(opinions).toHaveLength(letter.passages.length);
    expect(opinions.flatMap((opinion, index) => (opinion ? [index] : []))).toEqual(worth);
    expect(readContext.mock.calls[0]?.[0].passages).toHaveLength(worth.length);
  });

  it('are none, and nobody is asked, where nothing was worth it', async () => {
    const readContext = vi.fn();
    expect(await readWorth(readLetter(IDLE), knowledge, readContext)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(readContext).not.toHaveBeenCalled();
  });
});
