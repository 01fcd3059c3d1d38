/** What is kept of letters, and what is not. */
export function WhatIsStored() {
  return (
    <section>
      <h2>What is stored</h2>
      <p>
        Counts, on this computer, and nothing but counts. For each letter: the day when it was first open, how
        much of it was read, its kind, the names of the hospital and the department and what sort of provider
        it is, the agreement and the version of Handback that it was read with, how many days late it was,
        what kinds of request were found or added, what was decided about each, and the days when a letter
        back was copied, when an answer was due, and whether it came.
      </p>
      <p>
        No words of a letter, no names of patients or clinicians, and no NHS numbers are stored. A fingerprint
        of the letter, from which its text cannot be worked out, makes sure that a letter counts once however
        often it is opened.
      </p>
      <p>
        The numbers are of what Handback found and pointed out. It can miss a request, and can point out one
        that is proper.
      </p>
    </section>
  );
}
