import { ParseEnglish } from 'parse-english';
import type { Range } from '../text.ts';

/** Abbreviations and numbers whose full stop ends no sentence, beside single capital letters. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  de: /(?:^|[\s(])(?:[zdiuo]|[hä]|Dr|Prof|Nr|Art|Abs|Kap|bzw|ca|vgl|S|Bd|Hrsg|Mio|Mrd|St|Str|[A-Z]|\d{1,2})\.\s*$/,
  fr: /(?:^|[\s(’'])(?:MM?|Mgr|Dr|Pr|art|av|cf|chap|éd|env|ex|fig|no|pp?|vol|[A-Z])\.\s*$/,
};

const ENDS_ALL_THE_SAME = /\b(?:in|on|etc|[ap]\.m|\d{2,})\.["”)]?\s+(?=[A-Z“"])/g;

let english: ParseEnglish | undefined;
/** A node of parse-english’s tree: a paragraph, white space between them, a sentence, and what is inside. */
interface Part {
  readonly type: string;
  readonly children?: readonly Part[];
  readonly position?: { readonly start: Place; readonly end: Place } | undefined;
}
interface Place {
  readonly offset?: number | undefined;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Parts a running text into sentences, which may end in spaces: English by `parse-english`, other
 * languages by Unicode's rules (UAX 29), knowing the commonest German and French abbreviations.
 *
 * @param lang BCP 47; its first part counts
 */
export function sentencesOf(text: string, lang: string): readonly Range[] {
  const base = lang.split('-')[0] ?? '';
  return base === 'en' ? englishSentences(text) : otherSentences(text, base);
}

function englishSentences(text: string): Range[] {
  english ??= new ParseEnglish();
  const paragraphs = english.parse(text).children as readonly Part[];
  return paragraphs
    .flatMap((one): readonly Part[] => one.children ?? [])
    .filter(({ type }) => type === 'SentenceNode')
    .map(({ position }) => ({
      start: position?.start.offset ?? 0,
      end: position?.end.offset ?? text.length,
    }))
    .flatMap((sentence) => parted(text, sentence));
}

/** parse-english takes “in.” for inches, and goes on after every “etc.”, “p.m.” and number. */
function parted(text: string, { start, end }: Range): Range[] {
  const ends = Array.from(
    text.slice(start, end).matchAll(ENDS_ALL_THE_SAME),
    ({ index, 0: last }) => start + index + last.length,
  );
  return [start, ...ends].map((from, at) => ({ start: from, end: ends[at] ?? end }));
}

function otherSentences(text: string, lang: string): Range[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  const sentences: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    const end = index + segment.length;
    if (last && GOES_ON[lang]?.test(text.slice(Math.max(last.start, last.end - 12), last.end)))
      last.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
}
