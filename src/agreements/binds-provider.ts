import type { Letter } from '../letter/letter.ts';
import type { AgreementTopic } from './agreement.ts';

/** Whether an entry binds the hospital that wrote. An entry that names hospitals binds no letter that names none of them. */
export function bindsProvider({ appliesTo }: AgreementTopic, { provider, department }: Letter): boolean {
  if (!appliesTo?.providers) return true;
  const wrote = words(`${provider?.value ?? ''} ${department?.value ?? ''}`);
  return appliesTo.providers.some((name) => wrote.includes(words(name)));
}

/** Whole words between spaces: `Queen’s Medical Centre` as ` queens medical centre `. */
function words(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ');
  return ` ${plain.trim()} `;
}
