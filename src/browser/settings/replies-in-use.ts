import { withOwnReplies } from '../../reply/templates/own-replies.ts';
import type { Replies } from '../../reply/templates/replies.ts';
import { ownRepliesSetting } from './settings.ts';

/** The shipped replies with the practice's own sentences in their places. */
export async function repliesInUse(shipped: Replies): Promise<Replies> {
  return withOwnReplies(shipped, await ownRepliesSetting.read()).replies;
}
