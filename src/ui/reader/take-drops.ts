/** Takes files that are dropped anywhere on the page, until the signal is aborted. */
export function takeDrops(page: Document, onFile: (file: File) => void, signal: AbortSignal): void {
  page.addEventListener('dragover', (event) => event.preventDefault(), { signal });
  page.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) onFile(file);
    },
    { signal },
  );
}
