import { ACCEPT } from './ChooseFile.tsx';

/** A button that opens another file. */
export function OpenAnother({ onChoose }: { readonly onChoose: (file: File) => void }) {
  return (
    <label class="hb-tools__button hb-tools__open">
      Open another file
      <input
        class="nhsuk-u-visually-hidden"
        type="file"
        accept={ACCEPT}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </label>
  );
}
