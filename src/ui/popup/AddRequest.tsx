interface AddRequestProps {
  /** The key that adds the selected words, as the browser has it: `Alt+Shift+R`. Absent where there is none. */
  readonly shortcut: string | undefined;
  readonly onAdd: () => void;
}

/** How to add a request that Handback did not find. */
export function AddRequest({ shortcut, onAdd }: AddRequestProps) {
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Add a request that was missed</span>
      </summary>
      <div class="nhsuk-details__text">
        <p>
          Select its words in the letter. Then click the button here, or right-click the words and choose “Add
          as a request”{shortcut && `, or press ${shortcut}`}.
        </p>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={onAdd}
        >
          Add the selected words
        </button>
      </div>
    </details>
  );
}
