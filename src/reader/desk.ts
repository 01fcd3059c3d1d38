import type { FileReading } from '../files/file-reading.ts';
import { readFile } from '../files/read-file.ts';
import type { OpenedPdf, OpenPdf } from '../files/read-pdf.ts';
import type { FrameShows, LetterMark, LetterMarks } from '../letter/frame.ts';
import type { Range as Stretch } from '../letter/letter.ts';
import { NOBODY } from '../letter/patient-marks.ts';
import { createPainter } from '../page/paint.ts';
import { selectedText } from '../page/selected-text.ts';
import type { PageText } from '../page/text-writer.ts';
import { findWords } from './find-words.ts';
import { flowSheet } from './flow-sheet.ts';
import { paintFound } from './paint-found.ts';
import { pdfSheet } from './pdf-sheet.ts';
import { type ScanProgress, scanReader } from './read-scans.ts';
import { scanSheet } from './scan-sheet.ts';
import type { Sheet } from './sheet.ts';

interface DeskOptions {
  /** Where letters are shown. */
  readonly place: HTMLElement;
  /** Hands over what is shown, and gives the marks to paint. */
  readonly tell: (shows: FrameShows) => Promise<readonly LetterMarks[]>;
  readonly openPdf: OpenPdf;
  /** Called with the size in per cent when it has changed by itself. */
  readonly onSized: (size: number) => void;
}

export interface Opening {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** More pictures, which are the next pages of the same letter. */
  readonly more?: readonly Uint8Array[];
  readonly password?: string;
  readonly signal: AbortSignal;
  /** Aborted when the GP has waited enough for pictures to be read: what was read until then is kept. */
  readonly enough: AbortSignal;
  readonly onProgress: (progress: ScanProgress) => void;
}

interface OnDesk {
  readonly key: string;
  readonly file: string;
  readonly reading: FileReading;
  readonly sheet: Sheet | undefined;
  marks: readonly LetterMark[];
}

export type Desk = ReturnType<typeof createDesk>;

/**
 * Shows one letter's file at a time, tells what it says to whoever finds the requests, and paints the marks that come
 * back. Pages that are drawn later are painted then.
 */
export function createDesk({ place, tell, openPdf, onSized }: DeskOptions) {
  const painter = createPainter();
  let shown: OnDesk | undefined;
  let found: readonly Stretch[] = [];
  let here = -1;

  function page(): PageText {
    return { text: shown?.reading.text ?? '', pieces: shown?.sheet?.pieces() ?? [], spans: [] };
  }

  function repaint(): void {
    if (!shown) return;
    const text = page();
    painter.paint(shown.key, text, shown.marks);
    paintFound(text, found, here);
  }

  function clear(): void {
    painter.clear();
    found = [];
    here = -1;
    paintFound(page(), found, here);
    shown?.sheet?.close();
    shown = undefined;
  }

  async function announce(): Promise<void> {
    for (const marks of await tell(tellingOf(shown))) paint(marks);
  }

  function paint({ key, marks }: LetterMarks): void {
    if (shown?.key !== key) return;
    shown.marks = marks;
    repaint();
  }

  return {
    /** Takes the letter before off the desk and reads another. Rejects when the signal is aborted. */
    async open({
      name,
      bytes,
      password,
      signal,
      ...waiting
    }: Opening): Promise<FileReading & { isVisible: boolean }> {
      clear();
      void announce();
      const opened: OpenedPdf[] = [];
      const openHere: OpenPdf = async (...file) => {
        const pdf = await openPdf(...file);
        opened.push(pdf);
        return pdf;
      };
      const secret = password === undefined ? {} : { password };
      const scanning = scanReader(waiting);
      const reading = await readFile(bytes, name, { openPdf: openHere, signal, ...secret, ...scanning });
      void scanning.close();
      const events = { onDrawn: repaint, onSized };
      const sheet = await sheetOf({ reading, pdf: opened[0], pictures: scanning.pictures }, place, events);
      if (signal.aborted) sheet?.close();
      signal.throwIfAborted();
      const file = await digest(bytes, waiting.more);
      shown = { key: crypto.randomUUID(), file, reading, sheet, marks: [] };
      await announce();
      return { ...reading, isVisible: sheet !== undefined };
    },
    /** Looks for words in the letter, and gives how often they stand there. */
    find(words: string): number {
      found = findWords(shown?.reading.text ?? '', words);
      here = -1;
      repaint();
      return found.length;
    },
    /** Goes to one of the places where the words stand. */
    async goTo(index: number): Promise<void> {
      const stretch = found[index];
      if (!stretch) return;
      here = index;
      await shown?.sheet?.bring(stretch);
      repaint();
    },
    zoom: (step: -1 | 0 | 1): number => shown?.sheet?.zoom(step) ?? 100,
    print: async (): Promise<void> => shown?.sheet?.print(),
    /** Goes to a finding, and makes it the current one. False where it is not there. */
    async reveal({ key, id }: { readonly key: string; readonly id: string }): Promise<boolean> {
      const mark = shown?.key === key ? shown.marks.find((each) => each.id === id) : undefined;
      if (!mark) return false;
      await shown?.sheet?.bring(mark);
      repaint();
      return painter.reveal(key, id);
    },
    isShown: ({ key }: { readonly key: string }): boolean => isRead(shown) && shown.key === key,
    selection() {
      const stretch = selectedText(page(), document.getSelection());
      return isRead(shown) && stretch ? { key: shown.key, text: shown.reading.text, ...stretch } : undefined;
    },
    textOf: ({ key }: { readonly key: string }): string | undefined =>
      shown?.key === key ? shown.reading.text : undefined,
    paint,
    readAgain: (): void => void announce(),
  };
}

function isRead(shown: OnDesk | undefined): shown is OnDesk {
  return shown !== undefined && shown.reading.text !== '';
}

function tellingOf(shown: OnDesk | undefined): FrameShows {
  const nothing = { letters: [], around: NOBODY, notRead: [], frameOrigins: [] };
  if (!shown) return nothing;
  const { key, file, reading } = shown;
  if (!isRead(shown)) return { ...nothing, notRead: reading.why, file };
  const notRead = reading.status === 'read' ? [] : reading.why;
  return { ...nothing, letters: [{ key, text: reading.text, notRead, isInTextBox: false }] };
}

/** What tells a file from all others, without a word of it. */
async function digest(file: Uint8Array, more: readonly Uint8Array[] = []): Promise<string> {
  const whole = await new Blob([file, ...more].map((part) => part.slice())).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface ToShow {
  readonly reading: FileReading;
  readonly pdf: OpenedPdf | undefined;
  readonly pictures: readonly Blob[];
}

async function sheetOf(
  { reading, pdf, pictures }: ToShow,
  place: HTMLElement,
  events: Pick<Parameters<typeof pdfSheet>[2], 'onDrawn' | 'onSized'>,
): Promise<Sheet | undefined> {
  const { text, places, scans = [] } = reading;
  if (!pdf && pictures.length === 0 && places?.kind !== 'flow') return undefined;
  const paper = place.ownerDocument.createElement('div');
  paper.className = 'hb-paper';
  // What scrolls must be reached by the keyboard.
  paper.tabIndex = 0;
  place.append(paper);
  if (places?.kind === 'flow') return flowSheet(text, places, paper);
  if (!pdf) return scanSheet(reading, paper, { pictures, ...events });
  return pdfSheet(pdf.document, paper, { ...events, scans, ...(places && { places }) });
}
