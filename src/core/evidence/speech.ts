import type { Quotation } from './quotations.ts';

/** How far from a quotation a word may stand that says that someone spoke, in characters. */
const NEAR = 60;

/** Words that say that someone spoke, by language. */
const SPEECH: Readonly<Record<string, RegExp>> = {
  en: word(
    '(?<!that )said|says|saying|stated|stating|told|tells|wrote|writes|writing|argue[ds]?|declare[ds]?',
    'announced?|noted|added|explain(?:s|ed)?|claimed|warn(?:s|ed)|insist(?:s|ed)|remark(?:s|ed)',
    'commented|replied|responded|conclude[ds]|acknowledge[ds]|observe[ds]|emphasi[sz]e[ds]',
    'stress(?:es|ed)|testifie[ds]|recalls|recalled|quot(?:es|ed|ing)|according to|put it|puts it',
    'words(?=:)|states(?=[,:]| that)|writes(?=:)|reads:',
  ),
  de: word(
    'sag(?:t|te|ten|en)|erklär(?:t|te|ten|en)|schreibt|schrieb(?:en)?|beton(?:t|te|ten|en)|meint|meinte|äußerte',
    'sprach(?=:)|argumentier(?:t|te|ten|en)|warn(?:t|te|ten|en)|kritisier(?:t|te|ten|en)|forder(?:t|te|ten)|laut|zufolge',
    'heißt es|so(?= (?:der|die|das|Frau|Herr) )|mit den Worten|Worten?(?=:)|zitiert|berichte(?:t|te|ten)',
  ),
  fr: word(
    'dit|disait|disent|déclar(?:e|é|ait|ent)|affirm(?:e|é|ait|ent)|écri(?:t|vait|vent)|expliqu(?:e|é|ait)',
    'ajout(?:e|é|ait)|soulign(?:e|é|ait)|précis(?:e|é|ait)|estim(?:e|é|ait)|indiqu(?:e|é|ait)|selon',
    "d['’]après|annonc(?:e|é)|répond(?:u|ait)?|rappel(?:le|é)|conclu(?:t)?|avert(?:i|it)|termes(?= ?:)",
  ),
};

/** What a quotation right behind it names: the title of a work, a slogan or a principle, by language. */
const NAMES: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?:en)?titled|book|film|novel|essay|article|paper|report|study|podcast|series|chapter|title|heading|headline|motto|slogan|principle),?\s$/i,
  de: /(?:buch|film|roman|aufsatz|artikel|papier|bericht|studie|podcast|serie|kapitel|titel|überschrift|schlagzeile|motto|slogan|leitspruch|grundsatz|prinzip)s?,?\s$/i,
  fr: /(?:intitulée?s?|livre|film|roman|essai|article|étude|rapport|podcast|série|chapitre|titre|manchette|devise|slogan|principe),?\s$/i,
};

function word(...words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
}

/** Whether a language is one whose words of speech are known. */
export function knowsSpeech(language: string): boolean {
  return Object.hasOwn(SPEECH, language);
}

/** Whether a word of speech stands near the end of a text. */
export function leadsToSpeech(text: string, language: string): boolean {
  return SPEECH[language]?.test(text.slice(-NEAR)) ?? false;
}

/** Whether a word of speech stands near the beginning of a text, in its first sentence. */
export function followsSpeech(text: string, language: string): boolean {
  const [sentence = ''] = text.slice(0, NEAR).split(/[.!?]\s/, 1);
  return SPEECH[language]?.test(sentence) ?? false;
}

/**
 * Whether a quotation is what someone said: a word of speech is near, or it is a whole sentence that
 * opens its paragraph or follows a colon. A question alone may be anybody's, and a title nobody's.
 */
export function isSpeech(
  { start, end, words }: Quotation,
  text: string,
  language: string,
): boolean {
  const before = text.slice(0, start);
  if (NAMES[language]?.test(before.slice(-NEAR))) return false;
  const behind = text.slice(end);
  // Only in English does the speaker come behind a full stop: “… rise!” Smith said.
  const isOver = language !== 'en' && /[.!?…]$/.test(words) && /^\s+\p{Lu}/u.test(behind);
  if (leadsToSpeech(before, language) || (!isOver && followsSpeech(behind, language))) return true;
  return /[.!]$/.test(words) && /(?:^|\S\s+\S+\s?:)\s*$/.test(before.slice(-NEAR));
}
