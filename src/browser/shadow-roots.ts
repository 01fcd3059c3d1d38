import browser from 'webextension-polyfill';

interface Dom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** The shadow root of an element; of the record's own elements a closed one too, which only extensions may see. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { dom } = browser as { readonly dom?: Dom };
  const isOwn = element.localName.includes('-');
  return element.shadowRoot ?? (isOwn && dom ? dom.openOrClosedShadowRoot(element) : null);
}
