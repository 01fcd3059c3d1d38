import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { citeClause } from '../../src/agreements/cite-clause.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import type { ChosenFinding } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { OUTCOMES } from '../../src/reply/replies.ts';
import { TOPICS, type Topic } from '../../src/requests/request.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

/**
 * At 250 words a minute. Adults read English non-fiction silently at 238 on average, most of them at 175 to 300: Brysbaert,
 * Journal of Memory and Language 109 (2019).
 */
const WORDS_IN_HALF_A_MINUTE = 250 / 2;

const { agreements } = gatherPacks('assets');

/** What stands in brackets is there to be looked up. */
function wordsIn(text: string): number {
  return text
    .replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A finding under what a shipped agreement says on its topic. */
function under(agreement: Agreement, topic: Topic, parts: Partial<ChosenFinding> = {}): ChosenFinding {
  const entry = agreement.topics[topic];
  const finding = aFindingOn(topic, parts);
  return entry
    ? {
        ...finding,
        clause: citeClause({ entry, agreement, isSilent: false, exceptions: [], days: {} }, aLetter()),
      }
    : finding;
}

/** The words between the subject and the closing. */
function bodyOf(findings: readonly [ChosenFinding, ...ChosenFinding[]]): string {
  const letter =
    findings[0].topic === 'late-letter' ? aLetter({ letterDate: found('2026-04-20') }) : aLetter();
  const { plain } = draftReply(aQuestion(findings, { letter }));
  return plain.slice(plain.indexOf('Thank you'), plain.indexOf('With kind regards'));
}

describe.each(agreements)('half a minute is enough under $name', (agreement) => {
  it.each(TOPICS)('to read a full letter about one request: %s', (topic) => {
    for (const outcome of OUTCOMES) {
      const body = bodyOf([under(agreement, topic, { outcome })]);
      expect(wordsIn(body), body).toBeLessThanOrEqual(WORDS_IN_HALF_A_MINUTE);
    }
  });

  it('to read what a full letter about four topics asks, and by when, before the topics themselves', () => {
    const body = bodyOf([
      under(agreement, 'investigations', { urgent: true }),
      under(agreement, 'fit-note', { outcome: 'done' }),
      under(agreement, 'medication', { outcome: 'ask' }),
      under(agreement, 'onward-referral'),
    ]);
    const first = body.slice(0, body.indexOf('\n\nTests\n'));
    expect(first).toMatch(/- Onward referral: .*Please tell Dr J Okafor .* by 2 April/s);
    expect(wordsIn(first), first).toBeLessThanOrEqual(WORDS_IN_HALF_A_MINUTE);
  });
});
