import { createFlowWriter, type Flow } from './flow-writer.ts';
import { charactersOf, rtfDecoder } from './rtf-decoder.ts';
import { createRtfSheet, type RtfSheet } from './rtf-sheet.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

interface RtfReading extends Flow {
  /** The file breaks off before its end. */
  readonly isCutShort: boolean;
}

/**
 * The words of an RTF file: page headers, the letter, page footers. Hidden and deleted text, pictures and what only
 * describes the layout are left out.
 */
export function readRtf(bytes: Uint8Array): RtfReading {
  const rtf = charactersOf(bytes).replace(/\0+$/, '');
  const sheets = { head: createRtfSheet(), body: createRtfSheet(), foot: createRtfSheet() };
  const decode = rtfDecoder(rtf);
  const groups: Group[] = [];
  let group: Group = { sheet: sheets.body, isSkipped: false, isHidden: false, skip: 1, isList: false };
  let isStarred = false;
  let toSkip = 0;
  let depth = 0;

  function control(word: string, parameter: number | undefined): void {
    if (word === '*') {
      isStarred = true;
      return;
    }
    if (LEFT_OUT.has(word) || (isStarred && !KEPT.has(word))) group.isSkipped = true;
    isStarred = false;
    if (/^header[lrf]?$/.test(word)) group.sheet = sheets.head;
    if (/^footer[lrf]?$/.test(word)) group.sheet = sheets.foot;
    if (word === 'listtext' || word === 'pntext') group.isList = true;
    if (word === 'uc') group.skip = parameter ?? 1;
    if (word === 'v' || word === 'deleted') group.isHidden = parameter !== 0;
    if (group.isSkipped || group.isHidden) return;
    if (word === 'u' && parameter !== undefined) {
      group.sheet.write(String.fromCharCode((parameter + 65_536) % 65_536));
      toSkip = group.skip;
    } else if (Object.hasOwn(CHARACTERS, word)) group.sheet.write(CHARACTERS[word] ?? '');
    else group.sheet.control(word, parameter ?? 0);
  }

  function write(text: string): void {
    const skipped = Math.min(toSkip, text.length);
    toSkip -= skipped;
    if (group.isSkipped || group.isHidden) return;
    const written = decode(text.slice(skipped));
    group.sheet.write(group.isList && /^[^\p{L}\p{N}\s]$/u.test(written.trim()) ? '•' : written);
  }

  for (const token of rtfTokens(rtf)) handle(token);
  const writer = createFlowWriter();
  for (const sheet of [sheets.head, sheets.body, sheets.foot]) sheet.writeTo(writer);
  return { ...writer.finish(), isCutShort: depth > 0 };

  function handle(token: RtfToken): void {
    if (token.kind === 'open') {
      depth += 1;
      groups.push(group);
      group = { ...group };
      isStarred = false;
    } else if (token.kind === 'close') {
      depth -= 1;
      group = groups.pop() ?? group;
    } else if (token.kind === 'text') write(token.text);
    else control(token.word, token.parameter);
  }
}

interface Group {
  sheet: RtfSheet;
  isSkipped: boolean;
  isHidden: boolean;
  /** How many bytes stand beside each character for readers that know no Unicode. */
  skip: number;
  isList: boolean;
}

/** Groups whose words are no part of the letter. */
const LEFT_OUT = new Set(
  'fonttbl colortbl stylesheet info pict object objdata themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl latentstyles fldinst sp sn sv filetbl revtbl nonshppict private annotation atnid atnauthor'.split(
    ' ',
  ),
);

/** Groups that readers may pass over, but that hold words. */
const KEPT = new Set(['shpinst', 'shptxt', 'shppict', 'fldrslt']);

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  emspace: ' ',
  enspace: ' ',
};
