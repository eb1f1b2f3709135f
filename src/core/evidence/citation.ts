import type { Nodes, Root } from 'mdast';
import { countBefore } from '../count-before.ts';
import { nodesOf, rangeOf } from '../tree.ts';

/** What names a source in running text, in the order of the alternatives. */
const NAMED = new RegExp(
  [
    // [@smith2024], [see @smith2024, p. 4]
    String.raw`\[[^\][@\n]{0,40}@[^\]\s]`,
    // [1], [2, 4], and [^1], which another rule reports where nothing stands behind it
    // a link that a template makes: [x]({{ … }})
    String.raw`\]\([^\s]`,
    String.raw`\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\[\^[^\]\s]{1,60}\]`,
    // a number as typed or pasted: “… prosperity.”¹
    String.raw`(?:\p{L}{3}|[.,;:!?)”“»"'’])[¹²³⁴-⁹](?!\p{L})`,
    String.raw`\bhttps?:\/\/\S|\bwww\.\S+\.\S|\bdoi:|\b10\.\d{4,9}\/`,
    // “Source: …”, “Quelle: …”, « Source : … »
    String.raw`(?:^|[\n(*_])(?:Sources?|Quellen?)[*_]* ?:`,
    String.raw`\b(?:[Ii]bid|[Ee]bd)\.`,
    // a law is its own source: § 559 BGB, Article 5
    String.raw`§ ?\d|\b[Aa]rt(?:icle|ikel|\.)\s\d`,
  ].join('|'),
  'u',
);

/** A name and a year: (Smith, 2024), (cf. Smith et al. 2024a, p. 7), Smith and Jones (2024). */
const DATED = /\(([^()]{0,100}?)\b(?:1[89]|20)\d\d[a-z]?(?:[,:;][^()]{0,100})?\)/gu;
const NAME = /\p{Lu}\p{L}/u;
const NAME_BEFORE = /\p{Lu}[\p{L}'’.-]+(?: et al\.?)?(?:['’]s)? $/u;
/** What stands beside a year and is no name of a source. */
const MONTHS = new RegExp(
  [
    'Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli',
    'Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?',
    'Spring|Summer|Autumn|Fall|Winter|Frühjahr|Sommer|Herbst|FY|Q',
  ].join('|'),
  'g',
);

/** Whether running text names a source by itself: a citation, an address, a name with a year. */
export function namesSource(text: string): boolean {
  if (NAMED.test(text)) return true;
  for (const { index, 1: before = '' } of text.matchAll(DATED)) {
    if (before.trim() !== '') {
      if (NAME.test(before.replace(MONTHS, ''))) return true;
    } else if (NAME_BEFORE.test(text.slice(Math.max(0, index - 60), index))) return true;
  }
  return false;
}

const cited = new WeakMap<Root, readonly number[]>();

/** Whether a stretch of a body, a paragraph or more, holds a link, a note or an HTML anchor. */
export function holdsReference(tree: Root, within: Nodes): boolean {
  const places = cited.get(tree) ?? referencesIn(tree);
  cited.set(tree, places);
  const { start, end } = rangeOf(within);
  const next = places[countBefore(places.length, (at) => (places[at] ?? 0) < start)];
  return next !== undefined && next < end;
}

/** Where links, notes and HTML that refers to something begin, sorted. */
function referencesIn(tree: Root): readonly number[] {
  const nodes: Nodes[] = [
    ...nodesOf(tree, 'link').filter(({ url }) => isSource(url)),
    ...nodesOf(tree, 'linkReference'),
    ...nodesOf(tree, 'footnoteReference'),
    ...nodesOf(tree, 'html').filter(({ value }) => /<(?:\/?a[\s>]|sup>|cite)/i.test(value)),
  ];
  return nodes.map((node) => rangeOf(node).start).sort((a, b) => a - b);
}

/** Whether a link can lead to a source: to a page or a file, or to the sources further down. */
export function isSource(url: string): boolean {
  return url !== '' && !/^(?:mailto|tel|sms|javascript):/i.test(url);
}
