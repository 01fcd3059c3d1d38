import type { IgnoredExample } from './parse-request-file.ts';
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
