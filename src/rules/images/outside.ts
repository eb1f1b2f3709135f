import { namedFiles } from '../../core/links/named-files.ts';
import type { Placed, Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'images/outside',
  summary: 'an image from outside of the workspace, which is never shown',
  why: 'a page that could show any file of the machine could give away what is in it',
  source: 'OWASP: path traversal; Jekyll CVE-2018-17567 (links out of the site)',
  severity: 'error',
  fixes: 'none',
  good: { text: '![Sales doubled between 2019 and 2023](sales.png)\n', files: ['sales.png'] },
  bad: {
    text: '![Sales doubled between 2019 and 2023](../../sales.png)\n',
    files: ['../../sales.png'],
  },
  *survey(world): Iterable<Placed> {
    for (const { brief, path, address, range, isImage } of world.workspace
      ? namedFiles(world)
      : []) {
      if (!isImage) continue;
      const isLed = path !== undefined && world.find?.(path) === 'outside';
      if (path !== undefined && !isLed) continue;
      yield {
        path: brief,
        message: isLed
          ? `a link leads from ${typed(address)} out of the workspace`
          : `${typed(address)} lies outside of the workspace`,
        range,
        help: 'copy the image into the workspace and write where it lies there',
      };
    }
  },
};

export default rule;
