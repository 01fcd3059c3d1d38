import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, askBackground, type FromPopup, type ToFrame } from '../../src/browser/messages.ts';

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

/** As the browser does it: the first listener that gives a promise answers. */
const channel = vi.hoisted(() => ({
  listeners: new Set<Listener>(),
  sendMessage(message: unknown): Promise<unknown> {
    const answers = [...this.listeners].map((listener) => listener(message, {}));
    return answers.find((each) => each !== undefined) ?? Promise.reject(new Error('Nobody listens.'));
  },
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage: (message: unknown) => channel.sendMessage(message),
      onMessage: {
        addListener: (listener: Listener) => channel.listeners.add(listener),
        removeListener: (listener: Listener) => channel.listeners.delete(listener),
      },
    },
  },
}));

const place = { tabId: 1, frameId: 0, key: 'k' };
const popup = (isShown: boolean) => ({ isShown: () => isShown }) as never;

beforeEach(() => channel.listeners.clear());

describe('messages', () => {
  it('are answered', async () => {
    answer<FromPopup>(popup(true), () => true);
    expect(await askBackground('isShown', place)).toBe(true);
  });

  it.each([
    ['known at once', () => false],
    ['known later', async () => false],
  ])('of a sender that is not trusted are not acted upon: %s', async (_when, mayAsk) => {
    const isShown = vi.fn(() => true);
    answer<FromPopup>({ isShown } as never, mayAsk);
    await askBackground('isShown', place).catch(() => undefined);
    expect(isShown).not.toHaveBeenCalled();
  });

  it('are left to the listener that trusts their sender', async () => {
    answer<ToFrame>({ isShown: () => false } as never, () => false);
    answer<FromPopup>(popup(true), () => true);
    expect(await askBackground('isShown', place)).toBe(true);
  });

  it('are left to the protocol that knows them', async () => {
    answer<ToFrame>({ stop: () => undefined } as never, () => true);
    answer<FromPopup>(popup(true), () => true);
    expect(await askBackground('isShown', place)).toBe(true);
  });

  it('cannot reach what every object has', async () => {
    answer<FromPopup>(popup(true), () => true);
    await expect(askBackground('toString' as never, place as never)).rejects.toThrow();
  });

  it('are no longer answered after the signal', async () => {
    const listening = new AbortController();
    answer<FromPopup>(popup(true), () => true, listening.signal);
    listening.abort();
    await expect(askBackground('isShown', place)).rejects.toThrow();
  });
});
