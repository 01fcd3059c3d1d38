import type { AuditModel } from './AuditModel.ts';
import type { ListedFolder } from './audit-adapter.ts';
import { FolderField } from './FolderField.tsx';

interface ConfirmSampleProps {
  readonly model: AuditModel;
  readonly listChosen: (files: readonly File[]) => ListedFolder;
}

/** Asks a person about findings of a sample, one by one, and tells how many are right. */
export function ConfirmSample({ model, listChosen }: ConfirmSampleProps) {
  const { sample, precision, about, next } = model;
  if (sample.value.length === 0) return null;
  const said = Object.keys(about.value?.checks ?? {}).length;
  return (
    <section aria-labelledby="sample" class="hb-no-print">
      <h2 id="sample">How often is it right?</h2>
      <p>
        Here are {sample.value.length} findings, drawn at random, one of a letter. Say of each whether the
        hospital asks this of the practice, and it should not. {said} of {sample.value.length} are done.
      </p>
      {precision.value && (
        <p>
          <strong>
            {precision.value.right} of {precision.value.of} right:{' '}
            {percent(precision.value.right / precision.value.of)}
          </strong>{' '}
          (95% interval {percent(precision.value.interval[0])} to {percent(precision.value.interval[1])}, by
          Wilson’s method)
        </p>
      )}
      {next.value && <Question model={model} listChosen={listChosen} />}
    </section>
  );
}

function Question({ model, listChosen }: ConfirmSampleProps) {
  const item = model.item.value;
  if (!model.hasFiles()) {
    return (
      <>
        <p>The letters’ words are not kept. To see them, open the same folder again.</p>
        {!model.canKeepFolder && <FolderField model={model} listChosen={listChosen} />}
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => void model.goOn()}>
          Open the letters again
        </button>
      </>
    );
  }
  if (!item) return <p>Reading the letter…</p>;
  return (
    <>
      {item.words ? (
        <blockquote class="hb-audit__words">
          {item.words.before}
          <mark>{item.words.quote}</mark>
          {item.words.after}
          <footer>{item.words.why}</footer>
        </blockquote>
      ) : (
        <p>This file has changed, and the finding is no longer in it. Choose “Cannot tell”.</p>
      )}
      <div class="hb-buttons">
        <button type="button" class="nhsuk-button" onClick={() => void model.check('right')}>
          Right
        </button>
        <button type="button" class="nhsuk-button" onClick={() => void model.check('wrong')}>
          Wrong
        </button>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          onClick={() => void model.check('unsure')}
        >
          Cannot tell
        </button>
      </div>
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
