import type { ShadowRootOf } from './page-text.ts';

/** The elements of the language that can have a shadow root. Browsers find those of one name far quicker than of many. */
const PLAIN_HOSTS = [
  ...['div', 'section', 'article', 'main', 'span', 'p', 'aside', 'header', 'footer', 'nav', 'blockquote'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'body'],
];

/** Common elements that cannot have one. */
const NEVER_HOSTS = [
  ...['a', 'li', 'i', 'button', 'svg', 'path', 'use', 'g', 'img', 'ul', 'b', 'strong', 'em'],
  ...['input', 'label', 'option', 'br', 'th', 'table', 'tbody', 'thead', 'dd', 'dt', 'dl', 'ol', 'script'],
  ...['link', 'meta', 'style', 'circle', 'line', 'rect', 'text', 'tspan', 'col', 'select', 'small', 'sub'],
  'sup',
  'u',
];

/** What is left are the page's own. The commonest are named first, as browsers try one name after the other. */
const OTHERS = `:not(${['td', 'div', 'tr', 'span', ...NEVER_HOSTS, ...PLAIN_HOSTS].join()})`;

/** Every shadow root below a node that may be looked into, the outer before the inner. */
export function shadowRootsIn(tree: ParentNode, shadowRootOf: ShadowRootOf): readonly ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const hosts of [...PLAIN_HOSTS, OTHERS])
    for (const element of tree.querySelectorAll(hosts)) {
      const root = shadowRootOf(element);
      if (root) found.push(root, ...shadowRootsIn(root, shadowRootOf));
    }
  return found;
}
