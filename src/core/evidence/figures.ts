import { quotationsIn } from './quotations.ts';

/** A number with what it counts, in running text. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const NUMBER = String.raw`(?<![\p{L}\d.,:/–-])\d+(?:[.,'’\u00A0\u202F ]\d{3})*(?:[.,]\d+)?`;

/** What a number counts, by language. */
const UNITS: Readonly<Record<string, string>> = {
  en: 'per ?cent|percentage points?|(?:thousand|million|billion|trillion)|(?:US )?dollars|euros?|pounds',
  de: 'Prozent(?:punkte?n?)?|v\\. ?H\\.|Tausend|Mio\\.?|Mrd\\.?|Million(?:en)?|Milliarden?|Billionen?|Euro|Dollar|Franken|Pfund',
  fr: "pour ?cent|points? de pourcentage|mill(?:ions?|iards?)|mille|(?:d['’])?euros?|dollars|francs",
};

const MONEY = '[$€£¥]|(?:EUR|USD|CHF|GBP)(?![\\p{L}])';

/** “100 %” and “0 %” are ways to say all and none; an amount below 100 is a price. */
const IDIOM =
  /^(?:100|0)\s?(?:%|per ?cent|Prozent|pour ?cent)|^[$€£¥]\s?\d{1,2}(?:[.,]\d\d)?$|^\d{1,2}(?:[.,]\d\d)?\s?(?:[$€£¥]|euros?|dollars)$/i;
/** A number that names something: No. 1.325, Section 1,201, Resolution 1,325. */
const LABEL =
  /(?:[Nn]os?\.|[Nn]r\.|[Nn]°|#|§|[Aa]rt\.|ISO|DIN|Section|Title|Article|Resolution|Chapter)\s?$/;
/** Who counts their own things is the source. */
const OWN = /(?<!\p{L})(?:we|our|us|wir|unser\p{L}*|uns|nous|notre|nos)(?!\p{L})/iu;

const patterns = new Map<string, RegExp>();

/**
 * The figures in a text that need a source: shares, money, millions, and what is written with a mark
 * between its thousands. Years, dates, numbers of laws and 100 % are none.
 */
export function figuresIn(text: string, language: string): Figure[] {
  if (!/\d/.test(text) || !Object.hasOwn(UNITS, language)) return [];
  const pattern = patterns.get(language) ?? patternOf(UNITS[language] ?? '');
  patterns.set(language, pattern);
  const quotations = quotationsIn(text, language);
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    words,
  })).filter(
    ({ words, start, end }) =>
      !IDIOM.test(words) &&
      !LABEL.test(text.slice(Math.max(0, start - 16), start)) &&
      !quotations.some((one) => one.start < start && end < one.end) &&
      !OWN.test(sentenceAround(text, start)),
  );
}

function patternOf(units: string): RegExp {
  const gap = '[\\s-]?';
  const alternatives = [
    `(?:${MONEY})\\s?\\d+(?:[.,'’\\u00A0\\u202F ]\\d{3})*(?:[.,]\\d+)?(?:${gap}(?:${units}|[kKmMbB](?:n|io)?)(?!\\p{L}))?`,
    `${NUMBER}\\s?(?:%|${MONEY})`,
    `${NUMBER}${gap}(?:${units})(?!\\p{L})`,
    // 1,000 · 12.500 · 3 000 000
    "(?<![\\p{L}\\d.,:/–-])\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3})+(?![\\d.,]*\\d|\\p{L}|%)",
  ];
  return new RegExp(alternatives.join('|'), 'gu');
}

/** The sentence that a place lies in, as far as full stops tell. */
function sentenceAround(text: string, place: number): string {
  const FAR = 300;
  const before =
    text
      .slice(Math.max(0, place - FAR), place)
      .split(/[.!?]\s/)
      .at(-1) ?? '';
  const [after = ''] = text.slice(place, place + FAR).split(/[.!?]\s/, 1);
  return before + after;
}
