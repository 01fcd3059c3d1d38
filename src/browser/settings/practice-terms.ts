import type { PracticeTerms } from '../../reply/draft-question.ts';
import type { PracticeSettings } from './practice-settings.ts';
import { practiceSetting } from './settings.ts';

/** What the settings say of the practice's letters back. */
export async function practiceTerms(): Promise<PracticeTerms> {
  const settings = await practiceSetting.read();
  const { name, address, clinician, role, phone, email, workingDays, icb, lmc } = settings;
  return {
    practice: {
      name,
      address: address
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
      signatory: [clinician, role].filter(Boolean).join(', '),
      telephone: phone,
      email,
    },
    workingDays,
    ...contactOf(settings),
    formal: { ...(icb && { icb }), ...(lmc && { lmc }) },
    codes: { return: settings.codeReturned, done: settings.codeDone, ask: settings.codeAsked },
  };
}

/**
 * Whoever signs takes the answer, unless somebody else is named. The practice's own telephone stands in for theirs, and its
 * email is theirs.
 */
function contactOf({
  contact,
  contactPhone,
  phone,
  email,
}: PracticeSettings): Pick<PracticeTerms, 'contact'> {
  if (contact === '') return {};
  const telephone = contactPhone || phone;
  return { contact: { name: contact, ...(telephone && { telephone }), ...(email && { email }) } };
}
