const MOST = 1_000_000;

/** A chosen file's text. Throws a sentence that says what to do where it is too big, or no text in UTF-8. */
export async function readTextFile(file: Blob & { readonly name: string }): Promise<string> {
  if (file.size > MOST) throw new Error(`${file.name} is bigger than 1 MB. Choose a smaller file.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (!text.includes('\0')) return text;
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
  }
  throw new Error(`${file.name} is not a text file. Choose a YAML or JSON file, saved as UTF-8.`);
}
