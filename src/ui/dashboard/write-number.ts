/** A number with one decimal place, and thousands apart: `1,234.5`. */
export function writeRate(value: number | undefined): string {
  if (value === undefined) return '–';
  return value.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A whole number with thousands apart: `1,234`. */
export function writeWhole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
