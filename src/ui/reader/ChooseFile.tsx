import { FileField } from '../FileField.tsx';

/** Endings of names that the browser offers first. */
export const ACCEPT = '.pdf,.docx,.rtf,.html,.htm,.txt,.tif,.tiff,.jpg,.jpeg,.png';

/** The reader before a file is open. */
export function ChooseFile({ onChoose }: { readonly onChoose: (file: File) => void }) {
  return (
    <div class="hb-reader__choose">
      <h1>Open a letter</h1>
      <p>
        Drop a letter’s file anywhere on this page, or choose one. It stays on this computer, and Handback
        keeps no copy.
      </p>
      <FileField
        id="file"
        label="Choose a file"
        hint="PDF, Word (.docx), RTF, HTML, text, or a scan as TIFF, JPEG or PNG"
        accept={ACCEPT}
        onChoose={onChoose}
      />
    </div>
  );
}
