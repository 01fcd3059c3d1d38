/** What is kept of letters, and what is not, in one paragraph. */
export function WhatIsStored() {
  return (
    <p>
      Counts, on this computer, and nothing but counts. For each letter: the day when it was first open, how
      much of it was read, its kind, the names of the hospital and the department and what sort of provider it
      is, the agreement and the version of Handback that it was read with, how many days late it was, what
      kinds of request were found or added, what was decided about each, the days when a letter back was
      copied, when an answer was due and whether it came, and a fingerprint, from which the letter cannot be
      worked out, so that it counts once however often it is opened. No words of a letter, no names of
      patients or clinicians, and no NHS numbers. The numbers are of what Handback found: it can miss a
      request, and can point out one that is proper.
    </p>
  );
}
