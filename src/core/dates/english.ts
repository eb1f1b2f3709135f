import { dateNames } from './names.ts';

/** A `YYYY-MM-DD` date as messages say it: `12 February 2024`. */
export function dateInEnglish(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${monthInEnglish(month ?? 0)} ${year}`;
}

/** The English name of a month, 1 to 12. */
export function monthInEnglish(month: number): string {
  return nameAt(0, month - 1);
}

/** The English name of a weekday, 0 is Sunday. */
export function weekdayInEnglish(day: number): string {
  return nameAt(1, day);
}

function nameAt(table: 0 | 1, index: number): string {
  return dateNames.en?.[table].split('; ')[index]?.split(' ')[0] ?? '';
}
