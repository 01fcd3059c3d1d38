import { namesPractice } from '../letter/practice-names.ts';

/** Whether a heading names the practice or says 'you', who is the practice in a letter to the GP: 'What we ask of you'. */
export function isForPractice(heading = ''): boolean {
  return namesPractice(heading) || /\byou\b/i.test(heading);
}
