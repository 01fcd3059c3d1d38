/**
 * Of the page's own style nothing reaches the card: what is important inside a shadow root wins over the page. Sizes are
 * in pixels, as the page's root may have any size.
 */
export const CARD_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  right: auto !important; bottom: auto !important;
  display: block !important;
  box-sizing: border-box !important;
  width: max-content !important;
  max-width: min(340px, calc(100vw - 12px)) !important;
  max-height: calc(100vh - 12px) !important;
  overflow: auto !important;
  z-index: 2147483647 !important;
  padding: 12px 16px !important;
  border: 2px solid #005eb8 !important;
  background: #fff !important;
  box-shadow: 0 2px 8px rgb(0 0 0 / 30%) !important;
}
section { color: #212b32; font: 16px/1.4 Arial, sans-serif; }
h2 { margin: 0 0 4px; font: bold 17px/1.3 Arial, sans-serif; }
p { margin: 0 0 8px; }
p:empty { display: none; }
[role="status"] { margin: 8px 0 0; font-weight: bold; }
div { display: flex; gap: 12px; align-items: center; }
button {
  min-height: 32px; padding: 4px 16px; border: 2px solid #00401e; border-radius: 4px;
  background: #007f3b; color: #fff; font: bold 16px/1.2 Arial, sans-serif; cursor: pointer;
}
button.plain {
  border-color: transparent; background: none; color: #005eb8; font-weight: normal; text-decoration: underline;
}
button:focus-visible { outline: 4px solid #212b32; background: #ffeb3b; color: #212b32; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
