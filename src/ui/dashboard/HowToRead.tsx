import { Details } from '../Details.tsx';

/** How to read the chart of change, for who has never seen one. */
export function HowToRead() {
  return (
    <Details summary="How to read this chart">
      <p>
        Each point is a month or a week. The line in the middle is their mean. As long as nothing changes, the
        points go up and down between the two broken lines, the limits, and no single one of them means
        anything.
      </p>
      <p>
        A triangle marks a point that chance hardly makes: outside the limits, or one of several that go one
        way. Look for what changed then: a hospital’s new clinic, a letter of yours that was answered, a new
        version of Handback (marked A, B, C). Orange is for the worse, blue for the better.
      </p>
      <p>
        It is a statistical process control chart (XmR), drawn by the rules of NHS England’s ‘Making Data
        Count’.
      </p>
    </Details>
  );
}
