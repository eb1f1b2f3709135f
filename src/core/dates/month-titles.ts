import type { Range } from '../text.ts';
import { monthsIn } from './months.ts';

/** The month in the name of an issue, like “May Brief”. */
export interface MonthTitle {
  /** The name of the month in the text that was searched. */
  readonly range: Range;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | undefined;
}

/** What a publication is called that comes out once a month, by language. */
const ISSUE: Readonly<Record<string, string>> = {
  en: 'Brief|Briefing|Update|Report|Bulletin|Digest|Note|Newsletter|Review|Roundup|Round-up|Recap',
  de: 'Brief|Briefing|Monatsbriefing|Monatsbrief|Bericht|Monatsbericht|Bulletin|Update|Rückblick|Monatsrückblick|Newsletter|Rundbrief|Notiz|Report',
  fr: 'Brief|Note|Bulletin|Rapport|Lettre|Bilan|Point|Synthèse|Revue|Chronique|Newsletter|Infolettre',
};

/** What may stand between the noun and the month, by language. */
const BETWEEN: Readonly<Record<string, string>> = {
  en: 'for |of ',
  de: 'für |vom |im |für den |des Monats ',
  fr: "de |du mois de |du mois d’|d’|d'|pour ",
};

/**
 * Reads the month of the issue that a title begins with: `May Brief: …`, `May 2024 Report`, `Bericht
 * für Mai 2024`, `Mai-Briefing`, `Note de mai 2024 : …`. A month that stands elsewhere is that of what
 * the brief speaks of, and undefined is returned, as for languages other than en, de and fr.
 */
export function monthOfTitle(title: string, lang: string): MonthTitle | undefined {
  const base = lang.split('-')[0] ?? '';
  const months = monthsIn(base).map(([name = '']) => name.toLowerCase());
  const plain = title.replace(/\s/g, ' ').normalize('NFC');
  // Few titles name a month, and the patterns are costly to compile.
  if (!months.some((name) => plain.toLowerCase().includes(name))) return undefined;
  for (const pattern of patternsOf(base, months)) {
    const match = pattern.exec(plain);
    const [start, end] = match?.indices?.groups?.month ?? [];
    if (start === undefined || end === undefined) continue;
    const month = months.indexOf(plain.slice(start, end).toLowerCase()) + 1;
    const year = match?.groups?.year;
    return { range: { start, end }, month, year: year ? Number(year) : undefined };
  }
  return undefined;
}

/** What stands between the subject of a monthly brief and its month, by language. */
const DURING: Readonly<Record<string, string>> = { en: 'in', de: 'im', fr: 'en' };

/** Reads the month of a title like `Japan in May: …`, which names that of its issue where a brief has a `period`. */
export function monthOfSubject(title: string, lang: string): MonthTitle | undefined {
  const base = lang.split('-')[0] ?? '';
  const months = monthsIn(base).map(([name = '']) => name.toLowerCase());
  const match = /^(?:\S+\s){1,3}(\S+)\s([^\s:–—]+)(?:\s((?:19|20)\d\d))?(?=$|\s?[:–—])/d.exec(
    title,
  );
  const [, word, name = '', year] = match ?? [];
  const [start, end] = match?.indices?.[2] ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month === 0 || word !== DURING[base] || start === undefined || end === undefined)
    return undefined;
  return { range: { start, end }, month, year: year ? Number(year) : undefined };
}

const patterns = new Map<string, readonly RegExp[]>();

function patternsOf(base: string, months: readonly string[]): readonly RegExp[] {
  const [issue, between] = [ISSUE[base], BETWEEN[base]];
  if (!issue || !between) return [];
  const month = `(?<month>${months.join('|')})`;
  const year = String.raw`(?<year>(?:19|20)\d\d)`;
  // German joins the two: `Maibriefing`.
  const joint = base === 'de' ? '(?: |-|(?=brief|bericht|bulletin))' : '[ -]';
  const made = patterns.get(base) ?? [
    new RegExp(`^${month}(?: ${year})?${joint}(?:${issue})(?![\\p{L}-])`, 'diu'),
    new RegExp(
      `^(?:[\\p{L}-]{1,20} )?(?:${issue})(?: ?[,:–—|-] ?| )(?:${between})?${month}(?: ${year})?(?=$| ?[:–—|(-])`,
      'diu',
    ),
  ];
  patterns.set(base, made);
  return made;
}
