/** A font that a group may add: where to get it, and the file to name in `theme.fonts`. */
export interface FontPackage {
  readonly package: string;
  /** The file in the package. */
  readonly file: string;
  /** By which Typst finds it. */
  readonly family: string;
}

const japanese: FontPackage = {
  package: '@embedpdf/fonts-jp',
  file: 'fonts/NotoSansJP-Regular.otf',
  family: 'Noto Sans Japanese',
};
const korean: FontPackage = {
  package: '@embedpdf/fonts-kr',
  file: 'fonts/NotoSansKR-Regular.otf',
  family: 'Noto Sans Korean',
};
const simplified: FontPackage = {
  package: '@embedpdf/fonts-sc',
  file: 'fonts/NotoSansHans-Regular.otf',
  family: 'Noto Sans S Chinese',
};
const traditional: FontPackage = {
  package: '@embedpdf/fonts-tc',
  file: 'fonts/NotoSansHant-Regular.otf',
  family: 'Noto Sans T Chinese',
};

/** The Unicode scripts (UAX 24) that one package serves whatever the language. */
const byScript: readonly (readonly [script: RegExp, font: FontPackage])[] = [
  [/\p{Script=Hangul}/u, korean],
  [/(?!\p{scx=Han})[\p{scx=Hiragana}\p{scx=Katakana}]/u, japanese],
  [/\p{Script=Bopomofo}/u, traditional],
  [/\p{Script=Devanagari}/u, noto('sans-devanagari', 'Noto Sans Devanagari')],
  [/\p{Script=Khmer}/u, noto('sans-khmer', 'Noto Sans Khmer')],
  [/\p{Script=Lao}/u, noto('sans-lao', 'Noto Sans Lao')],
  [/\p{Script=Thai}/u, noto('sans-thai', 'Noto Sans Thai')],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, noto('emoji', 'Noto Emoji')],
];

/** What East Asian scripts share: characters, their punctuation and wide forms. */
const shared = /\p{scx=Han}|[\u3000-\u303F\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

/**
 * Returns the package with a font for a character that no shipped font has; undefined where none is known.
 *
 * @param lang of the brief, as BCP 47: it decides how characters are drawn that languages share
 */
export function fontPackage(character: string, lang: string): FontPackage | undefined {
  const [, own] = byScript.find(([script]) => script.test(character)) ?? [];
  return own ?? (shared.test(character) ? byLanguage(lang.toLowerCase()) : undefined);
}

function byLanguage(lang: string): FontPackage {
  if (/^ja\b/.test(lang)) return japanese;
  if (/^ko\b/.test(lang)) return korean;
  return /^zh\b.*-(?:hant|tw|hk|mo)\b/.test(lang) ? traditional : simplified;
}

function noto(name: string, family: string): FontPackage {
  const stem = family.replaceAll(' ', '');
  return {
    package: `@expo-google-fonts/noto-${name}`,
    file: `400Regular/${stem}_400Regular.ttf`,
    family,
  };
}
