import type { Totals } from '../../tally/summarise.ts';

/** The numbers of letters in a period. */
export function Figures({ totals }: { readonly totals: Totals }) {
  const { read, partlyRead, couldNotBeRead, copied } = totals;
  return (
    <dl class="hb-figures">
      <Figure
        label="Letters read"
        value={read}
        note={partlyRead > 0 ? `${partlyRead} of them in part` : ''}
      />
      <Figure label="Letters answered" value={copied} note="A letter back was copied for them" />
      <Figure label="Could not be read" value={couldNotBeRead} note="" />
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly note: string;
}

function Figure({ label, value, note }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      {note && <dd class="hb-figures__note">{note}</dd>}
    </div>
  );
}
