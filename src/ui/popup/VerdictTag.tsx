import type { Verdict } from '../../agreements/finding.ts';

const WORDS: Readonly<Record<Verdict, string>> = { breach: 'Hand back', check: 'Check' };

/** An arrow back, and a question mark: the verdict is told by words and shapes, and colour only repeats it. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  breach: 'M7 1 1 7l6 6V9h8V5H7z',
  check:
    'M8 0a5 5 0 0 0-5 5h3a2 2 0 1 1 3 1.7C7.200 7.600 6.500 8.500 6.500 11h3c0-1.200.3-1.600 1.200-2.200A5 5 0 0 0 8 0zM6.500 13h3v3h-3z',
};

/** Whether a request should go back to the hospital, or depends on something to look at first. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class={`hb-verdict hb-verdict--${verdict}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[verdict]} />
      </svg>
      {WORDS[verdict]}
    </span>
  );
}
