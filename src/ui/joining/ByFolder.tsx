import type { JoiningModel } from './JoiningModel.ts';
import { LastTime, Told } from './Told.tsx';

/** Joins by a folder that all computers of the practice can open. */
export function ByFolder({ model }: { readonly model: JoiningModel }) {
  const { countsFolder, folderWent } = model.state.value;
  return (
    <section aria-labelledby="folder">
      <h2 id="folder">2. Join by a shared folder</h2>
      <p>
        Each computer leaves its counts in the folder as a file, and takes in the others’ once a day. Choose
        the same folder on each of them.
      </p>
      {!model.canChooseFolder && (
        <p>This browser cannot use a folder by itself. Join by files instead, below.</p>
      )}
      {countsFolder !== undefined && (
        <>
          <p>
            Folder: <strong>{countsFolder}</strong>
          </p>
          <LastTime went={folderWent} />
        </>
      )}
      <Told model={model} part="folder" />
      {model.canChooseFolder && (
        <div class="hb-buttons">
          {countsFolder !== undefined && (
            <button type="button" class="nhsuk-button" onClick={() => void model.joinFolder()}>
              Look now
            </button>
          )}
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary"
            onClick={() => void model.chooseFolder()}
          >
            {countsFolder === undefined ? 'Choose a folder' : 'Choose another folder'}
          </button>
          {countsFolder !== undefined && (
            <button
              type="button"
              class="nhsuk-button nhsuk-button--secondary"
              onClick={() => void model.leaveFolder()}
            >
              Stop using it
            </button>
          )}
        </div>
      )}
    </section>
  );
}
