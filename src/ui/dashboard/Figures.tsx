import type { Answers } from '../../tally/answers.ts';
import { per100, type Totals } from '../../tally/totals.ts';
import { writeRate, writeWhole } from './write-number.ts';

interface FiguresProps {
  readonly totals: Totals;
  /** What became of letters back. Absent of an audit, which knows none. */
  readonly answers?: Answers;
}

/** The numbers of a view at a glance, each with what it is out of. */
export function Figures({ totals, answers }: FiguresProps) {
  const { read, partlyRead, couldNotBeRead, requests, added } = totals;
  const letters = read + couldNotBeRead;
  return (
    <dl class="hb-figures">
      <Figure
        label="Letters read"
        value={writeWhole(read)}
        note={`of ${writeWhole(letters)}: ${writeWhole(couldNotBeRead)} could not be read, ${writeWhole(partlyRead)} were read in part`}
      />
      <Figure
        label="Requests found"
        value={writeWhole(requests)}
        note={`${writeRate(per100(requests, read))} for each 100 letters read${added > 0 ? `; ${writeWhole(added)} added by a reader` : ''}`}
      />
      {answers ? (
        <Outcomes totals={totals} answers={answers} />
      ) : (
        <Figure
          label="To hand back"
          value={writeWhole(totals.breach)}
          note={`of these requests; the other ${writeWhole(totals.check)} are to check`}
        />
      )}
    </dl>
  );
}

function Outcomes({ totals: { requests, returned }, answers }: Required<FiguresProps>) {
  const due = answers.inTime + answers.tooLate + answers.overdue;
  return (
    <>
      <Figure
        label="Requests returned"
        value={writeWhole(returned)}
        note={`${writeRate(per100(returned, requests))} of each 100 requests`}
      />
      <Figure
        label="Answered in time"
        value={writeWhole(answers.inTime)}
        note={`of ${writeWhole(due)} letters back whose day has come`}
      />
    </>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

function Figure({ label, value, note }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      <dd class="hb-figures__note">{note}</dd>
    </div>
  );
}
