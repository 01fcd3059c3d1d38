import type { RequestExample } from './nearest-example.ts';
import type { IgnoredExample, RequestKind } from './parse-request-file.ts';
import type { PassageView } from './passage-view.ts';

/** An example of `assets/requests` as the passage of a letter. */
export function viewOfExample({ says, to, under, after }: Omit<IgnoredExample, 'why'>): PassageView {
  return {
    text: says,
    addressee: to,
    kind: under !== undefined && says.length < 80 ? 'bullet' : 'sentence',
    ...(under === undefined ? {} : { heading: under }),
    ...(after === undefined ? {} : { before: after }),
  };
}

/** All sentences of the ways of asking that are not known gaps, each with what it is. */
export function examplesOf(kinds: readonly RequestKind[]): RequestExample[] {
  return kinds.flatMap(({ topic, finds, ignores }) => [
    ...finds.map(({ verdict, ...found }) => ({ ...viewOfExample(found), verdict, topic })),
    ...ignores.map((ignored) => ({ ...viewOfExample(ignored), verdict: 'none' as const })),
  ]);
}
