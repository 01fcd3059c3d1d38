import type { Answers } from '../../tally/answers.ts';
import { NumberCell, ScrollTable } from './ScrollTable.tsx';
import { writeWhole } from './write-number.ts';

const NAMES: Readonly<Record<Exclude<keyof Answers, 'sent'>, string>> = {
  inTime: 'Answered in time',
  tooLate: 'Answered after the day',
  overdue: 'Not answered, and the day has passed',
  awaited: 'Not answered yet, and the day is still to come',
  noneAsked: 'No answer was asked for',
};

/** What became of letters back: which were answered in time. */
export function AnswersSection({ answers }: { readonly answers: Answers }) {
  const due = answers.inTime + answers.tooLate + answers.overdue;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Letters back</h2>
      {answers.sent === 0 ? (
        <p>No letter back was copied for these letters.</p>
      ) : (
        <>
          <p>
            {writeWhole(answers.inTime)} of {writeWhole(due)} letters back whose day has come were answered in
            time. An answer counts when somebody says in Handback that it came.
          </p>
          <ScrollTable
            id="answers-table"
            caption={`What became of ${writeWhole(answers.sent)} letters back`}
            headings={['Answer', 'Letters']}
            numbers={[1]}
          >
            <tbody class="nhsuk-table__body">
              {(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((name) => (
                <tr key={name}>
                  <th scope="row" class="nhsuk-table__header hb-table__name">
                    {NAMES[name]}
                  </th>
                  <NumberCell value={writeWhole(answers[name])} />
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
    </section>
  );
}
