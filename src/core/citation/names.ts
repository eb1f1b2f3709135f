import type { Person } from '../fields.ts';
import { oneLine } from '../wording/one-line.ts';
import type { Name } from './item.ts';

/** Words before a family name that are written small: Dutch, German, Romance, Scandinavian, Arabic. */
const PARTICLE =
  /^(?:aan|af|al|av|bin|bint|d[aeiou]|das|degli|dei|del|della|delle|den|der|des|dos|ibn|in|el|l[aeo]|las|lo|los|op|'s|'t|te|ten|ter|tot|uit|van|vande|vander|vom|von|zu|zum|zur|’s|’t|بن|ابن|بنت|آل|أبو)$/u;
/** Those that are part of the family name where they are written large. */
const LARGE =
  /^(?:Abu|Al|Bin|D[aeiu]|Das|Del|Della|Des|Dos|El|L[aeo]|Las|Los|Saint|St\.?|Van|Vander|Von)$/;
/** One that is written together with the name: `d’Estaing`, `al-Sisi`. */
const ATTACHED = /^(?:[dl]|dall|dell|all)['’]\p{L}|^(?:al|ad|an|ar|as|at|el)-\p{L}/u;
/** It joins two family names: `Ortega y Gasset`. */
const JOINT = /^(?:y|e|i)$/;
const SUFFIX = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;
const HONORIFIC =
  /^(?:(?:Prof|Dr|Dipl|Mag|Mr|Mrs|Ms|Sir|Dame|Univ|PD|Ing|Hon)\.(?:-\p{L}+\.)?|Professorin|Professor|Prof|Dr|(?:[hr]|rer|phil|nat|jur|med|pol|iur|oec)\.)\s+/u;
const DEGREE =
  /,?\s+(?:Ph\.?\s?D\.?|M\.?D\.?|MBA|MPP|MPA|M\.?Sc\.?|B\.?Sc\.?|M\.?A\.|B\.?A\.|LL\.?[MB]\.?|J\.?D\.|Esq\.?)$/;

/** What names of organisations hold and names of people do not. */
const ORGANISATION = new RegExp(
  `(?<!\\p{L})(?:${[
    'academ(?:y|ia)|agency|alliance|assembly|associa(?:tion|ção|ción)|authority|bank|board|bureau|cent(?:re|er)|club|coalition|college|commission|committee|community|conference|consortium|council|department|division|federation|forum|foundation|fund|group|initiative|institut(?:e|ion|o|et)?|laboratory|league|ministry|mission|museum|nations|network|observatory|office|organi[sz]ations?|parliament|partnership|programme|program|project|school|secretariat|service|society|task ?force|team|trust|union|university|working (?:group|party)',
    'akademie|amt|arbeitsgruppe|arbeitskreis|ausschuss|behörde|bundes\\p{L}+|büro|fachbereich|forschungs\\p{L}+|gesellschaft|gruppe|hochschule|kommission|ministerium|netzwerk|projekt\\p{L}*|rat|referat|stiftung|universität|verband|verein|zentrum|\\p{L}+(?:amt|gruppe|institut|ministerium|stiftung|verband|verein|zentrum|gesellschaft)',
    'académie|agence|banque|bureau|chaire|collectif|comité|commissariat|conseil|direction|école|équipe|fondation|groupe|ministère|mouvement|observatoire|réseau|secrétariat|société|union|université',
    'asociación|associação|associazione|comisión|comissão|consejo|conselho|escuela|escola|fundación|fundação|fondazione|gobierno|governo|grupo|gruppo|instituto|istituto|ministerio|ministério|ministero|universidad|universidade|università',
    'министерство|институт|университет|комитет|совет|фонд',
    'gmbh|inc|llc|ltd|plc|e\\.\\s?v\\.|ngo',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
/** Words that stand between the words of a name of an organisation, and no others. */
const LINKING =
  /(?:^|\s)(?:and|und|et|of|for|für|pour|on|the|&|\+)(?:\s|$)|^(?:The|Die|EU|NATO|OECD|UK|UN|US|WHO)\s|\d/;
/** Scripts whose languages write the family name first. */
const FAMILY_FIRST =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

/**
 * The name of a person or an organisation for a citation. What the author has taken apart stays so;
 * one line of text is taken apart as `Family, Given` or `Given von Family`. One word, and a name
 * that says `Institute` or the like, is an organisation's.
 */
export function nameOf(person: Person): Name | undefined {
  if (typeof person === 'string') return split(person);
  const [family, given] = [oneLine(person.family ?? ''), oneLine(person.given ?? '')];
  if (family && given) return { family, given };
  return split(person.name ?? (family || given));
}

/** Takes a name apart that stands on one line; undefined where nothing stands there. */
export function split(text: string): Name | undefined {
  const whole = oneLine(text);
  if (whole === '') return undefined;
  if (ORGANISATION.test(whole) || LINKING.test(whole)) return { literal: whole };
  const bare = withoutTitles(whole);
  const parts = bare.split(/\s*[,،、，]\s*/).filter(Boolean);
  const [first = whole, second, third] = parts;
  if (second !== undefined && SUFFIX.test(second)) return named(first.split(' '), second);
  if (second !== undefined) {
    if (parts.length > 3) return { literal: whole };
    return { ...withParticle(first.split(' ')), given: second, ...suffixOf(third) };
  }
  const words = first.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length > 2 && SUFFIX.test(last)) return named(words.slice(0, -1), last);
  return named(words);
}

function withoutTitles(name: string): string {
  let bare = name;
  for (;;) {
    const shorter = bare.replace(HONORIFIC, '').replace(DEGREE, '');
    if (shorter === bare || !/\p{L}/u.test(shorter)) return bare;
    bare = shorter;
  }
}

function named(words: readonly string[], suffix?: string): Name {
  const [first = ''] = words;
  if (words.length === 1) return { literal: first };
  if (words.every((word) => FAMILY_FIRST.test(word))) {
    return { family: first, given: words.slice(1).join(' '), ...suffixOf(suffix) };
  }
  const at = familyAt(words);
  const given = words.slice(0, at).join(' ');
  return { ...withParticle(words.slice(at)), ...(given ? { given } : {}), ...suffixOf(suffix) };
}

/** Where the family name begins, particles included: at the last word where nothing else says so. */
function familyAt(words: readonly string[]): number {
  const last = words.length - 1;
  const particle = words.findIndex(
    (word, at) =>
      (at < last && (PARTICLE.test(word) || (at > 0 && LARGE.test(word)))) ||
      (at > 0 && ATTACHED.test(word)),
  );
  if (particle >= 0) return particle;
  const joint = words.findIndex((word, at) => at > 1 && at < last && JOINT.test(word));
  return joint > 0 ? joint - 1 : last;
}

function withParticle(words: readonly string[]): Exclude<Name, { readonly literal: string }> {
  const at = words.findIndex((word, index) => index === words.length - 1 || !PARTICLE.test(word));
  const [particle, family] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return { family, ...(particle ? { 'non-dropping-particle': particle } : {}) };
}

function suffixOf(suffix: string | undefined): { readonly suffix?: string } {
  return suffix === undefined ? {} : { suffix };
}
