import { expansionsIn } from '../../core/prose/expansions.ts';
import { isNote, isQuoted, OBJECT, type Passage, passagesOf } from '../../core/prose/passages.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const LANGUAGES: readonly string[] = ['en', 'de', 'fr'];
/** Capitals only, with a plural’s s: no part of `COVID-19`, `F-16`, `PPE/masks`, `CO2`, `@NASA` or `A.B.C`. */
const ACRONYM =
  /(?<![A-Za-zÀ-ɏ\d_@#$&/.’'-])([A-Z]{2,6})(?:s|['’]s)?(?![A-Za-zÀ-ɏ\d₀-₉_@&/-]|\.[A-Za-z\d])/g;
const ROMAN = /^(?=[IVXLC]+$)C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/;
/** States behind a comma: “Boulder, CO”. */
const STATES =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;
/** What a reader of policy needs no help with, and what is no acronym. */
const KNOWN = new Set(
  `US USA UK EU UN UAE USSR NATO NASA UNESCO UNICEF UNHCR WHO WTO IMF OECD OPEC BBC CNN FBI CIA AIDS HIV
  COVID DNA RNA GDP VAT AI IT ICT TV PC PDF HTML CSS XML JSON CSV URL URLS HTTP HTTPS WWW USB GPS SMS
  FAQ CEO CFO CTO CIO NGO NGOS AM PM AD BC CE BCE GMT UTC CET CEST EST EDT PST PDT ET PT USD EUR GBP JPY
  CHF DOI ISBN ISSN ISO PHD BA MA MSC MBA MP MEP MPS MEPS OK ID IDS VIP DIY CV PS NB RSVP TBA TBD TODO
  CC BY SA NC ND NY DC MUST SHALL SHOULD MAY NOT AND OR ALL NO YES ONLY
  IP DNS GIF JPG PNG SVG MS DVD CD LED II KW MW GW TW KWH MWH GWH TWH HR PR UI UX API APIS SQL OS
  BRD DDR CDU CSU SPD FDP GG BGB BIP ARD ZDF ONU OTAN UE PIB TVA SNCF ONG OMS FMI OMC OCDE HCR CFA`.split(
    /\s+/,
  ),
);

const rule: Rule<{ allow: readonly string[] }> = {
  id: 'prose/acronym-undefined',
  summary: 'an abbreviation that is never spelled out',
  why: 'readers from another field or country do not know the abbreviation and cannot look it up',
  source: 'the Rural Health Information Hub’s policy brief toolkit: spell out abbreviations',
  severity: 'info',
  strict: true,
  fixes: 'none',
  options: { allow: { about: 'abbreviations that every reader of the group knows', default: [] } },
  good: { text: 'The Tenancy Law Commission (TLC) met. The TLC heard NATO.\n' },
  bad: { text: 'The commission met. The TLC heard NATO.\n' },
  *check({ text: file, tree, meta }, { lang }, { allow }) {
    if (!LANGUAGES.includes(lang.split('-')[0] ?? '')) return;
    const passages = passagesOf(tree);
    const words = [meta.title, meta.subtitle, meta.summary, ...passages.map(({ text }) => text)];
    const isExpanded = expansionsIn(words.filter(Boolean).join('\n'));
    const met = new Set(allow);
    for (const passage of passages) {
      if (passage.node.type === 'heading' || isQuoted(passage)) continue;
      // In a note it is part of a citation: who published it, and where.
      if (isNote(passage)) continue;
      let shouted: boolean | undefined;
      for (const { index, 0: written, 1: acronym = '' } of passage.text.matchAll(ACRONYM)) {
        if (met.has(acronym) || KNOWN.has(acronym) || ROMAN.test(acronym)) continue;
        shouted ??= isShouted(passage);
        if (shouted) break;
        if (isInCapitals(passage.text, index, written)) continue;
        met.add(acronym);
        if (isExpanded(acronym)) continue;
        yield {
          message: `abbreviation ${typed(acronym)} is never spelled out`,
          range: passage.rangeOf(index, index + acronym.length, file),
          help: `write its long form where it is first used, and ${typed(`(${acronym})`)} behind it`,
        };
      }
    }
  },
};

export default rule;

/** A passage with hardly a lowercase letter is a heading in disguise, not one abbreviation. */
function isShouted({ text }: Passage): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small < (text.match(/\p{Lu}/gu)?.length ?? 0);
}

/** Beside another word in capitals it is emphasis (“do NOT EVER”); beside an object it is a name for code. */
function isInCapitals(text: string, index: number, written: string): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  const behind = text.slice(index + written.length, index + written.length + 24);
  return (
    /[A-Z]{2,}\s+$/.test(before) ||
    /^\s+[A-Z]{2,}\b/.test(behind) ||
    (STATES.test(written) && /,\s+$/.test(before)) ||
    before.endsWith(OBJECT) ||
    behind.startsWith(OBJECT)
  );
}
