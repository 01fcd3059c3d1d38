import browser from 'webextension-polyfill';
import type { TabState } from './tab-state.ts';

type Shown = Pick<TabState, 'tabId' | 'status' | 'letters'>;

/** Shows on our button how many findings a tab has, and in its tooltip the same in words. */
export async function showBadge(state: Shown): Promise<void> {
  const { text, title } = badgeOf(state);
  const { tabId } = state;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#b10e1e' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
  } catch (error) {
    if (await isOpen(tabId)) throw error;
  }
}

/** What was dismissed is not counted. Never says that a letter is clear: nothing was found in what was read. */
export function badgeOf({ status, letters }: Shown): { readonly text: string; readonly title: string } {
  const findings = letters.flatMap((letter) =>
    letter.findings.filter(({ id }) => !Object.hasOwn(letter.dismissed, id)),
  );
  const breaches = findings.filter(({ verdict }) => verdict === 'breach').length;
  const checks = findings.length - breaches;
  const text = findings.length > 0 ? `${findings.length}` : '';
  if (status === 'no letter here') return { text, title: 'Handback' };
  if (status === 'could not be read')
    return { text: '?', title: 'Handback: something here could not be read' };
  const found = [
    ...(breaches > 0 ? [`${breaches} to hand back`] : []),
    ...(checks > 0 ? [`${checks} to check`] : []),
  ].join(', ');
  const partly = status === 'partly read' ? ' (not all could be read)' : '';
  const nothing = letters.some((letter) => letter.findings.length > 0)
    ? 'nothing left to hand back'
    : 'nothing found in what was read';
  return { text, title: `Handback: ${found || nothing}${partly}` };
}

async function isOpen(tabId: number): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  return tabs.some(({ id }) => id === tabId);
}
