/** What was not read and why, so that nobody takes silence for an answer. */
export function NotRead({ heading, says }: { readonly heading: string; readonly says: readonly string[] }) {
  if (says.length === 0) return null;
  return (
    <div class="nhsuk-inset-text">
      <p>
        <strong>{heading}</strong>
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
