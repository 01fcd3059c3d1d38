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

/** When each painting of the letter's marks was on the screen, in milliseconds from the letter's appearance. */
let paintings = [];
let known = [];
let shownAt = 0;

// A painting puts other highlights in the place of those before, even where the same words stay marked.
setInterval(() => {
  const painted = [...CSS.highlights.values()];
  const isNew = painted.some((highlight) => !known.includes(highlight));
  known = painted;
  if (!isNew) return;
  const letter = shownAt;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (letter === shownAt) paintings.push(performance.now() - letter);
    }),
  );
}, 1);

/** Shows a letter, and gives the milliseconds until its first marks are painted. */
async function timeToMarks(number) {
  paintings = [];
  shownAt = performance.now();
  showLetter(number);
  await untilPainted(1);
  return paintings[0];
}

function untilPainted(times) {
  return new Promise((done) => {
    const watch = setInterval(() => {
      if (paintings.length < times) return;
      clearInterval(watch);
      done();
    }, 1);
  });
}

/** The milliseconds until the reader of context's marks are painted: the last of those after the first. */
async function timeToFinalMarks() {
  await untilPainted(2);
  return paintings.at(-1);
}

/** What a plain extension does: it reads the whole page at each change. */
function rereadAll() {
  const observer = new MutationObserver(() => {
    globalThis.found = /\bplease (?:arrange|chase|refer)\b/i.test(document.body.innerText);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

Object.assign(globalThis, {
  ...{ showLetter, change, timeToMarks, timeToFinalMarks, rereadAll, marks },
  isReady: true,
});
