import { Checkbox } from '../Checkbox.tsx';
import type { AuditModel } from './AuditModel.ts';
import type { ListedFolder } from './audit-adapter.ts';
import { FolderField } from './FolderField.tsx';

interface ChooseFolderProps {
  readonly model: AuditModel;
  readonly listChosen: (files: readonly File[]) => ListedFolder;
}

/** Chooses what to audit. */
export function ChooseFolder({ model, listChosen }: ChooseFolderProps) {
  const folder = model.folder.value;
  return (
    <>
      <p>
        Handback reads every letter in a folder (PDF, Word, RTF, HTML and text) and in the folders in it, and
        counts what hospitals asked. Only counts are kept, apart from the practice’s own: no word of a letter
        and no name of a file. Nothing leaves this computer.
      </p>
      <FolderField model={model} listChosen={listChosen} />
      <Checkbox
        id="in-context"
        label="Read each request among its neighbours too: slower, and more exact"
        checked={model.inContext.value}
        onCheck={(checked) => {
          model.inContext.value = checked;
        }}
      />
      <Checkbox
        id="reads-scans"
        label="Read scans too, by OCR on this computer: slow, and it makes mistakes"
        checked={model.readsScans.value}
        onCheck={(checked) => {
          model.readsScans.value = checked;
        }}
      />
      <button type="button" class="nhsuk-button" disabled={!folder} onClick={() => void model.start()}>
        Start the audit
      </button>
    </>
  );
}
