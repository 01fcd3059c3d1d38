import { openShadowRoot, type ShadowRootOf } from './page-text.ts';
import { type PageLetter, readRoot } from './read-page.ts';
import { SHOWING } from './showing.ts';
import { isGrown } from './text-writer.ts';
import { isSeen } from './visibility.ts';

const INSIDE: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...SHOWING, 'src'],
};

/** Of what stands around a letter only what can take it off the screen counts. */
const AROUND: MutationObserverInit = {
  childList: true,
  attributes: true,
  attributeFilter: [...SHOWING],
};

interface Guarding {
  /** The letters that the page was last found to show. */
  readonly letters: () => readonly PageLetter[];
  /** Called at once, in the task of the change, when one of them is no longer what it was. */
  readonly onGone: () => void;
  readonly shadowRootOf: ShadowRootOf;
  readonly signal: AbortSignal;
}

/**
 * Watches the letters themselves and what they stand in, and nothing else of the page, so that what goes is known at
 * once however much changes beside it. Gives a function to call when other letters are shown.
 */
export function guardLetters({ letters, onGone, shadowRootOf, signal }: Guarding): () => void {
  let guarded: readonly PageLetter[] = [];
  const inside = new MutationObserver(() => {
    if (!guarded.every((letter) => isStillShown(letter, shadowRootOf))) gone();
  });
  const outside = new MutationObserver((changes) => {
    const mayHide = changes.some(({ type }) => type === 'attributes');
    if (guarded.some(({ root }) => !root.isConnected || (mayHide && !isSeen(root)))) gone();
  });

  function gone(): void {
    end();
    onGone();
  }

  function end(): void {
    guarded = [];
    inside.disconnect();
    outside.disconnect();
  }

  signal.addEventListener('abort', end);
  return () => {
    const shown = letters();
    if (shown.length === guarded.length && shown.every((letter, at) => letter === guarded[at])) return;
    end();
    guarded = shown;
    for (const { root, page } of shown) {
      for (const tree of new Set([root, ...page.pieces.map(({ node }) => node.getRootNode())]))
        if (tree === root || tree instanceof ShadowRoot) inside.observe(tree, INSIDE);
      for (let place = root.parentNode; place; place = outwards(place)) outside.observe(place, AROUND);
    }
  };
}

function outwards(place: ParentNode): ParentNode | null {
  return place instanceof ShadowRoot ? place.host : place.parentNode;
}

/** Is the letter on the page, in sight, and does it hold what was read, word for word and node for node? */
export function isStillShown(
  { root, page }: PageLetter,
  shadowRootOf: ShadowRootOf = openShadowRoot,
): boolean {
  return root.isConnected && isSeen(root) && isGrown(page, readRoot(root, shadowRootOf));
}
