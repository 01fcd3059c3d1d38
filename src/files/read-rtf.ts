import { createFlowWriter, type Flow, type FlowWriter } from './flow-writer.ts';
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
  const rtf = new TextDecoder('latin1').decode(bytes.slice()).replace(/\0+$/, '');
  const sheets = { head: createSheet(), body: createSheet(), foot: createSheet() };
  const decode = decoderOf(rtf);
  const groups: Group[] = [];
  let group: Group = { sheet: sheets.body, isSkipped: false, isHidden: false, skip: 1, isList: false };
  let isStarred = false;
  let toSkip = 0;

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

  let depth = 0;
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
  sheet: Sheet;
  isSkipped: boolean;
  isHidden: boolean;
  /** How many bytes stand beside each character for readers that know no Unicode. */
  skip: number;
  isList: boolean;
}

type Sheet = ReturnType<typeof createSheet>;

/** Lines and rows in the making. Spacing is in twentieths of a point. */
function createSheet() {
  const lines: (string | readonly string[])[] = [];
  let line = '';
  let cells: string[] = [];
  let isInTable = false;
  let space = 0;

  function endLine(isApart: boolean): void {
    if (isInTable) {
      line += ' ';
      return;
    }
    lines.push(line.trimEnd());
    if (isApart && line.trim() !== '') lines.push('');
    line = '';
  }

  function endCell(): void {
    cells.push(line);
    line = '';
  }

  function endRow(): void {
    lines.push(cells);
    cells = [];
    isInTable = false;
  }

  return {
    write(text: string): void {
      line += text;
    },
    control(word: string, parameter: number): void {
      if (word === 'par') endLine(space >= APART);
      if (word === 'sect' || word === 'page') endLine(true);
      if (word === 'line') endLine(false);
      if (word === 'pard') space = 0;
      if (word === 'pard' || word === 'intbl') isInTable = word === 'intbl';
      if (word === 'sa') space = parameter;
      if (word === 'cell' || word === 'nestcell') endCell();
      if (word === 'row') endRow();
    },
    writeTo(writer: FlowWriter): void {
      let typed: string[] = [];
      for (const each of [...lines, ...cells, line, []]) {
        if (typeof each === 'string') typed.push(each);
        else {
          writer.typed(typed.join('\n'));
          typed = [];
          writer.row(each);
        }
      }
    },
  };
}

/** Space after a paragraph from which on it stands apart from the next. */
const APART = 80;

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

const ALPHABETS: Readonly<Record<string, string>> = {
  '10000': 'macintosh',
  '65001': 'utf-8',
  '28591': 'windows-1252',
};

/** Turns bytes, a character for each, into the characters that they stand for in the file's alphabet. */
function decoderOf(rtf: string): (bytes: string) => string {
  const page = /\\ansicpg(\d+)/.exec(rtf)?.[1] ?? (/^\{\\rtf1?\\mac\b/.test(rtf) ? '10000' : '1252');
  const name = ALPHABETS[page] ?? `windows-${page}`;
  const decoder = isAlphabet(name) ? new TextDecoder(name) : new TextDecoder('windows-1252');
  return (bytes) => decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0) & 0xff));
}

function isAlphabet(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
