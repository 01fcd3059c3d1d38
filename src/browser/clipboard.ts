/** Puts a text on the clipboard, plain and, where it has a form, formatted. Call it straight from a click. Throws when it may not. */
export async function copyText(
  { html, text }: { readonly html?: string; readonly text: string },
  clipboard: Pick<Clipboard, 'write'> = navigator.clipboard,
): Promise<void> {
  await clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      ...(html && { 'text/html': new Blob([html], { type: 'text/html' }) }),
    }),
  ]);
}
