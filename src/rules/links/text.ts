import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Finding } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** Whole link texts that say nothing about where the link leads, in lowercase. */
const EMPTY: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['here', 'click', 'click here', 'click this', 'click this link', 'clicking here'],
    ...['this', 'this link', 'this page', 'this site', 'this website', 'link', 'the link'],
    ...['more', 'more here', 'more info', 'more information', 'read more', 'read more here'],
    ...['read here', 'see here', 'see more', 'learn more', 'find out more', 'go here', 'website'],
  ],
  de: [
    ...['hier', 'hier klicken', 'klicken sie hier', 'klick hier', 'klicke hier', 'hier mehr'],
    ...['mehr', 'mehr dazu', 'mehr erfahren', 'mehr lesen', 'mehr hier', 'mehr infos'],
    ...['mehr informationen', 'weiter', 'weiterlesen', 'weitere informationen', 'lesen sie mehr'],
    ...['link', 'der link', 'dieser link', 'diese seite', 'dies', 'siehe hier', 'website'],
  ],
  fr: [
    ...['ici', 'cliquez ici', 'cliquer ici', 'clique ici', 'voir ici', 'par ici', 'lien'],
    ...['le lien', 'ce lien', 'cette page', 'ce site', 'ceci', 'plus', 'voir plus', 'lire plus'],
    ...['en savoir plus', 'lire la suite', 'la suite', "plus d'infos", "plus d'informations"],
  ],
};

const rule: Rule = {
  id: 'links/text',
  summary: 'a link whose words do not say where it leads',
  why: 'a screen reader lists the links of a page by their words, and eyes that skim read these first',
  source: 'WCAG 2.2, success criteria 2.4.4 and 2.4.9; markdownlint, MD059',
  severity: 'warning',
  fixes: 'none',
  good: { text: 'More is [in the report here](https://www.destatis.de/heat).\n' },
  bad: { text: 'More is [here](https://www.destatis.de/heat).\n' },
  check({ tree }, { lang }) {
    const findings: Finding[] = [];
    const empty = EMPTY[lang.split('-')[0] ?? ''];
    const links: readonly Nodes[] = [...nodesOf(tree, 'link'), ...nodesOf(tree, 'linkReference')];
    for (const link of links) {
      const words = textOf(link);
      const range = rangeOf(link);
      if (words.trim() === '' && !('children' in link && link.children.some(isShown))) {
        const help = 'write between `[` and `]` where it leads';
        findings.push({ message: 'a link without words', range, help });
      } else if (words.length < 40 && empty?.includes(plain(words))) {
        findings.push({
          message: `the link text ${typed(words)} does not say where it leads`,
          range,
          help: 'link the words that name what is there, like the title of a report',
        });
      }
    }
    return findings;
  },
};

export default rule;

/** Without the arrows, dots and quotation marks around it. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^a-zà-ÿ]+|[^a-zà-ÿ]+$/g, '');
}

/** A picture in a link has words of its own, or lint asks for them. */
function isShown({ type }: Nodes): boolean {
  return type === 'image' || type === 'imageReference' || type === 'html';
}
