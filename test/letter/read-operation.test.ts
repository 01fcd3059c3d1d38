import { expect, it } from 'vitest';
import { readLines } from '../../src/letter/lines.ts';
import { readOperation } from '../../src/letter/read-operation.ts';

const operated = (text: string) => readOperation(readLines(text), '2026-03-21')?.value;

it.each([
  ['Operation: laparoscopic sleeve gastrectomy (Ms E Vale) 1/3/2026', '2026-03-01'],
  ["OPERATION: HARTMANN'S PROCEDURE 06/03/2026 (Mr Dale)", '2026-03-06'],
  ['Procedure date  06.03.2026      Report issued 07.03.2026', '2026-03-06'],
  ['He underwent a left hemicolectomy on 4 March and did well.', '2026-03-04'],
  ['Op: right THR 4/3/26\nClips out 14/3/26', '2026-03-04'],
  ['Appendicectomy 2/3/2026\nSecond operation 5/3/2026', undefined],
  ['Surgery is booked for 2 April 2026', undefined],
  ['Hysterectomy 12/6/2019', undefined],
  ['Seen 4 March 2026, well after surgery', undefined],
  ['No operation.', undefined],
  ['To: The Surgery, Mill Lane   Date of form: 08/03/2026', undefined],
])('of %j the day of the operation is %s', (text, day) => {
  expect(operated(text)).toBe(day);
});

it('stands where it is written', () => {
  const text = 'Moor Hospital\nOp: THR 4/3/26';
  const { start = 0, end = 0 } = readOperation(readLines(text), '2026-03-21') ?? {};
  expect(text.slice(start, end)).toBe('4/3/26');
});
