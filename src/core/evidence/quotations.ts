/** A quotation in running text, its marks included. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** What stands between the marks. */
  readonly words: string;
}

/** “…”, „…“, «…» and "…" wherever they are; each part stops at the next opening mark, so that time is linear. */
const ENGLISH = /“([^“”]*)”|«([^«»]*)»|(?<![\p{L}\d])"(?=\S)([^"]*)"/gu;
/** In German “ closes, and »…« points inwards. */
const GERMAN = /„([^„“”]*)[“”]|“([^“”]*)”|»([^«»]*)«|«([^«»]*)»|(?<![\p{L}\d])"(?=\S)([^"]*)"/gu;

/** The quotations in a text, by the marks of a language; one that does not end in this text is none. */
export function quotationsIn(text: string, language: string): Quotation[] {
  const marks = language === 'de' ? GERMAN : ENGLISH;
  return Array.from(text.matchAll(marks), ({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    words: whole.slice(1, -1).trim(),
  }));
}
