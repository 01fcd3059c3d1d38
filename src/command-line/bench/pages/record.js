const ROWS = 1000;
const CELLS = 5;

const text = await (await fetch('/letter')).text();
const rows = document.querySelector('#rows');
const KINDS = ['Clinic letter', 'Blood result', 'Ward round', 'Referral', 'Discharge'];
const wordsOf = (number) => `${KINDS[number % CELLS]} ${number}`;
rows.innerHTML = Array.from(
  { length: ROWS },
  (_, row) => `<tr>${KINDS.map((_, cell) => `<td>${wordsOf(CELLS * row + cell)}</td>`).join('')}</tr>`,
).join('');
const cells = [...rows.querySelectorAll('td')];
const place = document.querySelector('#letter');

/** Puts a letter on the screen in place of another. */
function showLetter(number = 0) {
  const article = document.createElement('article');
  article.append(
    ...`${text}\n\nOur reference: ${number}`.split(/\n{2,}/).map((paragraph) => {
      const element = document.createElement('p');
      element.style.whiteSpace = 'pre-line';
      element.textContent = paragraph;
      return element;
    }),
  );
  place.replaceChildren(article);
}

/** Changes so many nodes a second for so many seconds: each cell that is set loses a text and gets another. */
function change(nodesASecond, seconds) {
  const start = performance.now();
  let changed = 0;
  return new Promise((done) => {
    function step(now) {
      const due = (Math.min((now - start) / 1000, seconds) * nodesASecond) / 2;
      for (; changed < due; changed++) cells[changed % cells.length].textContent = wordsOf(changed);
      if (now - start >= seconds * 1000) done(2 * changed);
      else requestAnimationFrame(step);
    }
    requestAnimationFrame(step);
  });
}

const marks = () => [...CSS.highlights.values()].reduce((count, { size }) => count + size, 0);

/** Shows a letter, and gives the milliseconds until its first marks are painted. */
async function timeToMarks(number) {
  const start = performance.now();
  showLetter(number);
  await new Promise((done) => {
    const watch = setInterval(() => {
      if (marks() === 0) return;
      clearInterval(watch);
      done();
    }, 1);
  });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}

/** What a plain extension does: it reads the whole page at each change. */
function rereadAll() {
  const observer = new MutationObserver(() => {
    globalThis.found = /\bplease (?:arrange|chase|refer)\b/i.test(document.body.innerText);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

Object.assign(globalThis, { showLetter, change, timeToMarks, rereadAll, marks, isReady: true });
