import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Flow } from './flow-writer.ts';
import { readHtml } from './read-html.ts';

/** A Word document of a letter unpacks to less than this, in bytes. */
const LARGEST_PART = 50_000_000;

/** A letter has a header for its first page, and one each for those on the left and on the right. */
const MOST_HEADERS = 12;

const BODY = 'word/document.xml';
const HEADER = /^word\/header\d*\.xml$/;
const FOOTER = /^word\/footer\d*\.xml$/;

/**
 * The words of a Word document: the letterhead that stands in the header of its pages, the letter, and the footer.
 * Deleted text, comments and pictures are left out. Throws where the file is damaged or unpacks to a size no letter has.
 */
export async function readDocx(bytes: Uint8Array): Promise<Flow> {
  const parts = unzip(bytes);
  const names = Object.keys(parts).toSorted();
  const heads = names.filter((name) => HEADER.test(name)).slice(0, MOST_HEADERS);
  const feet = names.filter((name) => FOOTER.test(name)).slice(0, MOST_HEADERS);
  const html: string[] = [];
  for (const name of [...heads, BODY, ...feet]) {
    const part = await partToHtml(parts, name);
    if (!html.includes(part)) html.push(part);
  }
  return readHtml(html.join('\n'), { areBlanksShown: true });
}

function unzip(bytes: Uint8Array): Unzipped {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/.test(name)) return false;
      size += originalSize;
      if (size > LARGEST_PART) throw new Error('The parts of this document are too large.');
      return true;
    },
  });
  if (!parts[BODY]) throw new Error('This is no Word document.');
  return parts;
}

/** What stands in a header or footer is read as if it were a document by itself. */
async function partToHtml(parts: Unzipped, name: string): Promise<string> {
  const part = parts[name];
  if (!part) return '';
  const alone = name === BODY ? part : asBody(part);
  const others = Object.entries(parts).filter(([other]) => !HEADER.test(other) && !FOOTER.test(other));
  const { value } = await mammoth.convertToHtml(archive({ ...Object.fromEntries(others), [BODY]: alone }), {
    includeDefaultStyleMap: true,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return value;
}

function asBody(part: Uint8Array): Uint8Array<ArrayBuffer> {
  const xml = strFromU8(part)
    .replace(/<w:(?:hdr|ftr)\b/, '<w:document')
    .replace(/<\/w:(?:hdr|ftr)>/, '</w:body></w:document>')
    .replace(/(<w:document\b[^>]*>)/, '$1<w:body>');
  return strToU8(xml).slice();
}

/** Mammoth takes a file, by one name in Node and another in the browser. */
function archive(parts: Unzipped): { readonly buffer: Buffer; readonly arrayBuffer: ArrayBuffer } {
  const bytes = zipSync(parts, { level: 0 });
  const arrayBuffer = bytes.slice().buffer as ArrayBuffer;
  return { arrayBuffer, buffer: bytes as Buffer };
}
