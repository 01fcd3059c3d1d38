import { LONGEST_PAGE } from './text-writer.ts';

const NEVER_SHOWN = ['script', 'style', 'noscript', 'template'];

/**
 * The words of a page as they stand in its markup, whether they can be seen or not. That costs a small part of what it
 * costs to ask what is visible.
 */
export interface MarkupText {
  /** The words of an element and what it shadows, without those of some elements in it. */
  textOf(element: Element, without?: readonly Element[]): string;
  /** The elements right below one, in its markup and in its shadow. */
  childrenOf(element: Element): readonly Element[];
}

/** Reads the markup of a page, with all its shadow roots, as it stands now: make another when the page has changed. */
export function readMarkup(body: Element, roots: readonly ShadowRoot[]): MarkupText {
  const known = new Map<Element, string>();
  const shadows = new Map<Element, ShadowRoot>(roots.map((root) => [root.host, root]));
  const within = rootsByElement(roots);

  const scripts = NEVER_SHOWN.flatMap((name) => [...body.querySelectorAll(name)]).filter(isLong);

  function textOf(element: Element): string {
    const text = known.get(element) ?? without(scripts, [element, ...(within.get(element) ?? [])]);
    known.set(element, text);
    return text;
  }

  return {
    textOf: (element, left = []) => cut(textOf(element), element, left),
    childrenOf: (element) => [...element.children, ...(shadows.get(element)?.children ?? [])],
  };
}

function isLong({ textContent }: Element): boolean {
  return (textContent ?? '').length > 200;
}

function without(scripts: readonly Element[], parts: readonly (Element | ShadowRoot)[]): string {
  const texts = parts.map((part) => cut(part.textContent ?? '', part, scripts));
  return texts.join('\n').slice(0, LONGEST_PAGE);
}

/** A text without what stands in some elements below. The text of a whole holds that of each part as it is. */
function cut(text: string, whole: Node, parts: readonly Element[]): string {
  return parts
    .filter((part) => holds(whole, part))
    .reduce((left, { textContent }) => left.replace(textContent ?? '', '\n'), text);
}

/** The shadow roots in each element, at whatever depth. */
function rootsByElement(roots: readonly ShadowRoot[]): ReadonlyMap<Element, readonly ShadowRoot[]> {
  const within = new Map<Element, ShadowRoot[]>();
  for (const root of roots)
    for (let place: Element | null = root.host; place; place = around(place)) {
      const known = within.get(place);
      if (known) known.push(root);
      else within.set(place, [root]);
    }
  return within;
}

/** The element around a node, through shadow roots. */
export function around(node: Node): Element | null {
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** Does a node hold another, through shadow roots? */
export function holds(whole: Node, node: Node): boolean {
  if (whole.contains(node)) return true;
  const root = node.getRootNode();
  return root instanceof ShadowRoot && holds(whole, root.host);
}
