import { describe, expect, it, vi } from 'vitest';
import { createReaderModel, type ReaderAdapter } from '../../../src/ui/reader/ReaderModel.ts';

const READ = { status: 'read', why: [], isVisible: true } as const;

function aDesk(parts: Partial<ReaderAdapter> = {}): ReaderAdapter {
  return {
    open: async () => READ,
    find: (words) => (words === 'fit note' ? 3 : 0),
    goTo: async () => undefined,
    zoom: () => 110,
    print: async () => undefined,
    ...parts,
  };
}

const BYTES = new Uint8Array([1]);
const aFile = (name: string) => new File([BYTES], name);

describe('the reader', () => {
  it('opens a file and knows its size on the screen', async () => {
    const model = createReaderModel(aDesk());
    await model.open(aFile('letter.pdf'));
    expect(model.stage.value).toEqual({ kind: 'open', name: 'letter.pdf', file: READ });
    expect(model.size.value).toBe(110);
  });

  it('says what went wrong, and is ready for another file', async () => {
    const model = createReaderModel(aDesk({ open: () => Promise.reject(new Error('The disk is on fire.')) }));
    await model.open(aFile('letter.pdf'));
    expect(model.stage.value).toEqual({ kind: 'empty' });
    expect(model.fault.value).toBe('letter.pdf could not be shown. The disk is on fire.');
  });

  it('shows the file that was opened last, though one before comes later', async () => {
    const slow = Promise.withResolvers<typeof READ>();
    const model = createReaderModel(
      aDesk({ open: ({ name }) => (name === 'a' ? slow.promise : Promise.resolve(READ)) }),
    );
    const first = model.open(aFile('a'));
    await model.open(aFile('b'));
    slow.resolve(READ);
    await first;
    expect(model.stage.value).toMatchObject({ kind: 'open', name: 'b' });
  });

  it('stops a scan with what was read, and anything else with nothing', async () => {
    const scan = Promise.withResolvers<typeof READ>();
    let hasEnough = false;
    const model = createReaderModel(
      aDesk({
        open: ({ enough, onProgress }) => {
          onProgress({ page: 2, of: 9 });
          enough.addEventListener('abort', () => {
            hasEnough = true;
            scan.resolve(READ);
          });
          return scan.promise;
        },
      }),
    );
    const opening = model.open(aFile('scan.tiff'));
    await vi.waitFor(() => expect(model.message.value).toBe('Reading the picture of page 2 of 9 …'));
    model.stop();
    await opening;
    expect(hasEnough).toBe(true);
    expect(model.stage.value.kind).toBe('open');
  });

  it('goes round through what was found', async () => {
    const model = createReaderModel(aDesk());
    await model.open(aFile('letter.pdf'));
    model.find('fit note');
    expect(model.message.value).toBe('1 of 3');
    await model.previous();
    expect(model.message.value).toBe('3 of 3');
    await model.next();
    expect(model.message.value).toBe('1 of 3');
    model.find('nothing');
    expect(model.message.value).toBe('“nothing” is not in the text that was read.');
  });

  it('asks for leave where the site of a file is not allowed', async () => {
    let isAllowed = false;
    const model = createReaderModel(aDesk(), {
      fetch: async () =>
        isAllowed ? { name: 'letter.pdf', bytes: BYTES } : { site: 'https://records.example' },
      allow: async () => {
        isAllowed = true;
        return true;
      },
    });
    await model.start();
    expect(model.stage.value).toEqual({ kind: 'asking', site: 'https://records.example' });
    await model.allow('https://records.example');
    expect(model.stage.value).toMatchObject({ kind: 'open', name: 'letter.pdf' });
  });
});
