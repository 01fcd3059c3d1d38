import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanLetter } from '../../src/agreements/scan-letter.ts';
import { openPdf } from '../../src/command-line/scan/open-pdf.ts';
import { readFile } from '../../src/files/read-file.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import { aPdf, latin1, typeset } from './make-files.ts';
import { aRawPdf } from './raw-pdf.ts';

const LETTER = readFileSync('test/letters/e011.txt', 'utf8');

async function read(bytes: Uint8Array, password?: string) {
  return readFile(bytes, 'letter.pdf', { openPdf, ...(password === undefined ? {} : { password }) });
}

async function textOf(draw: Parameters<typeof aPdf>[0]): Promise<string> {
  return (await read(await aPdf(draw))).text;
}

describe('the text of a PDF', () => {
  it('has the paragraphs of the letter, each in one piece', async () => {
    const text = await textOf((document) => typeset(document, LETTER));
    expect(text).toContain(
      'No one has tested his hearing since the newborn screen. I wonder if you would send him to audiology, so that we have that in hand',
    );
    expect(text).toContain(
      'Concerns\n1. Global developmental delay, most marked in language\n2. Possible autism\n',
    );
    expect(text).toContain('Yours sincerely,\n\nDr Margaret Ellery-Shaw\n');
  });

  it.each(['d021', 'e011', 'g027', 'r033', 's012', 'w013'])(
    'gives the findings that the typed letter gives: %s',
    async (name) => {
      const packs = gatherPacks('assets');
      const typed = readFileSync(`test/letters/${name}.txt`, 'utf8');
      const findings = (text: string) =>
        scanLetter(text, 'england', packs).findings.map(({ topic, verdict }) => `${topic}: ${verdict}`);
      expect(findings(typed)).not.toEqual([]);
      expect(findings(await textOf((document) => typeset(document, typed)))).toEqual(findings(typed));
    },
  );

  it('reads a table row by row, and what a cell’s width broke as one', async () => {
    const text = await textOf((document) => {
      row(document, 100, ['Action', 'Who', 'When']);
      row(document, 130, ['Please repeat the full blood count and', 'GP', '2 weeks']);
      row(document, 144, ['forward the result to the ward', '', '']);
      row(document, 174, ['Book the follow-up scan', 'Hospital', '6 weeks']);
      document.text('Thank you.', 72, 220);
    });
    expect(text).toBe(
      'Action\tWho\tWhen\n' +
        'Please repeat the full blood count and forward the result to the ward\tGP\t2 weeks\n' +
        'Book the follow-up scan\tHospital\t6 weeks\n\nThank you.',
    );
  });

  it('reads columns of running text one after the other', async () => {
    const words = (side: string) => Array.from({ length: 60 }, (_, index) => `${side}${index}`).join(' ');
    const text = await textOf((document) => {
      document.text(words('left'), 60, 100, { width: 220 });
      document.text(words('right'), 320, 100, { width: 220 });
    });
    expect(text.replace(/\s+/g, ' ')).toBe(`${words('left')} ${words('right')}`);
  });

  it('takes a header and a footer once, and a sentence on to the next page', async () => {
    const text = await textOf((document) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) document.addPage();
        document.text('Aldermoor Hospital, NHS 999 000 1111', 72, 30);
        document.text(`please arrange for the patient to have part ${page} of`, 72, 120);
        document.text(`Page ${page} of 3`, 72, 700);
      }
    });
    expect(text.match(/Aldermoor Hospital/g)).toHaveLength(1);
    expect(text.match(/Page \d of 3/g)).toEqual(['Page 3 of 3']);
    expect(text).toContain('part 1 of please arrange for the patient to have part 2 of');
  });

  it('keeps lines of the letter that say the same on each page', async () => {
    const text = await textOf((document) => typeset(document, 'One line.\n'.repeat(200)));
    expect(text.match(/One line\./g)).toHaveLength(200);
  });

  it('leaves out what is printed twice, on its side, or off the page', async () => {
    const text = await textOf((document) => {
      document.text('Bold heading', 72, 100).text('Bold heading', 72.4, 100);
      document
        .save()
        .rotate(90, { origin: [30, 300] })
        .text('Stamp on the side', 30, 300)
        .restore();
      document.text('Hidden beyond the page', 900, 100, { lineBreak: false });
    });
    expect(text).toBe('Bold heading');
  });

  it('leads back to each character’s place on its page', async () => {
    const bytes = await aPdf((document) => {
      typeset(document, LETTER);
      document.addPage().text('The second page.');
    });
    const { text, places } = await read(bytes);
    if (places?.kind !== 'pages') throw new Error('The places are missing.');
    const { document } = await openPdf(bytes);
    for (const { start, end, page, item, from } of places.pieces) {
      const { items } = await (await document.getPage(page)).getTextContent({ disableNormalization: true });
      const shown = items.filter((each) => 'str' in each && each.str !== '')[item];
      expect(shown && 'str' in shown && shown.str.slice(from, from + end - start)).toBe(
        text.slice(start, end),
      );
    }
    const covered = places.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(covered).toBeGreaterThan(0.95 * text.length);
    expect(places.pieces.at(-1)?.page).toBe(places.pages);
  });
});

describe('a PDF that cannot be read', () => {
  it('is locked: the password opens it, another does not', async () => {
    const locked = await aPdf((document) => document.text('Dear Dr Okafor'), {
      userPassword: 'abc',
      ownerPassword: 'x',
    });
    expect(await read(locked)).toMatchObject({ status: 'could not be read', needsPassword: true });
    expect((await read(locked)).why).toEqual(['This PDF is locked with a password.']);
    expect((await read(locked, 'wrong')).why).toEqual(['This is not the password of this PDF.']);
    expect(await read(locked, 'abc')).toMatchObject({ status: 'read', text: 'Dear Dr Okafor' });
  });

  it.each([
    ['cut short', async () => (await aPdf((document) => typeset(document, LETTER))).slice(0, 400)],
    ['nothing but its first line', async () => latin1('%PDF-1.7\n')],
    ['noise', async () => latin1(`%PDF-1.7\n${'\u0001\u00ff<<>>obj endobj'.repeat(500)}`)],
  ])('is damaged: %s', async (_what, bytes) => {
    expect(await read(await bytes())).toEqual({
      status: 'could not be read',
      text: '',
      why: ['This PDF is damaged. Ask for it again, or print it to a new PDF.'],
    });
  });

  it('has empty pages', async () => {
    expect((await read(await aPdf(() => undefined))).why).toEqual(['Its pages are empty.']);
  });

  it('is only pictures', async () => {
    const reading = await read(await aPdf(drawScan));
    expect(reading).toMatchObject({ status: 'could not be read', pictures: [1] });
    expect(reading.why[0]).toContain('only pictures of pages');
  });

  it('is a picture in part', async () => {
    const bytes = await aPdf((document) => {
      document.text('Dear Dr Okafor, please see the scanned page.');
      drawScan(document.addPage());
    });
    const { status, why, pictures, text } = await read(bytes);
    expect({ status, why, pictures }).toEqual({
      status: 'partly read',
      why: ['Page 2 is a picture: its words were not read.'],
      pictures: [2],
    });
    expect(text).toContain('please see the scanned page');
  });

  it('has 500 pages: the first hundred are read, and the rest is told', async () => {
    const bytes = await aPdf((document) => {
      for (let page = 1; page <= 500; page += 1)
        (page > 1 ? document.addPage() : document).text(`Leaf number ${page}.`);
    });
    const { status, why, text } = await read(bytes);
    expect(status).toBe('partly read');
    expect(why).toEqual([
      'The file has 500 pages. Only the first 100 were read: save the letter as a file of its own.',
    ]);
    expect(text).toContain('Leaf number 100.');
    expect(text).not.toContain('Leaf number 101.');
  }, 60_000);

  it('is a form: what was typed into it is told to be unread', async () => {
    const bytes = await aPdf((document) => {
      document.text('Please complete this form.').initForm();
      document.formText('reason', 72, 200, 200, 20, { value: 'Chest pain' });
    });
    const { status, why } = await read(bytes);
    expect({ status, why }).toEqual({
      status: 'partly read',
      why: ['This PDF is a form. What was typed into its fields was not read.'],
    });
  });

  it.each([
    ['a script that runs when it is opened', { script: 'app.alert("no"); while (true) {}' }],
    ['pages of 200 inches', { size: 14_400 }],
    ['pages in groups a thousand deep', { depth: 1000 }],
  ])('is hostile, and read all the same: %s', async (_what, hostile) => {
    expect(await read(aRawPdf(hostile))).toMatchObject({ status: 'read', text: 'Dear Dr Okafor' });
  });

  it.each([
    ['whose pages go round in a circle', { isCircular: true }],
    ['whose page is one deep nest of lists', { content: `${'['.repeat(200_000)} TJ` }],
    ['whose page unpacks to far more than a page', { unpacksTo: 20_000_000 }],
  ])('is hostile, and said not to be read: %s', async (_what, hostile) => {
    expect(await read(aRawPdf(hostile))).toMatchObject({ status: 'could not be read', text: '' });
  });

  it('stops when told to', async () => {
    const stopped = AbortSignal.abort();
    const bytes = await aPdf((document) => document.text('Dear Dr Okafor'));
    await expect(readFile(bytes, 'letter.pdf', { openPdf, signal: stopped })).rejects.toThrow('aborted');
  });
});

function row(document: PDFKit.PDFDocument, y: number, cells: readonly string[]): void {
  const edges = [72, 320, 420];
  for (const [index, cell] of cells.entries())
    if (cell) document.text(cell, edges[index] ?? 72, y, { lineBreak: false });
}

/** A page that is one picture, as a scanner makes it. */
function drawScan(document: PDFKit.PDFDocument): void {
  document.image(`data:image/png;base64,${GREY_PIXEL}`, 0, 0, { width: 595, height: 841 });
}

const GREY_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPo6+sDAAMBAYHwg8GkAAAAAElFTkSuQmCC';
