import type { ComponentChildren } from 'preact';
import { FileField } from '../FileField.tsx';
import type { FileModel } from './FileModel.ts';

interface FileToUseProps<Content> {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly file: FileModel<Content>;
  /** What the button says that uses the file. */
  readonly use: string;
  /** Says what is in the file. */
  readonly children: (read: { readonly name: string; readonly content: Content }) => ComponentChildren;
}

/** Where a YAML or JSON file is chosen, and then what is in it, to be used or put away. */
export function FileToUse<Content>({ id, label, hint, file, use, children }: FileToUseProps<Content>) {
  return (
    <>
      <FileField
        id={id}
        label={label}
        hint={hint}
        accept=".yaml,.yml,.json"
        {...(file.fault.value && { error: file.fault.value })}
        onChoose={(chosen) => void file.choose(chosen)}
      />
      {file.read.value && (
        <div class="nhsuk-inset-text" role="status">
          {children(file.read.value)}
          <div class="hb-buttons">
            <button type="button" class="nhsuk-button" onClick={() => file.use()}>
              {use}
            </button>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={file.putAway}>
              Cancel
            </button>
          </div>
        </div>
      )}
    </>
  );
}
