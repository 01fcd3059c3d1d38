import type { Agreement } from '../agreements/agreement.ts';
import type { Replies } from '../reply/templates/replies.ts';
import type { RequestKnowledge } from '../requests/open-reader.ts';

/** What people other than programmers edit, checked, as plain data. */
export interface Packs {
  readonly requests: RequestKnowledge;
  readonly agreements: readonly Agreement[];
  readonly replies: Replies;
  readonly systems: readonly KnownSystem[];
}

/** A record system, and what is publicly known of it. */
export interface KnownSystem {
  readonly name: string;
  /** Origins; none where no public address is known. */
  readonly sites: readonly string[];
  readonly known: string;
  readonly source?: { readonly title: string; readonly url?: string };
  /** Who tried Handback in it, and on which ISO day. */
  readonly tried?: { readonly by: string; readonly on: string };
}
