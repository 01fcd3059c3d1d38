import { isCard } from './card.ts';
import { createIdleTask } from './idle-task.ts';
import { hasLetterWords } from './letter-cues.ts';
import type { ShadowRootOf } from './page-text.ts';
import { createRestlessness, type IsRestless } from './restless.ts';
import { shadowRootsIn } from './shadow-roots-in.ts';
import { SHOWING } from './showing.ts';

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...SHOWING, 'src'],
};

/** What can bring a letter on the screen, or take it off, without a change of the markup; none of it bubbles everywhere. */
const SIGNS = ['load', 'transitionend', 'animationend', 'change', 'toggle', 'fullscreenchange'];

/** After so many changes no more are listened to: what they came to is seen when the page is looked at next. */
const MANY = 1000;

/** Of so many changes it is asked whether a letter came with them. */
const FIRST = 100;

export interface Settled {
  readonly isRestless: IsRestless;
  readonly shadowRoots: readonly ShadowRoot[];
}

interface Watching {
  readonly document: Document;
  /** Called at each change, in its task, until there are many. */
  readonly onChange: () => void;
  /** Called to look at the page: at first, and when it is idle after changes. */
  readonly onSettled: (page: Settled) => void;
  readonly shadowRootOf: ShadowRootOf;
  readonly signal: AbortSignal;
}

/**
 * Watches a page until the signal is aborted. The page's own navigation needs no event: it shows as changes. Gives a
 * function that has the page looked at now.
 */
export function watchPage({ document, onChange, onSettled, shadowRootOf, signal }: Watching): () => void {
  const restlessness = createRestlessness();
  let watched = new WeakSet<Node>();
  let changes = 0;
  const settleSoon = createIdleTask(settle, signal);

  const observer = new MutationObserver((records) => {
    const first = records.slice(0, Math.max(0, FIRST - changes)).filter((record) => !isOurs(record));
    if (first.length === 0 && changes + records.length < FIRST) return;
    changes += records.length;
    restlessness.note(first);
    onChange();
    settleSoon(first.some(mayBringLetter) ? 'urgent' : 'usual');
    if (changes < MANY) return;
    observer.disconnect();
    watched = new WeakSet();
  });

  function settle(): void {
    changes = 0;
    const shadowRoots = shadowRootsIn(document, shadowRootOf);
    for (const root of [document, ...shadowRoots]) {
      if (!watched.has(root)) observer.observe(root, WATCHED);
      watched.add(root);
    }
    onSettled({ isRestless: restlessness.isRestless, shadowRoots });
  }

  const lookAgain = () => settleSoon('usual');
  for (const sign of SIGNS) document.addEventListener(sign, lookAgain, { capture: true, signal });
  document.defaultView?.addEventListener('resize', lookAgain, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return settle;
}

/** Did nothing come or go but our card? */
function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isCard);
}

function mayBringLetter({ type, target, addedNodes }: MutationRecord): boolean {
  const parts = type === 'childList' ? [...addedNodes] : [target];
  return parts.some(({ textContent }) => hasLetterWords(textContent ?? ''));
}
