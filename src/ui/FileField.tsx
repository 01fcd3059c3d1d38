interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Endings of names that the browser offers first, such as `.yaml,.json`. */
  readonly accept: string;
  readonly error?: string;
  readonly onChoose: (file: File) => void;
}

/** A labelled field to choose a file with, with its hint and its error read out with it. */
export function FileField({ id, label, hint, accept, error, onChoose }: FileFieldProps) {
  return (
    <div class={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <div class="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      <div role="alert">
        {error && (
          <p class="nhsuk-error-message" id={`${id}-error`}>
            <span class="nhsuk-u-visually-hidden">Error: </span>
            {error}
          </p>
        )}
      </div>
      <input
        class="nhsuk-file-upload__input"
        type="file"
        id={id}
        accept={accept}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file, put right, can be chosen again.
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </div>
  );
}
