/** Offers a text to be kept as a file, as a download does. `type` is a media type: `text/csv` where not said. */
export function saveFile(file: {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
}): void {
  const { name, text, type = 'text/csv' } = file;
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
