import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveUpOn } from '../../../src/audit/give-up.ts';
import { runAudit } from '../../../src/audit/run-audit.ts';
import { type AuditStart, serveAudit } from '../../../src/audit/serve-audit.ts';
import { openAuditReader } from '../../../src/browser/audit/audit-reader.ts';

const START: AuditStart = {
  agreementId: 'england',
  agreements: [],
  inContext: true,
  key: '00',
  rules: '0.1.0',
  today: '2026-03-04',
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Has the page's workers be these: each says of itself what `run` has it say. */
function letWorkersBe(run: (inside: EventTarget & { postMessage(data: unknown): void }) => void): void {
  class FakeWorker extends EventTarget {
    readonly #inside = Object.assign(new EventTarget(), {
      postMessage: (data: unknown) => void this.dispatchEvent(new MessageEvent('message', { data })),
    });
    constructor() {
      super();
      queueMicrotask(() => run(this.#inside));
    }
    postMessage(data: unknown): void {
      queueMicrotask(() => this.#inside.dispatchEvent(new MessageEvent('message', { data })));
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', FakeWorker);
}

/** A worker that starts, and can read no letter. */
function serve(inside: EventTarget): void {
  serveAudit(inside as unknown as Worker, {
    scanFor: async () => () => Promise.reject(new Error('Nothing is to be scanned.')),
    openPdf: () => Promise.reject(new Error('There is no PDF.')),
  });
}

function audit(): Promise<readonly string[]> {
  const why: string[] = [];
  return runAudit({
    files: ['0', '1'].map((digit) => ({ key: digit.repeat(64), name: 'a.txt', file: new Blob([]) })),
    readers: 1,
    openReader: () => openAuditReader(START),
    giveUp: ({ key }, cause) => giveUpOn(key, cause, START),
    onRead: async (audited) => void why.push(audited.why),
    patience: 60_000,
  }).then(() => why);
}

describe('a worker of an audit', () => {
  it('that cannot scan ends the audit with a sentence that says why', async () => {
    letWorkersBe((inside) =>
      serveAudit(inside as unknown as Worker, {
        scanFor: () => Promise.reject(new Error('The extension lacks model/encoder.onnx.')),
        openPdf: () => Promise.reject(new Error('There is no PDF.')),
      }),
    );
    await expect(audit()).rejects.toThrow('Reading could not start. The extension lacks model/encoder.onnx.');
  });

  it.each([
    ['ReferenceError: Atomics is not defined', 'ReferenceError: Atomics is not defined'],
    ['', 'Its code could not be loaded.'],
  ])('that dies as it starts, saying “%s”, ends it too', async (message, cause) => {
    class DyingWorker extends EventTarget {
      postMessage(): void {
        this.dispatchEvent(Object.assign(new Event('error'), { message }));
      }
      terminate(): void {}
    }
    vi.stubGlobal('Worker', DyingWorker);
    await expect(audit()).rejects.toThrow(`Reading could not start. ${cause}`);
  });

  it('that says nothing as it starts is ended, and another opened', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let opened = 0;
    letWorkersBe((inside) => {
      opened += 1;
      if (opened > 1) serve(inside);
    });
    const audited = audit();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await audited).toHaveLength(2);
  });

  it('of which none starts ends the audit with a sentence that says what to do', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    letWorkersBe(() => undefined);
    const audited = audit().catch(String);
    await vi.advanceTimersByTimeAsync(260_000);
    expect(await audited).toContain('Close other programs, then try again.');
  });

  it('that can answers for each file, whatever the libraries in it say first', async () => {
    letWorkersBe((inside) => {
      (inside as unknown as Worker).postMessage({ action: 'ready' });
      serve(inside);
    });
    expect(await audit()).toHaveLength(2);
  });
});
