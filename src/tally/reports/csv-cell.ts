/** A cell of a CSV file of RFC 4180. What a spreadsheet would take for a formula is made text. */
function csvCell(cell: string): string {
  const text = /^[=+@\t\r]|^-./.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a CSV file. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
