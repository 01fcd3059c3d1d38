import type { ReaderModel } from './ReaderModel.ts';

/** Makes the letter larger or smaller, and prints it. */
export function SizeAndPrint({ model }: { readonly model: ReaderModel }) {
  const isPrinting = model.isPrinting.value;
  return (
    <>
      <button type="button" class="hb-tools__button" onClick={() => model.zoom(-1)}>
        Smaller
      </button>
      <span class="hb-tools__size" role="status">
        {model.size.value}%
      </span>
      <button type="button" class="hb-tools__button" onClick={() => model.zoom(1)}>
        Larger
      </button>
      <button type="button" class="hb-tools__button" disabled={isPrinting} onClick={() => void model.print()}>
        {isPrinting ? 'Preparing to print …' : 'Print'}
      </button>
    </>
  );
}
