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

/** The topics that the shipped scorer alone points out in an example. */
function pointedOut(example: Omit<FoundExample, 'verdict'> | IgnoredExample): string[] {
  const letter = aLetterWith(viewOfExample(example));
  const last = letter.passages.length - 1;
  return findRequests(letter, knowledge)
    .requests.filter(
      ({ passage, circumstances }) => passage === last && !circumstances.includes('proper-work'),
    )
    .map(({ topic }) => topic);
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
    expect(pointedOut(example)).toContain(topic);
  });

  const passes = [...finds.filter((example) => !isPointedOut(example)), ...ignores];
  it.each(passes)('passes over: $says', (example) => {
    expect(pointedOut(example)).toEqual([]);
  });
});

function isPointedOut(example: FoundExample | IgnoredExample): boolean {
  return 'verdict' in example && example.verdict !== 'allowed';
}

afterAll(() => {
  const gaps = kinds.flatMap((kind) => kind.gaps.map((example) => ({ example, topic: kind.topic })));
  const closed = gaps.filter(({ example, topic }) =>
    isPointedOut(example) ? pointedOut(example).includes(topic) : pointedOut(example).length === 0,
  );
  const says = closed.map(({ example }) => `\n  ${example.says}`).join('');
  console.log(`${gaps.length} examples are known gaps; ${closed.length} of them would pass now.${says}`);
});
