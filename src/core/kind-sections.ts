import type { Brief } from './brief.ts';
import { type Kind, type KindSection, scaffoldLanguage } from './kind.ts';
import { sectionName } from './section-name.ts';
import { type Section, sectionsOf } from './sections.ts';

/** Which section of a brief is which of its kind. */
export interface Matched {
  /** The language of the kind that serves the brief's. BCP 47. */
  readonly lang: string;
  /** In the order of the kind; of several that fit, the highest and first. */
  readonly found: ReadonlyMap<KindSection, Section>;
  /** Sections that the kind forbids, with its reason. */
  readonly forbidden: readonly { readonly section: Section; readonly because: string }[];
}

/** Headings whose sections are none of the body's, whatever the kind, in English, German and French. */
const BACK_MATTER =
  /^(?:sources|references|bibliography|(?:end|foot)?notes|further reading|acknowledge?ments|about (?:th(?:e|is) )?(?:working group|group|authors?)|disclaimer|funding|contact|imprint|annex|appendix|quellen|literatur|anmerkungen|danksagung|dank|uber (?:die|den|diese) (?:arbeitsgruppe|gruppe|autor(?:en|in|innen)?)|haftungsausschluss|finanzierung|kontakt|impressum|anhang|bibliographie|remerciements|a propos (?:du|de) .*|avertissement|financement|annexes?)$/;

/** The last match of a brief: every rule about the sections of its kind asks for the same one. */
const known = new WeakMap<Brief, { readonly kind: Kind; readonly matched: Matched }>();

/** Matches the sections of a brief with those of its kind; undefined where the kind does not know its language. */
export function matchSections(brief: Brief, kind: Kind, language: string): Matched | undefined {
  const lang = scaffoldLanguage(kind, language);
  if (!lang) return undefined;
  const last = known.get(brief);
  if (last?.kind === kind && last.matched.lang === lang) return last.matched;
  const matched = match(brief, kind, lang);
  known.set(brief, { kind, matched });
  return matched;
}

/** The sections of its kind that a brief has; none where it has no kind, or one without its language. */
export function foundSections(
  brief: Brief,
  { kind, lang }: { readonly kind?: Kind | undefined; readonly lang: string },
): readonly (readonly [KindSection, Section])[] {
  return [...((kind && matchSections(brief, kind, lang)?.found) ?? [])];
}

function match(brief: Brief, kind: Kind, lang: string): Matched {
  const byName = new Map<string, Section>();
  for (const section of sectionsOf(brief.tree)) {
    const name = sectionName(section.title);
    const other = byName.get(name);
    if (!other || section.heading.depth < other.heading.depth) byName.set(name, section);
  }
  const first = (names: readonly string[]) =>
    names
      .flatMap((name) => byName.get(sectionName(name)) ?? [])
      .sort((a, b) => a.heading.depth - b.heading.depth)[0];
  const found = new Map<KindSection, Section>();
  for (const section of kind.sections) {
    const match = first([section.heading[lang] ?? '', ...(section.synonyms[lang] ?? [])]);
    if (match) found.set(section, match);
  }
  const forbidden = kind.forbidden
    .filter(({ rule }) => rule === undefined || rule === brief.meta.event?.rule)
    .flatMap(({ headings, because }) => {
      const section = first(headings[lang] ?? []);
      return section ? [{ section, because }] : [];
    });
  return { lang, found, forbidden };
}

/** The sections whose words do not count: sources, contact and the like. */
export function backMatter({ tree }: Brief, { found }: Matched): readonly Section[] {
  const named = [...found].flatMap(([{ backMatter }, section]) => (backMatter ? [section] : []));
  const usual = sectionsOf(tree).filter(({ title }) => BACK_MATTER.test(sectionName(title)));
  return [...new Set([...named, ...usual])];
}
