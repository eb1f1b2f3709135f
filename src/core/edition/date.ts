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

/** Several days in words: `12–14 February 2024`; one where they are the same, or the second is missing. */
export function daysInWords(start: string, end: string | undefined, lang: string): string {
  if (end === undefined || end <= start) return dateInWords(start, lang);
  const format = formatOf(lang, { dateStyle: 'long' });
  return format.formatRange(midnight(start), midnight(end));
}

function inWords(date: string, lang: string, style: Intl.DateTimeFormatOptions): string {
  return formatOf(lang, style).format(midnight(date));
}

const made = new Map<string, Intl.DateTimeFormat>();

/** One takes longer to make than a page. */
function formatOf(lang: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [lang, ...Object.values(style)].join(' ');
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...style, timeZone: 'UTC' });
  made.set(key, format);
  return format;
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
