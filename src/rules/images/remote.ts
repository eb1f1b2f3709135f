import type { Finding } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';

const rule: Rule = {
  id: 'images/remote',
  summary: 'an image from the web, which the page leaves out',
  why: 'a page that loads nothing from elsewhere shows the description where readers expect the image',
  source: 'what the page can hold: pictures that lie beside the brief',
  severity: 'warning',
  fixes: 'none',
  good: { text: '![Sales doubled between 2019 and 2023](sales.png)\n', files: ['sales.png'] },
  bad: { text: '![Sales doubled between 2019 and 2023](https://www.destatis.de/sales.png)\n' },
  *check({ tree }): Iterable<Finding> {
    const shown = new Set(nodesOf(tree, 'imageReference').map(({ identifier }) => identifier));
    const definitions = nodesOf(tree, 'definition').filter((one) => shown.has(one.identifier));
    for (const node of [...nodesOf(tree, 'image'), ...definitions]) {
      if (!/^(?:https?:)?\/\//i.test(node.url)) continue;
      yield {
        message: 'an image from the web never reaches the page',
        range: rangeOf(node),
        help: 'save it beside the brief and write the name of the file',
      };
    }
  },
};

export default rule;
