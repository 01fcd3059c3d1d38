/** Letters and digits that are not taken for each other: Crockford's base 32. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters in a group of the code, and of the part that guards against slips. */
const GROUP = 5;
const GUARD = 3;

/**
 * The key that the computers of a practice share, as a code to be read out or typed: groups of five characters. `key` is
 * 64 hexadecimal digits.
 */
export async function writeKeyCode(key: string): Promise<string> {
  const bits = [...key].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const digits = bits.match(/.{1,5}/g) ?? [];
  const code = digits.map((five) => DIGITS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
  return `${code}${await guardOf(key)}`.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** The key of a code, whatever its case and spacing. Throws a sentence where it is not whole. */
export async function readKeyCode(typed: string): Promise<string> {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const values = [...code.slice(0, -GUARD)].map((digit) => DIGITS.indexOf(digit));
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const key = (bits.slice(0, 256).match(/.{4}/g) ?? [])
    .map((four) => Number.parseInt(four, 2).toString(16))
    .join('');
  if (
    values.includes(-1) ||
    key.length !== 64 ||
    values.length !== 52 ||
    (await guardOf(key)) !== code.slice(-GUARD)
  )
    throw new Error(
      'The code is not right. Copy it again from the other computer: it has 11 groups of 5 characters',
    );
  return key;
}

/** Characters that one slip in the code makes wrong, save once in 32,768 times. */
async function guardOf(key: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`guard ${key}`)),
  );
  return [...bytes.slice(0, GUARD)].map((byte) => DIGITS[byte % 32]).join('');
}
