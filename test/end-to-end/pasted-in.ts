import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { eventually } from './lantern.ts';

/**
 * Pastes what lies on the clipboard into a new field of a page, as a person does by the keys, and gives its words. The
 * field has the id `pasted`: a `textarea` takes plain text, and a `div` takes rich text as editors of mail do.
 */
export async function pastedIn(page: Page, field: 'textarea' | 'div'): Promise<string> {
  await page.bringToFront();
  await page.evaluate((name) => {
    document.querySelector('#pasted')?.remove();
    const made = document.createElement(name);
    made.id = 'pasted';
    if (made instanceof HTMLDivElement) made.contentEditable = 'true';
    document.body.append(made);
  }, field);
  await page.focus('#pasted');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return eventually(async () => {
    const text = await page.$eval('#pasted', (made) =>
      made instanceof HTMLTextAreaElement ? made.value : (made as HTMLElement).innerText,
    );
    expect(text).not.toBe('');
    return text;
  });
}
