/** A part of the page that has changed in so many tasks of the page is no letter, but a clock or a list of tasks. */
const OFTEN = 20;

/** Tells of a part of the page whether it never stops changing. */
export type IsRestless = (part: Element) => boolean;

/** For a page of which nothing is known yet. */
export const nothingIsRestless: IsRestless = () => false;

/** Counts in how many tasks each element of a page changes its text or its children. */
export function createRestlessness() {
  const counts = new WeakMap<Node, number>();
  const restless = new Set<WeakRef<Element>>();

  function count(element: Element | null): void {
    if (!element) return;
    const times = (counts.get(element) ?? 0) + 1;
    counts.set(element, times);
    if (times === OFTEN) restless.add(new WeakRef(element));
  }

  return {
    note(changes: readonly MutationRecord[]): void {
      const changed = new Set(
        changes
          .filter(({ type }) => type !== 'attributes')
          .map(({ target }) => (target instanceof Element ? target : target.parentElement)),
      );
      for (const element of changed) count(element);
    },
    isRestless: (part: Element): boolean =>
      [...restless].some((each) => {
        const element = each.deref();
        if (!element?.isConnected) restless.delete(each);
        return element !== undefined && part.contains(element);
      }),
  };
}
