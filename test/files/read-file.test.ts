import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/files/read-file.ts';
import { aDocx, latin1 } from './make-files.ts';

const openPdf = () => Promise.reject(new Error('There is no PDF here.'));

function read(bytes: Uint8Array, name = 'letter') {
  return readFile(bytes, name, { openPdf });
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

const LETTER = 'Dear Dr Okafor,\r\n\r\nHer blood pressure was 140/90 – “high”.\r\n';

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8(LETTER), LETTER],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${LETTER}`), `\ufeff${LETTER}`],
    ['UTF-16, little end first', utf16(`\ufeff${LETTER}`, true), `\ufeff${LETTER}`],
    ['UTF-16, big end first', utf16(`\ufeff${LETTER}`, false), `\ufeff${LETTER}`],
    ['UTF-16 without a mark', utf16(LETTER, true), LETTER],
    [
      'Windows-1252',
      latin1('Dear Dr Okafor, 140/90 \x96 \x93high\x94, £5'),
      'Dear Dr Okafor, 140/90 – “high”, £5',
    ],
  ])('in %s keeps every character', async (_encoding, bytes, text) => {
    expect(await read(bytes)).toMatchObject({ status: 'read', text, why: [] });
  });
});

describe('an HTML file', () => {
  it('is read as a reader sees it, without what is hidden or run', async () => {
    const html = `<!DOCTYPE html><html><head><title>No</title><style>p{}</style></head><body>
      <h1>Discharge  summary</h1><p>Dear Dr&nbsp;Okafor,<br>Thank you.</p>
      <script>alert('no')</script><p style="display: none">Hidden</p><p hidden>Hidden too</p>
      <ul><li>Stop aspirin<li><p>Repeat FBC</p></ul>
      <ol start="3"><li>Third</ol>
      <table><tr><th>Action<th>Who<tr><td>Repeat <b>U&amp;E</b><td><p>GP</p><p>Nurse</p><tr><td><td>Ward</table>`;
    expect((await read(utf8(html))).text).toBe(
      'Discharge summary\n\nDear Dr Okafor,\nThank you.\n\n- Stop aspirin\n- Repeat FBC\n3. Third\n\n' +
        'Action\tWho\nRepeat U&E\tGP; Nurse\n–\tWard',
    );
  });

  it('is decoded as it declares', async () => {
    const bytes = latin1('<html><head><meta charset="windows-1252"></head><body><p>\x93Caf\xe9\x94</p>');
    expect((await read(bytes)).text).toBe('“Café”');
  });

  it('is known by its name where it has no head', async () => {
    expect((await read(utf8('<p>Dear <i>Dr</i> Okafor</p>'), 'letter.htm')).text).toBe('Dear Dr Okafor');
  });

  it('of any depth does not break the reader', async () => {
    const deep = `<html>${'<div>'.repeat(100_000)}Dear Dr Okafor`;
    const { status, why } = await read(utf8(deep));
    expect(status === 'read' || why.length > 0).toBe(true);
  });

  it('gives each block’s place', async () => {
    const { text, places } = await read(utf8('<html><h2>Plan</h2><table><tr><td>a<td>b</table>'));
    if (places?.kind !== 'flow') throw new Error('The places are missing.');
    expect(places.blocks.map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([
      ['heading', 'Plan'],
      ['row', 'a\tb'],
    ]);
    expect(places.blocks[1]?.cells?.map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'b']);
  });
});

describe('a Word document', () => {
  it('is read with its letterhead, paragraphs and tables', async () => {
    const bytes = await aDocx(
      ['Dear Dr Okafor,', 'Please repeat the bloods.', 'Action\tGP'],
      'Aldermoor Hospital',
    );
    expect(await read(bytes)).toMatchObject({
      status: 'read',
      text: 'Aldermoor Hospital\n\nDear Dr Okafor,\n\nPlease repeat the bloods.\n\nAction\tGP',
    });
  });

  it('that unpacks to a size no letter has is not unpacked', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': utf8('<Types/>'),
      'word/document.xml': new Uint8Array(60_000_000),
    });
    expect(bytes.length).toBeLessThan(100_000);
    expect((await read(bytes, 'letter.docx')).status).toBe('could not be read');
  });

  it('that claims to unpack to less than it does is not unpacked further', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(await read(bytes, 'letter.docx')).toMatchObject({ status: 'could not be read', text: '' });
  });

  it('of any depth does not break the reader', async () => {
    const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p>'.repeat(20_000)}`;
    const bytes = zipSync({ '[Content_Types].xml': utf8('<Types/>'), 'word/document.xml': utf8(deep) });
    expect((await read(bytes, 'letter.docx')).status).toBe('could not be read');
  });

  it('with two hundred headers is read with the first ones', async () => {
    const parts = unzipSync(await aDocx(['Dear Dr Okafor,'], 'Aldermoor Hospital'));
    const header = strFromU8(parts['word/header1.xml'] ?? utf8(''));
    for (let number = 2; number <= 200; number += 1)
      parts[`word/header${number}.xml`] = utf8(header.replace('Aldermoor', `Wing ${number}`));
    const { status, text } = await read(zipSync(parts), 'letter.docx');
    expect(status).toBe('read');
    expect(text).toContain('Dear Dr Okafor,');
    expect(text.match(/Wing/g)?.length).toBeLessThan(20);
  });

  it('that is damaged is told', async () => {
    const bytes = await aDocx(['Dear Dr Okafor,']);
    const { status, why } = await read(bytes.slice(0, bytes.length / 2));
    expect({ status, why }).toEqual({
      status: 'could not be read',
      why: ['This Word document is damaged. Ask for it again, or save it as PDF.'],
    });
  });
});

describe('an RTF file', () => {
  const rtf = (body: string) =>
    latin1(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\author No}}${body}}`);

  it.each([
    ['lines', 'Dear Dr Okafor,\\par\\par Thank you.\\par', 'Dear Dr Okafor,\n\nThank you.'],
    ['characters of its alphabet', "\\'93Caf\\'e9\\'94 \\endash  \\'a35", '“Café” – £5'],
    ['characters of its alphabet as bare bytes', '\x93Caf\xe9\x94 \x96 \xa35', '“Café” – £5'],
    ['Unicode with its stand-in', '\\uc1\\u8211?140\\u-3911?', '–140\uf0b9'],
    ['groups that are passed over', '{\\*\\generator Word;}{\\pict ffd8}Dear{\\v hidden} Dr', 'Dear Dr'],
    ['a table', '\\trowd\\intbl Action\\cell GP\\cell\\row\\pard Thank you.', 'Action\tGP\n\nThank you.'],
    ['bullets', "{\\listtext\\f1\\'b7\\tab}Repeat FBC\\par", '•\tRepeat FBC'],
    ['the header first', 'Dear{\\header Aldermoor\\par} Dr', 'Aldermoor\n\nDear Dr'],
    ['binary data', '{\\pict\\bin4 }{}}}Dear', 'Dear'],
  ])('with %s', async (_what, body, text) => {
    expect(await read(rtf(body))).toMatchObject({ status: 'read', text });
  });

  it('of any depth is read', async () => {
    const deep = 300_000;
    const { status, text } = await read(rtf(`${'{'.repeat(deep)}Dear Dr Okafor${'}'.repeat(deep)}`));
    expect({ status, text }).toEqual({ status: 'read', text: 'Dear Dr Okafor' });
  });

  it('with more closed than opened, and a picture that claims to be endless, does not break the reader', async () => {
    expect((await read(rtf('}}}}Dear'))).text).toBe('Dear');
    expect((await read(rtf('Dear{\\pict\\bin9999999999 x}'))).text).toBe('Dear');
  });

  it('that breaks off is read in part', async () => {
    const { status, why } = await read(latin1('{\\rtf1\\ansi Dear Dr Okafor'));
    expect(status).toBe('partly read');
    expect(why[0]).toContain('breaks off before its end');
  });
});

describe('a file that holds no letter', () => {
  it.each([
    ['nothing', new Uint8Array(), 'It is empty'],
    ['blanks', utf8(' \n\t'), 'It holds no text.'],
    ['an archive', latin1(`PK\x03\x04${'\0'.repeat(40)}`), 'archive'],
    [
      'an old Word document',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      '.docx or PDF',
    ],
    [
      'a locked Word document',
      latin1(
        `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(1000)}E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0`,
      ),
      'locked with a password',
    ],
    ['noise', latin1('\x00\x01\x02\x07'.repeat(50)), 'not a letter'],
    ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0'), 'picture'],
    ['too much', utf8('a '.repeat(500_001)), 'longer than a million'],
  ])('but %s says so', async (_what, bytes, sentence) => {
    const { status, text, why } = await read(bytes);
    expect({ status, text }).toEqual({ status: 'could not be read', text: '' });
    expect(why.join()).toContain(sentence);
  });
});
