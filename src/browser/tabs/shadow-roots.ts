import browser from 'webextension-polyfill';

interface Dom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** What Firefox gives an extension's own world beside, or instead of, `browser.dom`. */
interface OpenElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Plain elements that pages give a closed root, and nothing else inside. To ask of all would cost too much. */
const PLAIN_HOSTS = new Set(['article', 'div', 'main', 'section']);

/**
 * The shadow root of an element. Of the record's own elements, and of plain ones that are empty, a closed one too, which
 * only extensions may see.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const isPlainHost = element.firstChild === null && PLAIN_HOSTS.has(element.localName);
  if (!isPlainHost && !element.localName.includes('-')) return null;
  const { openOrClosedShadowRoot } = element as OpenElement;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { dom } = browser as { readonly dom?: Dom };
  return dom?.openOrClosedShadowRoot(element) ?? null;
}
