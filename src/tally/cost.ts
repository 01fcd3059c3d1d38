/** What a request costs a practice. Minutes of work, and pounds for an hour. */
export interface Assumptions {
  readonly gpMinutes: number;
  readonly adminMinutes: number;
  readonly gpHour: number;
  readonly adminHour: number;
}

/**
 * Kent Local Medical Committee's survey of 2020: about 10 minutes of a GP and 20 of staff for each transfer of work; five
 * million of them cost £130m in GPs' time and £60m in staff's, which is £156 and £36 an hour.
 */
export const PUBLISHED_COST: Assumptions = { gpMinutes: 10, adminMinutes: 20, gpHour: 156, adminHour: 36 };

export interface Cost {
  readonly gpHours: number;
  readonly adminHours: number;
  /** Pounds. */
  readonly pounds: number;
}

/** What so many requests cost. */
export function costOf(requests: number, { gpMinutes, adminMinutes, gpHour, adminHour }: Assumptions): Cost {
  const gpHours = (requests * gpMinutes) / 60;
  const adminHours = (requests * adminMinutes) / 60;
  return { gpHours, adminHours, pounds: gpHours * gpHour + adminHours * adminHour };
}
