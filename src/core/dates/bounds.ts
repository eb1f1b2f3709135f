const FIRST_YEAR = 1990;
const YEARS_AHEAD = 5;

/** The years that the date of a brief can have, both included; `today` is `YYYY-MM-DD`. */
export function yearsOfBriefs(today: string): { readonly first: number; readonly last: number } {
  return { first: FIRST_YEAR, last: Number(today.slice(0, 4)) + YEARS_AHEAD };
}
