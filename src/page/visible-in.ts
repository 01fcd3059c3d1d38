import { isHidden } from './visibility.ts';

/**
 * The elements of some trees that are seen and at least so many CSS pixels wide and high. Browsers look for one selector
 * far quicker than for a list of them.
 */
export function visibleIn(
  trees: readonly ParentNode[],
  selectors: readonly string[],
  side: number,
): readonly HTMLElement[] {
  return trees
    .flatMap((tree) => selectors.flatMap((each) => [...tree.querySelectorAll<HTMLElement>(each)]))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width >= side && height >= side && !isHidden(element);
    });
}
