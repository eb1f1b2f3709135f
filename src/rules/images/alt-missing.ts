import { visit } from 'unist-util-visit';
import type { Finding } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** Says that an image shows nothing a reader needs. */
const DECORATIVE = '{decorative}';
/** Comments first, so that an image in one does not count. */
const TAG = /<!--[\s\S]*?-->|<img(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

const rule: Rule = {
  id: 'images/alt-missing',
  summary: 'an image without words for those who do not see it',
  why: 'readers with a screen reader hear a file name, or nothing (WCAG 2.2, 1.1.1)',
  source: 'WCAG 2.2, success criterion 1.1.1',
  severity: 'error',
  fixes: 'none',
  good: {
    text: '![Heat pump sales doubled between 2019 and 2023](sales.png)\n\n![](line.png){decorative}\n',
    files: ['sales.png', 'line.png'],
  },
  bad: { text: 'Sales doubled:\n\n![](sales.png)\n', files: ['sales.png'] },
  check({ text, tree }) {
    const findings: Finding[] = [];
    if (!/!\[|<img/i.test(text)) return findings;
    visit(tree, (node) => {
      const range = rangeOf(node);
      if (node.type === 'image' || node.type === 'imageReference') {
        if (node.alt?.trim() || text.startsWith(DECORATIVE, range.end)) return;
        const name = typed(node.type === 'image' ? node.url : (node.label ?? node.identifier));
        findings.push({
          message: `image ${name} without alternative text`,
          range,
          help: `write what it shows between \`![\` and \`]\`, or \`${DECORATIVE}\` right behind it`,
        });
      } else if (node.type === 'html') {
        for (const { index, 0: tag } of text.slice(range.start, range.end).matchAll(TAG)) {
          if (/^<!--/.test(tag) || hasAlt(tag)) continue;
          const start = range.start + index;
          findings.push({
            message: 'image without alternative text',
            range: { start, end: start + tag.length },
            help: 'write `alt="…"` with what it shows, or `alt=""` if it shows nothing',
          });
        }
      }
    });
    return findings;
  },
};

export default rule;

function hasAlt(tag: string): boolean {
  return /\salt(?=[\s=/>])/i.test(tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '= '));
}
