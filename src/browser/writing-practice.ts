import type { Practice } from '../reply/draft.ts';
import { practiceSetting } from './settings.ts';

/** The practice as a letter back names it. */
export async function writingPractice(): Promise<Practice> {
  const { name, address, clinician, role, phone } = await practiceSetting.read();
  return {
    name,
    address: address
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
    signatory: [clinician, role].filter(Boolean).join(', '),
    telephone: phone,
  };
}
