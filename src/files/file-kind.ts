import { fileTypeFromBuffer } from 'file-type';

type FileKind = 'pdf' | 'docx' | 'rtf' | 'picture' | 'html' | 'text';

/** A kind of file that is read, or a sentence that says what the file is and what to do. */
type KindOrReason = FileKind | { readonly reason: string };

const KINDS: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  rtf: 'rtf',
  tif: 'picture',
  jpg: 'picture',
  png: 'picture',
};

const OTHERS: Readonly<Record<string, string>> = {
  cfb: 'It is an old Word document, or another old Office file. Open it in Word and save it as .docx or PDF.',
  zip: 'It is an archive. Unpack it, and open the letter in it.',
  xlsx: 'It is a spreadsheet, and no letter.',
  odt: 'It is an OpenDocument file. Open it in Word or LibreOffice and save it as .docx or PDF.',
  heic: 'It is a picture of a kind that is not read. Save it as JPEG or PNG.',
  webp: 'It is a picture of a kind that is not read. Save it as JPEG or PNG.',
};

const LOCKED =
  'It is an Office document that is locked with a password. Open it in Word, and save it without one or as PDF.';

/** What kind of file this is: by how it begins, and by its name only where that does not tell. */
export async function fileKind(bytes: Uint8Array, name: string): Promise<KindOrReason> {
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
  // Some systems put a few bytes before the PDF, which its readers pass over.
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  const type = await fileTypeFromBuffer(bytes);
  if (type?.ext === 'cfb' && holdsLocked(bytes)) return { reason: LOCKED };
  if (type && Object.hasOwn(KINDS, type.ext)) return KINDS[type.ext] ?? 'text';
  if (type && type.mime !== 'application/xml' && !type.mime.startsWith('text/'))
    return {
      reason:
        OTHERS[type.ext] ?? `It is a file of the kind .${type.ext}, and holds no letter that can be read.`,
    };
  const isHtml =
    /^\ufeff?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start) ||
    /\.x?html?$/i.test(name);
  return isHtml ? 'html' : 'text';
}

/** A locked Office document is one stream of this name, which its directory holds in UTF-16. */
function holdsLocked(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (character) => `${character}\0`).join('');
  return new TextDecoder('latin1').decode(bytes.slice()).includes(name);
}
