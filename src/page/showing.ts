/** The attributes by which pages show a part and hide it, with those by which components style it so. */
export const SHOWING = [
  ...['class', 'style', 'hidden', 'open', 'slot', 'inert'],
  ...['aria-hidden', 'aria-expanded', 'aria-selected', 'data-state'],
];
