import type { JoiningModel } from './JoiningModel.ts';
import { Told } from './Told.tsx';

/** Joins by files that somebody carries. */
export function ByFile({ model }: { readonly model: JoiningModel }) {
  return (
    <section aria-labelledby="files">
      <h2 id="files">3. Or join by files, by hand</h2>
      <p>
        Save this computer’s counts as a file, and take in the files of the others. A file may be taken in
        more than once.
      </p>
      <Told model={model} part="files" />
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary"
        onClick={() => void model.saveDump()}
      >
        Save this computer’s counts as a file
      </button>
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="take-in">
          Take in files of other computers
        </label>
        <input
          class="nhsuk-file-upload"
          id="take-in"
          type="file"
          multiple
          accept=".jsonl"
          onChange={({ currentTarget }) => {
            void model.takeIn([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
    </section>
  );
}
