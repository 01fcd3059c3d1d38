/** An invented letter with two requests, as the pages build it by script. */
export const ASKS = [
  'Please arrange a repeat ferritin in six weeks and let us know the result.',
  'I would be grateful if you would refer her to the podiatry service.',
];

export const LINES = [
  'Marlwick General Hospital',
  'Department of Rheumatology',
  'Clinic date: 9 March 2026',
  'Date typed: 11 March 2026',
  'Dear Dr Achebe',
  'Re: Mrs Olive Tunstall, born 3 July 1951, NHS number 999 100 0003',
  'Thank you for referring this retired weaver, whose hands are stiff for an hour each morning.',
  ASKS[0],
  'I have asked our physiotherapists to see her. We will review her in clinic in six months.',
  ASKS[1],
  'Yours sincerely',
  'Dr Celia Markham',
  'Consultant Rheumatologist',
];

/** Another patient's letter, with one request. */
export const OTHER = [
  'Marlwick General Hospital',
  'Department of Cardiology',
  'Clinic date: 10 March 2026',
  'Dear Dr Achebe',
  'Re: Mr Edwin Pascoe, born 9 May 1948, NHS number 999 115 8383',
  'His palpitations have settled and his echocardiogram was normal.',
  'Please could you chase the result of his chest X-ray.',
  'Yours sincerely',
  'Dr Hugh Penrose',
  'Consultant Cardiologist',
];

export function paragraphs(lines = LINES) {
  return lines.map((line) => `<p>${line}</p>`).join('');
}

export function article(lines = LINES) {
  const element = document.createElement('article');
  element.innerHTML = paragraphs(lines);
  return element;
}
