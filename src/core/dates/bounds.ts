const FIRST_YEAR = 1990;
const YEARS_AHEAD = 5;

/** The years that the date of a brief can have, both included. */
export function yearsOfBriefs(thisYear: number): { readonly first: number; readonly last: number } {
  return { first: FIRST_YEAR, last: thisYear + YEARS_AHEAD };
}
