import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

interface RecordServer {
  readonly port: number;
  readonly close: () => void;
}

/** Serves the pages on which reading is measured, on this computer alone, and a letter to show on them as `/letter`. */
export async function serveRecord(letter: string): Promise<RecordServer> {
  const folder = join(import.meta.dirname, 'pages');
  const server = createServer((request, response) => {
    const name = /^\/([a-z-]+\.(?:html|js))(?:\?|$)/.exec(request.url ?? '')?.[1];
    if (request.url === '/letter') response.writeHead(200, { 'content-type': 'text/plain' }).end(letter);
    else if (name)
      response
        .writeHead(200, { 'content-type': TYPES[name.split('.')[1] ?? ''] })
        .end(readFileSync(join(folder, name)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
