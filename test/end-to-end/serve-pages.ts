import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { build } from 'esbuild';
import PDFDocument from 'pdfkit';

const FOLDER = resolve(import.meta.dirname, 'pages');
const TESTS = resolve(import.meta.dirname, '..');
const PACKAGES = resolve(import.meta.dirname, '../../node_modules');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
};

export interface PageServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves the pages of a folder on this computer alone: other people's packages under `/npm/`, a page's script with all
 * that it imports as `NAME.bundle.js`, the labelled letters as they were typed under `/letters/`, and a letter of three
 * pages as `letter.pdf`.
 */
export async function servePages(): Promise<PageServer> {
  const bundles = new Map<string, Promise<Uint8Array>>();
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const content = await contentOf(path, bundles);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
    } catch (error) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(String(error));
    }
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function contentOf(path: string, bundles: Map<string, Promise<Uint8Array>>): Promise<Uint8Array> {
  if (path === '/letter.pdf') return printLetter();
  if (path.startsWith('/letters/')) return typedLetter(path.replace('.html', '.txt'));
  if (path.startsWith('/npm/')) return readFile(join(PACKAGES, path.slice('/npm/'.length)));
  if (!path.endsWith('.bundle.js')) return readFile(join(FOLDER, path));
  const bundle = bundles.get(path) ?? bundleOf(join(FOLDER, path.replace('.bundle.js', '.js')));
  bundles.set(path, bundle);
  return bundle;
}

async function typedLetter(path: string): Promise<Uint8Array> {
  const text = await readFile(join(TESTS, path), 'utf8');
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return Buffer.from(
    `<!doctype html><html lang="en-GB"><title>A letter</title><pre>\n${escaped}</pre></html>`,
  );
}

async function bundleOf(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry} gave no bundle.`);
  return file.contents;
}

const LETTER = [
  [
    'Marlwick General Hospital\nDepartment of Rheumatology',
    'Clinic date: 9 March 2026\nDate typed: 11 March 2026',
    'Dear Dr Achebe',
    'Re: Mrs Olive Tunstall, born 3 July 1951, NHS number 999 100 0003',
    'Thank you for referring this retired weaver, whose hands are stiff for an hour each morning. She finds it hard to hold a pen before noon, and to open the jars in her larder at any time of the day.',
    'Please arrange a repeat ferritin in six weeks and let us know the result.',
  ],
  ['Her story is told on this page.', 'I have asked our physiotherapists to see her.'],
  [
    'I would be grateful if you would refer her to the podiatry service.',
    'Yours sincerely',
    'Dr Celia Markham\nConsultant Rheumatologist',
  ],
];

/** A letter of three pages, with a request on the first and one on the last. */
function printLetter(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, autoFirstPage: false });
  const parts: Uint8Array[] = [];
  for (const paragraphs of LETTER) {
    pdf.addPage();
    for (const paragraph of paragraphs) pdf.font('Times-Roman').fontSize(12).text(paragraph).moveDown();
  }
  return new Promise((done, fail) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.on('error', fail);
    pdf.end();
  });
}
