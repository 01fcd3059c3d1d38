import { showLetter } from './show-letter.js';

const list = document.querySelector('#list');
const filter = document.querySelector('#filter');
const tasks = document.querySelector('#tasks');
const task = document.querySelector('#task');
const letters = await (await fetch('letters.json')).json();
const added = new Map(letters.map(({ id }) => [id, []]));
const filed = new Set();

list.addEventListener('click', ({ target }) => {
  const id = target.closest('button')?.dataset.id;
  if (id) open(id);
});
filter.addEventListener('input', listLetters);
window.addEventListener('popstate', showCurrent);
document.querySelector('#add').addEventListener('submit', addTask);
document.querySelector('#file').addEventListener('click', file);

listLetters();
await showCurrent();

function currentId() {
  return new URL(location.href).searchParams.get('letter');
}

function current() {
  return letters.find(({ id }) => id === currentId());
}

function open(id) {
  history.pushState(null, '', `?letter=${id}`);
  return showCurrent();
}

async function showCurrent() {
  const letter = current();
  listLetters();
  showPatient(letter?.patient);
  showTasks();
  await showLetter(letter, document.querySelector('#letter'));
}

function listLetters() {
  const wanted = filter.value.trim().toLowerCase();
  const shown = letters.filter(({ patient, from }) =>
    `${patient.name} ${from}`.toLowerCase().includes(wanted),
  );
  document.querySelector('#count').textContent = `(${letters.length - filed.size})`;
  list.replaceChildren(...shown.map(listItem));
}

function listItem({ id, patient, kind, from, received }) {
  const item = document.createElement('li');
  const button = element('button', '', { type: 'button' });
  button.dataset.id = id;
  button.classList.toggle('filed', filed.has(id));
  if (id === currentId()) button.setAttribute('aria-current', 'true');
  button.append(element('b', patient.name), element('time', day(received), { dateTime: received }));
  button.append(element('span', `${kind} · ${from}`));
  item.append(button);
  return item;
}

function showPatient(patient) {
  const banner = document.querySelector('#patient');
  if (!patient) return banner.replaceChildren();
  const facts = { Born: patient.born, 'NHS No.': patient.nhs, Usual: 'Dr N Achebe' };
  const parts = Object.entries(facts).map(([name, value]) => {
    const part = element('span', `${name} `);
    part.append(element('b', value));
    return part;
  });
  banner.replaceChildren(element('strong', patient.name), ...parts);
}

function showTasks() {
  const mine = added.get(currentId()) ?? [];
  tasks.replaceChildren(...(mine.length > 0 ? mine : ['None yet']).map((text) => element('li', text)));
}

function addTask(event) {
  event.preventDefault();
  added.get(currentId())?.push(`${task.value} (${document.querySelector('#for').value})`);
  event.target.reset();
  showTasks();
}

function file() {
  const letter = current();
  if (!letter) return;
  filed.add(letter.id);
  const next = letters.find(({ id }) => !filed.has(id));
  if (next) open(next.id);
}

function day(iso) {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}

function element(name, text, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text, ...properties });
}
