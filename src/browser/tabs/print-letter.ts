import browser from 'webextension-polyfill';

const nameOf = (id: string) => `print ${id}`;

/** Opens a letter, as HTML of our own making, in a tab that prints it: neither popups nor panels can. It is kept in memory. */
export async function openPrint(html: string): Promise<void> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [nameOf(id)]: html });
  await browser.tabs.create({ url: `/print.html#${id}` });
}

/** Takes the letter that this tab was opened to print, once. Undefined where it was taken before. */
export async function takePrint({ hash }: Pick<Location, 'hash'> = location): Promise<string | undefined> {
  const name = nameOf(hash.slice(1));
  const { [name]: html } = await browser.storage.session.get(name);
  await browser.storage.session.remove(name);
  return typeof html === 'string' ? html : undefined;
}
