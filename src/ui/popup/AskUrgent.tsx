interface AskUrgentProps {
  /** The request in words. */
  readonly about: string;
  /** What the letter speaks of that may make it urgent. */
  readonly because: string;
  readonly onUrgent: (isUrgent: boolean) => void;
}

/** Asks whether a request is urgent, where the letter leaves that open. */
export function AskUrgent({ about, because, onUrgent }: AskUrgentProps) {
  return (
    <p>
      <strong>Urgent?</strong> The letter speaks of {because}.{' '}
      <button type="button" class="hb-link-button" onClick={() => onUrgent(true)}>
        It is urgent<span class="nhsuk-u-visually-hidden">: {about}</span>
      </button>{' '}
      <button type="button" class="hb-link-button" onClick={() => onUrgent(false)}>
        It can wait<span class="nhsuk-u-visually-hidden">: {about}</span>
      </button>
    </p>
  );
}
