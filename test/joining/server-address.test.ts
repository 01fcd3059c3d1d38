import { describe, expect, it } from 'vitest';
import { readServerAddress } from '../../src/joining/server-address.ts';

describe('the address of a counts server', () => {
  it.each([
    ['https://counts.example/practice-a81001', 'https://counts.example/practice-a81001'],
    [' https://counts.example:6984/nhs/practice-a81001/ ', 'https://counts.example:6984/nhs/practice-a81001'],
    ['http://localhost:5984/counts', 'http://localhost:5984/counts'],
    ['http://127.0.0.1:5984/counts', 'http://127.0.0.1:5984/counts'],
    ['http://[::1]:5984/counts', 'http://[::1]:5984/counts'],
  ])('may be %s', (typed, address) => {
    expect(readServerAddress(typed).href).toBe(address);
  });

  it.each([
    ['counts.example/practice', /whole address/],
    ['', /whole address/],
    ['http://counts.example/practice', /https/],
    ['http://127.0.0.1.counts.example/practice', /https/],
    ['http://localhost.counts.example/practice', /https/],
    ['ftp://counts.example/practice', /https/],
    ['https://me:secret@counts.example/practice', /own boxes/],
    ['https://counts.example', /name of the database/],
    ['https://counts.example/_users', /name of the database/],
    ['https://counts.example/practice?x=1', /name of the database/],
  ])('may not be %s', (typed, why) => {
    expect(() => readServerAddress(typed)).toThrow(why);
  });
});
