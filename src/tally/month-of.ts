/** The month of an ISO day, such as `2026-03`. */
export function monthOf(day: string): string {
  return day.slice(0, 'yyyy-mm'.length);
}
