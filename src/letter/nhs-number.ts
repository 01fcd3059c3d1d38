/** Whether ten digits, blanks left out, end in the check digit that the NHS's modulus 11 rule gives them. */
export function isNhsNumber(number: string): boolean {
  const digits = number.replace(/\s/g, '');
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
