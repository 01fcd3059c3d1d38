import type { Letter } from '../letter/letter.ts';
import type { AgreementTopic } from './agreement.ts';

/** Whether an entry binds the hospital that wrote. An entry that names hospitals binds no letter that names none of them. */
export function bindsProvider({ appliesTo }: AgreementTopic, { provider, department }: Letter): boolean {
  if (!appliesTo?.providers) return true;
  const wrote = plain(`${provider?.value ?? ''} ${department?.value ?? ''}`);
  return appliesTo.providers.some((name) => wrote.includes(plain(name)));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('’', "'");
}
