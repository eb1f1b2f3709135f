import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { countBefore } from '../count-before.ts';
import type { Range } from '../text.ts';
import { nodesOf, rangeOf } from '../tree.ts';

/** How en, de and fr name the section in which a brief lists what it rests on. */
const SOURCES =
  /^(?:sources?|references?|works cited|bibliography|further reading|recommended reading|reading list|(?:end)?notes|footnotes|quellen(?:verzeichnis|angaben)?|literatur(?:verzeichnis|hinweise)?|referenzen|belege|nachweise|anmerkungen|fu(?:ß|ss)noten|weiterführende literatur|r[ée]f[ée]rences|bibliographie|notes de bas de page|pour aller plus loin)(?: (?:and|und|et|&) .*)?$/;
/** How they name a section that repeats in short what others prove. */
const IN_SHORT =
  /^(?:(?:executive )?summary|abstract|in brief|at a glance|highlights|bottom line(?: up front)?|key developments|tl;?dr|key (?:messages|findings|points|takeaways|facts)|takeaways|(?:our |policy )?recommendations?|what we ask for|(?:das wichtigste(?: in kürze| vorab| auf einen blick)?|in kürze|zentrale aussagen|auf einen blick|kurz gefasst|kernaussagen|kernbotschaften|zusammenfassung|kurzfassung|handlungsempfehlungen|empfehlungen|unsere (?:empfehlungen|forderungen)|forderungen)|résumé|synthèse|en bref|messages[ -]clés|l['’]essentiel|points clés|faits saillants|à retenir|en un coup d['’]œil|(?:nos )?recommandations?)$/;

/** The stretch of each section that lists sources. */
export function sourceSections(tree: Root): readonly Range[] {
  return sectionsNamed(tree, SOURCES);
}

/** The stretch of each section that sums up or recommends: summary, key messages, recommendations. */
export function shortSections(tree: Root): readonly Range[] {
  return sectionsNamed(tree, IN_SHORT);
}

/** Whether a place lies in one of some stretches, which are sorted and do not overlap. */
export function isIn(sections: readonly Range[], place: number): boolean {
  const section = sections[countBefore(sections.length, (at) => (sections[at]?.end ?? 0) <= place)];
  return section !== undefined && section.start <= place;
}

/** From each heading of a name to the next one of the same level or above. */
function sectionsNamed(tree: Root, name: RegExp): Range[] {
  const sections: Range[] = [];
  let open: Heading | undefined;
  const close = (end: number) => {
    if (open) sections.push({ start: rangeOf(open).start, end });
    open = undefined;
  };
  for (const heading of nodesOf(tree, 'heading')) {
    if (open && heading.depth <= open.depth) close(rangeOf(heading).start);
    if (!open && name.test(plainName(textOf(heading)))) open = heading;
  }
  close(rangeOf(tree).end);
  return sections;
}

/** A heading without its number and its colon. */
function plainName(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/^[\divx]{1,4}[.)]? /, '')
    .replace(/ ?:$/, '');
}
