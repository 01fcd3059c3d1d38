import browser from 'webextension-polyfill';
import { normaliseText } from '../../tally/normalise-text.ts';
import { createQueue } from '../queue.ts';

const NAME = 'fingerprintKey';

/** Two letters that are opened at once must not each make a key. */
const inTurn = createQueue();

/**
 * The fingerprint of a letter's text, as 64 hexadecimal digits: HMAC-SHA-256 of the normalised text, with a key that
 * was made at random on this computer, and that the practice may share among its own. So nobody elsewhere can try whether a text that they know is
 * among the fingerprints.
 */
export async function fingerprint(text: string): Promise<string> {
  const key = await inTurn(readKey);
  const bytes = new TextEncoder().encode(normaliseText(text));
  return writeHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes)));
}

/** The key, as 64 hexadecimal digits, for the other computers of the practice: with it the same letter counts once. */
export function readPracticeKey(): Promise<string> {
  return inTurn(readHexKey);
}

/** Takes over the key of another computer, from now on. Letters that are counted already keep their fingerprints. */
export function adoptPracticeKey(hex: string): Promise<void> {
  if (!isKey(hex)) throw new Error('A key has 64 hexadecimal digits.');
  return inTurn(() => browser.storage.local.set({ [NAME]: hex }));
}

async function readKey(): Promise<CryptoKey> {
  const hex = await readHexKey();
  return crypto.subtle.importKey('raw', readHex(hex), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function readHexKey(): Promise<string> {
  const { [NAME]: stored } = await browser.storage.local.get(NAME);
  return isKey(stored) ? stored : makeKey();
}

async function makeKey(): Promise<string> {
  const hex = writeHex(crypto.getRandomValues(new Uint8Array(32)));
  await browser.storage.local.set({ [NAME]: hex });
  return hex;
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function writeHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
