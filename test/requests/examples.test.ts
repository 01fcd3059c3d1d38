import { afterAll, describe, expect, it } from 'vitest';
import { readRequestKinds } from '../../src/packs/read-request-files.ts';
import { viewOfExample } from '../../src/requests/example-view.ts';
import { findRequests } from '../../src/requests/find-requests.ts';
import type { FoundExample, IgnoredExample } from '../../src/requests/parse-request-file.ts';
import { REQUEST_TOPICS } from '../../src/requests/scorer.ts';
import { aLetterWith, shippedKnowledge } from '../factories.ts';

const shipped = shippedKnowledge();
/** A sentence by itself is no letter that asks nothing else, so that it need not be likelier than one among others. */
const knowledge = { ...shipped, scorer: { ...shipped.scorer, likely: shipped.scorer.threshold } };
const kinds = readRequestKinds('assets');

/** What the shipped scorer makes of an example: nothing, proper work, or a topic to be pointed out. */
function readExample(example: Omit<FoundExample, 'verdict'> | IgnoredExample): string {
  const letter = aLetterWith(viewOfExample(example));
  const last = letter.passages.length - 1;
  const request = findRequests(letter, knowledge).requests.find(({ passage }) => passage === last);
  if (!request) return 'nothing';
  return request.circumstances.includes('proper-work') ? 'proper work' : request.topic;
}

it('every topic has its file of examples, of both sorts', () => {
  expect(kinds.map(({ topic }) => topic).toSorted()).toEqual(REQUEST_TOPICS.toSorted());
  for (const { finds, ignores } of kinds) {
    expect(finds.length).toBeGreaterThanOrEqual(60);
    expect(ignores.length).toBeGreaterThanOrEqual(60);
  }
});

describe.each(kinds)('$name', ({ topic, finds, ignores }) => {
  it.each(finds.filter(isPointedOut))('finds: $says', (example) => {
    expect(readExample(example)).toBe(topic);
  });

  const passes = [...finds.filter((example) => !isPointedOut(example)), ...ignores];
  it.each(passes)('passes over: $says', (example) => {
    expect(['nothing', 'proper work']).toContain(readExample(example));
  });
});

function isPointedOut(example: FoundExample | IgnoredExample): boolean {
  return 'verdict' in example && example.verdict !== 'allowed';
}

afterAll(() => {
  const gaps = kinds.flatMap((kind) => kind.gaps.map((example) => ({ example, topic: kind.topic })));
  const closed = gaps.filter(({ example, topic }) =>
    isPointedOut(example)
      ? readExample(example) === topic
      : ['nothing', 'proper work'].includes(readExample(example)),
  );
  const says = closed.map(({ example }) => `\n  ${example.says}`).join('');
  console.log(`${gaps.length} examples are known gaps; ${closed.length} of them would pass now.${says}`);
});
