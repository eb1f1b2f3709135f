import { dateInWords } from '../edition/date.ts';
import type { Issued } from './item.ts';

/** The words and signs of a reference list, in one language. */
export interface CitationWords {
  /** Between the last two of several authors; `count` is how many there are. */
  readonly and: (count: number) => string;
  readonly editors: (count: number) => string;
  readonly undated: string;
  /** Before the title of the book that a chapter is in. */
  readonly inBook: string;
  readonly pages: (pages: string) => string;
  readonly number: (number: string) => string;
  readonly edition: (edition: string) => string;
  readonly version: (version: string) => string;
  /** A day after its year: `February 12`; undefined where dates are not taken apart like that. */
  readonly day?: Intl.DateTimeFormat;
  readonly month?: Intl.DateTimeFormat;
}

function dates(lang: string): Pick<CitationWords, 'day' | 'month'> {
  const zone = { timeZone: 'UTC', month: 'long' } as const;
  return {
    day: new Intl.DateTimeFormat(lang, { ...zone, day: 'numeric' }),
    month: new Intl.DateTimeFormat(lang, zone),
  };
}

const several = (pages: string) => /[-–,;]/.test(pages);

const english: CitationWords = {
  and: (count) => (count > 1 ? ', & ' : ' & '),
  editors: (count) => (count === 1 ? 'Ed.' : 'Eds.'),
  undated: 'n.d.',
  inBook: 'In',
  pages: (pages) => `${several(pages) ? 'pp.' : 'p.'}\u00A0${pages}`,
  number: (number) => `No.\u00A0${number}`,
  edition: (edition) => `${ordinal(edition)} ed.`,
  version: (version) => `Version\u00A0${version}`,
};

/** APA 7 in English; in other languages with the words and the order that are usual there. */
const languages: Readonly<Record<string, () => CitationWords>> = {
  en: () => ({ ...english, ...dates('en-US') }),
  de: () => ({
    and: () => ' und ',
    editors: () => 'Hrsg.',
    undated: 'o.\u00A0J.',
    inBook: 'In',
    pages: (pages) => `S.\u00A0${pages}`,
    number: (number) => `Nr.\u00A0${number}`,
    edition: (edition) => `${edition}. Aufl.`,
    version: (version) => `Version\u00A0${version}`,
    ...dates('de'),
  }),
  fr: () => ({
    and: () => ' et ',
    editors: () => 'dir.',
    undated: 's.\u00A0d.',
    inBook: 'Dans',
    pages: (pages) => `p.\u00A0${pages}`,
    number: (number) => `n°\u00A0${number}`,
    edition: (edition) => `${edition === '1' ? '1re' : `${edition}e`}\u00A0éd.`,
    version: (version) => `version\u00A0${version}`,
    ...dates('fr'),
  }),
  ar: () => ({
    and: () => ' و',
    editors: (count) => (count === 1 ? 'محرر' : 'محررون'),
    undated: 'د.\u00A0ت.',
    inBook: 'في',
    pages: (pages) => `ص\u00A0${pages}`,
    number: (number) => `العدد\u00A0${number}`,
    edition: (edition) => `ط\u00A0${edition}`,
    version: (version) => `الإصدار\u00A0${version}`,
  }),
  ja: () => ({
    and: () => '、',
    editors: () => '編',
    undated: '刊行年不明',
    inBook: '所収：',
    pages: (pages) => `${pages}頁`,
    number: (number) => `第${number}号`,
    edition: (edition) => `第${edition}版`,
    version: (version) => `第${version}版`,
  }),
};

const made = new Map<string, CitationWords>();

/** The words for a language (BCP 47), those of its base language, else the English ones with its own dates. */
export function citationWords(lang: string): CitationWords {
  const base = lang.split('-')[0] ?? '';
  const words =
    made.get(base) ?? (Object.hasOwn(languages, base) ? languages[base]?.() : undefined) ?? english;
  made.set(base, words);
  return words;
}

/** The date of a source as it stands between the brackets after the authors. */
export function dated(issued: Issued | undefined, words: CitationWords, lang: string): string {
  if (!issued) return words.undated;
  if ('literal' in issued) return issued.literal;
  const [year = 0, month, day] = issued['date-parts'][0];
  if (month === undefined) return year < 0 ? `${-year} BCE` : String(year);
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
  date.setUTCFullYear(year);
  if (words.day && words.month) return `${year}, ${(day ? words.day : words.month).format(date)}`;
  if (day === undefined) return `${year}-${String(month).padStart(2, '0')}`;
  return dateInWords(date.toISOString().slice(0, 10), lang);
}

/** `2nd`; what is no number stays as it is. */
function ordinal(edition: string): string {
  if (!/^\d+$/.test(edition)) return edition;
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(edition));
  return `${edition}${{ one: 'st', two: 'nd', few: 'rd' }[rule as string] ?? 'th'}`;
}
