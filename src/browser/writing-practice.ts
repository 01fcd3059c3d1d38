import type { Practice } from '../reply/draft.ts';
import { practiceSetting } from './settings.ts';

/** The practice as a letter back names it. */
export async function writingPractice(): Promise<Practice> {
  const { name, clinician, role, phone } = await practiceSetting.read();
  return { name, signatory: [clinician, role].filter(Boolean).join(', '), telephone: phone };
}
