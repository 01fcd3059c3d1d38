/** The ways in which record systems show a letter. */
const WAYS = {
  page: async (source) => article(await textOf(source)),
  lines: async (source) => {
    const lines = document.createElement('pre');
    lines.textContent = await textOf(source);
    return article(lines.outerHTML);
  },
  frame: async (source) => Object.assign(document.createElement('iframe'), { src: source, title: 'Letter' }),
  shadow: async (source) => {
    const viewer = document.createElement('lantern-document');
    viewer.attachShadow({
      mode: 'open',
    }).innerHTML = `<link rel="stylesheet" href="letter.css"><div class="letter" style="padding: 40px 52px">${await textOf(source)}</div>`;
    return viewer;
  },
  scan: async (source) =>
    Object.assign(document.createElement('img'), { src: source, className: 'scan', alt: 'Scanned letter' }),
};

let asked = 0;

/** Puts a letter in the place of the one before, without leaving the page. */
export async function showLetter(letter, place) {
  const turn = ++asked;
  if (!letter) return;
  place.replaceChildren();
  const shown = await WAYS[letter.shows](`letters/${letter.source}`);
  if (turn !== asked) return;
  place.replaceChildren(shown);
  place.scrollTop = 0;
}

async function textOf(source) {
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source} is missing.`);
  return answer.text();
}

function article(html) {
  const letter = document.createElement('article');
  letter.className = 'letter';
  letter.innerHTML = html;
  return letter;
}
