/** What is kept of letters, and what is not. */
export function WhatIsStored() {
  return (
    <section>
      <h2>What is stored</h2>
      <p>
        Counts, on this computer, and nothing but counts. For each letter: the day when it was first open, how
        much of it was read, its kind, the names of the hospital and the department, the agreement that it was
        compared with, how many days late it was, what kinds of request were found, and whether a letter back
        was copied.
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
