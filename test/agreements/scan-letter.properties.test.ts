import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Scan, scanInContext, scanLetter } from '../../src/agreements/scan-letter.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { type Opinion, VERDICT_CLASSES } from '../../src/requests/opinion.ts';
import { probabilities } from '../../src/requests/probabilities.ts';
import { REQUEST_TOPICS } from '../../src/requests/scorer.ts';
import { anyText, letterishText } from '../texts.ts';

const packs = gatherPacks('assets');
const texts = fc.oneof(letterishText, anyText);
const agreements = fc.constantFrom(...new Set(packs.agreements.map(({ id }) => id)));

/** A reader of context may think anything of any passage. */
const opinions: fc.Arbitrary<Opinion> = fc
  .tuple(
    fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
      minLength: REQUEST_TOPICS.length,
      maxLength: REQUEST_TOPICS.length,
    }),
  )
  .map(([verdicts, topics]) => ({
    verdicts: probabilities(VERDICT_CLASSES, verdicts),
    topics: probabilities(REQUEST_TOPICS, topics),
  }));

// CASES=1000000 tries a million.
const numRuns = Number(process.env.CASES ?? 1000);
const patience = Math.max(60_000, numRuns * 60);

it(
  'for any text and agreement, every quote is exactly the text at its offsets',
  () => {
    fc.assert(
      fc.property(texts, agreements, (text, agreement) => isWhole(scanLetter(text, agreement, packs))),
      { numRuns },
    );
  },
  patience,
);

it(
  'the same whatever the reader of context thinks',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        agreements,
        fc.array(opinions, { minLength: 1, maxLength: 8 }),
        async (text, agreement, said) => {
          const readContext = async ({ passages }: Scan['letter']) =>
            passages.flatMap((_, index) => said[index % said.length] ?? []);
          isWhole(await scanInContext(text, agreement, { ...packs, readContext }));
        },
      ),
      { numRuns },
    );
  },
  patience,
);

function isWhole({ letter: { text }, findings, passedOver }: Scan): void {
  for (const { start, end, quote, topic } of [
    ...findings,
    ...passedOver.map((each) => ({ ...each, topic: undefined })),
  ]) {
    expect(quote).toBe(text.slice(start, end));
    if (topic !== 'late-letter') expect(end).toBeGreaterThan(start);
    expect(quote).toBe(quote.trim());
  }
  for (const { start, end, says } of findings.flatMap(({ reasons }) => reasons)) {
    expect(text.slice(start, end)).not.toBe('');
    expect(says).not.toBe('');
  }
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  for (const { reasons, why } of findings) expect([reasons.length > 0, why !== '']).toEqual([true, true]);
}
