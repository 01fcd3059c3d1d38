import type { AuditModel } from './AuditModel.ts';
import type { ListedFolder } from './audit-adapter.ts';

interface FolderFieldProps {
  readonly model: AuditModel;
  readonly listChosen: (files: readonly File[]) => ListedFolder;
}

/** Lets somebody choose a folder: by the browser's picker, which can be gone back to, or by a file field. */
export function FolderField({ model, listChosen }: FolderFieldProps) {
  const folder = model.folder.value;
  const chosen = folder && (
    <p>
      <strong>{folder.name || 'The folder'}</strong>: {folder.files.length.toLocaleString('en-GB')}{' '}
      {folder.files.length === 1 ? 'file' : 'files'}
    </p>
  );
  if (model.canKeepFolder) {
    return (
      <>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          onClick={() => void model.choose()}
        >
          {folder ? 'Choose another folder' : 'Choose the folder'}
        </button>
        {chosen}
      </>
    );
  }
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for="folder">
        Choose the folder
      </label>
      <input
        class="nhsuk-file-upload"
        id="folder"
        type="file"
        multiple
        ref={(field) => field?.setAttribute('webkitdirectory', '')}
        onChange={({ currentTarget }) => model.chosen(listChosen([...(currentTarget.files ?? [])]))}
      />
      {chosen}
    </div>
  );
}
