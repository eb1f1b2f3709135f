import { pathInside } from '../../core/edition/address.ts';
import type { Reference } from '../../core/links/references.ts';
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
  *survey({ workspace, briefs, find }): Iterable<Placed> {
    for (const { path: file, references } of workspace ? briefs : []) {
      for (const reference of references) {
        const { address, range } = reference;
        if (!isImage(reference)) continue;
        const path = pathInside(workspace?.folder ?? '', file, address);
        const isLed = path !== undefined && find?.(path) === 'outside';
        if (path !== undefined && !isLed) continue;
        yield {
          path: file,
          message: isLed
            ? `a link leads from ${typed(address)} out of the workspace`
            : `${typed(address)} lies outside of the workspace`,
          range,
          help: 'copy the image into the workspace and write where it lies there',
        };
      }
    }
  },
};

export default rule;

/** An image of this machine; addresses with a scheme, or of the web, are for other rules. */
function isImage({ kind, address }: Reference): boolean {
  if (address === '' || /^(?:[a-z][a-z\d+.-]+:|\/\/|#)/i.test(address)) return false;
  if (kind === 'image') return true;
  return kind !== 'link' && /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(address);
}
