/** A day in words, with its weekday: `Monday, 12 February 2024`. Plain `en` has the day before the month. */
export function dayInWords(date: string, lang: string): string {
  return inWords(date, lang, { dateStyle: 'full' });
}

/** A day in words, short of its weekday: `12 February 2024`. */
export function dateInWords(date: string, lang: string): string {
  return inWords(date, lang, { dateStyle: 'long' });
}

/** A month (`YYYY-MM`) in words: `May 2024`. */
export function monthInWords(month: string, lang: string): string {
  return inWords(`${month}-01`, lang, { month: 'long', year: 'numeric' });
}

function inWords(date: string, lang: string, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    ...style,
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
