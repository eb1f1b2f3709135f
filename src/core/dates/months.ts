import { dateNames } from './names.ts';

/** The months from the year 0 to a `YYYY-MM-DD` or `YYYY-MM`; for differences. */
export function monthNumber(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return 12 * year + month - 1;
}

/** The names of the months in a language, January first, each with its forms; empty where it is not known. BCP 47. */
export function monthsIn(lang: string): readonly (readonly string[])[] {
  const [months] = dateNames[lang.split('-')[0] ?? ''] ?? [''];
  return months === '' ? [] : months.split('; ').map((forms) => forms.split(' '));
}
