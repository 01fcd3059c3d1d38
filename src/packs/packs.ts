import type { Agreement } from '../agreements/agreement.ts';
import type { Replies } from '../reply/replies.ts';
import type { RequestKnowledge } from '../requests/find-requests.ts';

/** What people other than programmers edit, checked, as plain data. */
export interface Packs {
  readonly requests: RequestKnowledge;
  readonly agreements: readonly Agreement[];
  readonly replies: Replies;
}
