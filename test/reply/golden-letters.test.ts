import { expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { OUTCOMES, TONES } from '../../src/reply/templates/replies.ts';
import { TOPICS } from '../../src/requests/request.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

/** The words between the subject and the closing. */
function bodyOf(plain: string): string {
  return plain
    .slice(plain.indexOf('\n\n', plain.indexOf('NHS number')), plain.indexOf('\n\nWith thanks'))
    .trim();
}

it.each(TOPICS)('letters about %s read as they did when somebody last read them', async (topic) => {
  const letters = OUTCOMES.flatMap((outcome) =>
    TONES.map((tone) => {
      const letter = topic === 'late-letter' ? aLetter({ letterDate: found('2026-04-20') }) : aLetter();
      const parts = { letter, tone, ...(tone === 'first' ? {} : { earlierLetter: '2025-11-12' }) };
      const { plain } = draftReply(aQuestion([aFindingOn(topic, { outcome })], parts));
      return `===== ${outcome}, ${tone}\n\n${bodyOf(plain)}\n`;
    }),
  );
  await expect(letters.join('\n')).toMatchFileSnapshot(`letters/${topic}.txt`);
});
