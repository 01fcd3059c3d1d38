import { isCard } from './card.ts';
import { createIdleTask } from './idle-task.ts';
import { openShadowRoot, type ShadowRootOf } from './page-text.ts';
import { type PageLetter, readRoot } from './read-page.ts';
import { createRestlessness, type IsRestless } from './restless.ts';
import { isGrown } from './text-writer.ts';
import { isHidden } from './visibility.ts';

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'src', 'slot'],
};

export interface Watching {
  readonly document: Document;
  /** The letters that the page was last found to show. */
  readonly letters: () => readonly PageLetter[];
  /** Called at once, in the task of the change, when one of them is no longer what it was. */
  readonly onGone: () => void;
  /** Called when the page is idle after changes: something new may be there. */
  readonly onSettled: (isRestless: IsRestless) => void;
  readonly shadowRootOf?: ShadowRootOf;
  readonly signal: AbortSignal;
}

/** Watches a page until the signal is aborted. The page's own navigation needs no event: it shows as changes. */
export function watchPage({ document, letters, onGone, onSettled, signal, ...options }: Watching): void {
  const shadowRootOf = options.shadowRootOf ?? openShadowRoot;
  const watched = new WeakSet<Node>();
  const restlessness = createRestlessness();
  const settleSoon = createIdleTask(() => {
    watch();
    onSettled(restlessness.isRestless);
  }, signal);

  const observer = new MutationObserver((records) => {
    const changes = records.filter((record) => !isOurs(record));
    if (changes.length === 0) return;
    restlessness.note(changes);
    if (letters().some((letter) => mayTouch(changes, letter) && !isStillShown(letter, shadowRootOf)))
      onGone();
    settleSoon();
  });

  function watch(): void {
    for (const root of [document, ...shadowRootsIn(document, shadowRootOf)]) {
      if (!watched.has(root)) observer.observe(root, WATCHED);
      watched.add(root);
    }
  }

  watch();
  // An image has its size, and a frame its page, only when it has loaded.
  document.addEventListener('load', settleSoon, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Did nothing come or go but our card? */
function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isCard);
}

/** Is the letter on the page, in sight, and does it hold what was read, word for word and node for node? */
export function isStillShown(
  { root, page }: PageLetter,
  shadowRootOf: ShadowRootOf = openShadowRoot,
): boolean {
  return root.isConnected && !isHidden(root) && isGrown(page, readRoot(root, shadowRootOf));
}

/** Did something change in the letter, or around it so that it may have gone? Changes beside it do not count. */
function mayTouch(changes: readonly MutationRecord[], { root, isInTextBox }: PageLetter): boolean {
  // What a text box holds can change without a sign.
  if (!root.isConnected || isInTextBox) return true;
  return changes.some(
    ({ target }) => target.contains(root) || root.contains(target) || isElsewhere(target, root),
  );
}

/** `contains` does not look into shadow roots, so a change in another tree may touch the letter. */
function isElsewhere(target: Node, root: Element): boolean {
  return target.getRootNode() !== root.getRootNode();
}

function* shadowRootsIn(tree: ParentNode, shadowRootOf: ShadowRootOf): Iterable<ShadowRoot> {
  for (const element of tree.querySelectorAll('*')) {
    const shadowRoot = shadowRootOf(element);
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* shadowRootsIn(shadowRoot, shadowRootOf);
  }
}
