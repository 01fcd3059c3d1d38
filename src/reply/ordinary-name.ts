/** Words within a name that stay small: `de`, `van`. */
const PARTICLE = /^(?:de|del|della|der|den|di|da|du|van|von|la|le|bin|bint|ibn|el|al|ter|ten)$/i;

const SURNAME_FIRST = /^([^,]+), ((?:Mr|Mrs|Ms|Miss|Master|Mx|Sir|Lady|Baby|Dr)\b\.? )?(\p{L}[^,]*)$/iu;

/** What stays in capitals behind a name. */
const CAPITALS = /^(?:II|III|IV|JNR|SNR)$/;

/** A name in ordinary order and case: `Vesna Prendergast-Ilic` for `PRENDERGAST-ILIC, Vesna`, `Mr Alfred Botterill` for `Mr Alfred BOTTERILL`. */
export function ordinaryName(name: string): string {
  const [, surname, title = '', given] = SURNAME_FIRST.exec(name.trim()) ?? [];
  const inOrder = surname && given ? `${title}${given} ${surname}` : name.trim();
  const isShouted = !/\p{Ll}/u.test(inOrder);
  return inOrder
    .split(' ')
    .map((word, at) => wordOf(word, { isFirst: at === 0, isShouted }))
    .join(' ');
}

/** Two letters are initials, where the rest of the name has small ones. */
function wordOf(word: string, { isFirst, isShouted }: { isFirst: boolean; isShouted: boolean }): string {
  const letters = word.replace(/[^\p{L}]/gu, '');
  const fewest = isShouted ? 2 : 3;
  if (/\p{Ll}/u.test(word) || /\./.test(word) || letters.length < fewest || CAPITALS.test(word)) return word;
  if (!isFirst && PARTICLE.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .replace(/(?:^|[-'’(])\p{L}/gu, (initial) => initial.toUpperCase())
    .replace(/\bMc\p{L}/gu, (start) => `Mc${start.slice(2).toUpperCase()}`);
}
