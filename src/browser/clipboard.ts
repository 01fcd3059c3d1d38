/** Puts a letter on the clipboard, formatted and plain. Call it straight from a click. Throws when it may not. */
export async function copyLetter(
  { html, text }: { readonly html: string; readonly text: string },
  clipboard: Pick<Clipboard, 'write'> = navigator.clipboard,
): Promise<void> {
  await clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}
