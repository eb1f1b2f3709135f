import type { Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** The longest line that is compared, in UTF-16 code units; only cookie banners run on. */
const USUAL = 80;
const LONGEST = 400;
/** What web pages say round a text, and no text says alone on a line. */
const PAGE = new RegExp(
  `^(?:${[
    '(?:top|bottom) of (?:the )?page|(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation)|skip navigation',
    '(?:back|return|go|scroll) to (?:the )?top(?: of (?:the )?page)?|toggle (?:navigation|menu)|(?:open|close) menu',
    '(?:share|print|email|e-mail|tweet) this(?: (?:page|post|article|story|brief|entry|on .{2,20}))?',
    '(?:click to )?share on (?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|bluesky)(?: \\(.{0,40}\\))?',
    'use tab to navigate through the menu items|post not marked as liked|story continues below advertisement',
    '(?:seitenanfang|seitenende|zum seitenanfang|(?:zurück )?nach oben|zum (?:haupt)?inhalt springen)',
    'direkt zum (?:haupt)?inhalt|navigation überspringen|(?:diese )?seite drucken|(?:artikel|beitrag|seite) (?:teilen|drucken)',
    '(?:haut|bas) de (?:la )?page|(?:retour|revenir) en haut(?: de (?:la )?page)?|imprimer (?:cette page|cet article)',
    '(?:aller|passer|accéder) (?:directement )?au contenu(?: principal)?|partager (?:cette page|cet article)(?: sur .{1,20})?',
    '(?:accept|reject|allow) (?:all )?cookies|(?:cookie|privacy) settings|manage cookies|(?:alle )?cookies (?:akzeptieren|ablehnen)',
    'cookie-einstellungen|(?:accepter|refuser) (?:tous )?les cookies|(?:gérer|paramétrer) les cookies',
  ].join('|')})$`,
);
/** Links to the rest of a text, which the text itself has when they are no links any more. */
const CUT =
  /^(?:read more|continue reading|show more|load more|see all|weiterlesen|mehr (?:lesen|anzeigen)|lire la suite|voir plus|advertisement|anzeige|publicité)$/;
/** How a banner begins. */
const BANNER =
  /^(?:(?:we use|(?:this|our) (?:web ?)?site uses|by (?:continuing to use|using) this (?:web ?)?site|wir verwenden|diese (?:web ?)?(?:site|seite) (?:verwendet|nutzt|benutzt)|nous utilisons des|ce site (?:web )?utilise des) [^.!?]{0,40}cookies|by (?:continuing to use|using) this (?:web ?)?site,? you)/;
/** Networks whose bare names are left where a page had icons. */
const NETWORK =
  /^(?:linkedin|instagram|facebook|twitter|x|x \(twitter\)|youtube|tiktok|mastodon|bluesky|threads|whatsapp|telegram|xing|pinterest|rss)$/;
/** What such icons stand below. */
const ABOUT =
  /^(?:about (?:this|the|our|us)\b.{0,40}|follow(?: us.{0,20})?|connect(?: with us)?|contact(?: us)?|social media|über (?:diese|die|unsere|uns)\b.{0,40}|folge[nt]? (?:sie )?uns.{0,20}|kontakt|à propos.{0,40}|suivez-nous.{0,20})$/;
const LINKS = ['link', 'linkReference'];

const rule: Rule = {
  id: 'structure/residue',
  summary: 'a left-over of a web page in pasted text',
  why: 'readers look for the button that the words once were, and see how little the text was read',
  source:
    'the words round an article on a web page, as site builders and browsers’ copies leave them',
  severity: 'warning',
  fixes: 'unsafe',
  good: { text: 'We read it from the top of page 3 to the bottom of page 9.\n' },
  bad: { text: 'top of page\n\nTwo million flats heat with gas.\n' },
  *check({ text, tree }) {
    for (const [place, node] of leftOvers(text, tree)) {
      const { start, end } = rangeOf(node);
      const words = typed(text.slice(start, end), 40);
      const title = `delete ${words}`;
      yield {
        message: `left-over of a web page: ${words}`,
        range: rangeOf(node),
        help: title,
        fix: { title, safe: false, edits: [{ ...cutOut(text, place), text: '' }] },
      };
    }
  },
};

export default rule;

/** What is left over, each with the block that goes with it. */
function* leftOvers(text: string, { children }: Root): Generator<[place: Nodes, node: Nodes]> {
  for (const [index, node] of children.entries()) {
    const next = children[index + 1];
    if (node.type === 'paragraph') {
      if (isLeftOver(text, node, next)) yield [node, node];
    } else if (node.type === 'list') {
      if (isIcons(node, children[index - 1])) {
        yield [node, node];
        continue;
      }
      const left = node.children.filter(({ children: [only, ...others] }) =>
        others.length === 0 && only?.type === 'paragraph'
          ? isLeftOver(text, only, undefined)
          : false,
      );
      if (left.length === node.children.length)
        yield* left.slice(0, 1).map((): [Nodes, Nodes] => [node, node]);
      else yield* left.map((item): [Nodes, Nodes] => [item, item]);
    }
  }
}

function isLeftOver(text: string, node: Nodes, next: RootContent | undefined): boolean {
  const { start, end } = rangeOf(node);
  const isBanner = () => /cookies/i.test(text.slice(start, end));
  if (end - start > USUAL && (end - start > LONGEST || !isBanner())) return false;
  if (holds(node, ['inlineCode'])) return false;
  const words = lineOf(node);
  if (PAGE.test(words) || BANNER.test(words)) return true;
  // A link that says “read more” leads somewhere, and a list below these words is what there is to read.
  return CUT.test(words) && next?.type !== 'list' && !holds(node, LINKS);
}

/** A list of nothing but names of networks, at the end of what a page says about its authors. */
function isIcons(list: Nodes, before: RootContent | undefined): boolean {
  if (list.type !== 'list' || list.children.length < 2 || holds(list, LINKS)) return false;
  if (!before || !ABOUT.test(lineOf(before))) return false;
  return list.children.every((item) => NETWORK.test(lineOf(item)));
}

function lineOf(node: Nodes): string {
  const words = textOf(node).slice(0, LONGEST).replace(/\s+/g, ' ').trim().toLowerCase();
  return words.replace(/^[\s▲↑▼↓›»«←→|•[\]]+|[\s▲↑▼↓›»«←→|•[\].…]+$/gu, '');
}

function holds(node: Nodes, types: readonly string[]): boolean {
  if (types.includes(node.type)) return true;
  return 'children' in node && node.children.some((child) => holds(child, types));
}

/** A block with its indent and the blank lines behind it; at the end of the text, with those before it. */
function cutOut(text: string, node: Nodes): Range {
  const { start, end } = rangeOf(node);
  let from = start;
  while (/[ \t]/.test(text.charAt(from - 1))) from--;
  let to = end;
  while (/[ \t\r\n]/.test(text.charAt(to))) to++;
  if (to < text.length) {
    while (/[ \t]/.test(text.charAt(to - 1))) to--;
    return { start: from, end: to };
  }
  while (/[ \t\r\n]/.test(text.charAt(from - 1))) from--;
  return { start: from, end };
}
