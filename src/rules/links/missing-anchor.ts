import type { Finding } from '../../core/diagnostic.ts';
import type { Facts } from '../../core/facts.ts';
import { decoded, resolvePath } from '../../core/links/paths.ts';
import type { Reference } from '../../core/links/references.ts';
import type { Rule } from '../../core/rule.ts';
import { nearest } from '../../core/wording/nearest.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'links/missing-anchor',
  summary: 'a link to a heading that is not there, in this brief or another one',
  why: 'readers land at the top of the page and have to search for what they were promised',
  source: "github-slugger, the ids of headings on GitHub and on the brief's page",
  severity: 'error',
  fixes: 'unsafe',
  good: {
    text: 'See [what it costs](#costs) and [who pays](tenancy-law.md#who-pays).\n\n## Costs\n\nLittle.\n',
    briefs: {
      'briefs/tenancy-law.md':
        '---\ntitle: Tenancy law\ndate: 2026-02-02\nsummary: Who pays for what.\ngroup: energy\n---\n\n## Who pays?\n\nNobody.\n',
    },
  },
  bad: { text: 'See [what it costs](#cost).\n\n## Costs\n\nLittle.\n' },
  *survey({ briefs }) {
    const byPath = new Map(briefs.map((one) => [one.path, one]));
    for (const { path, references } of briefs) {
      for (const reference of references) {
        const finding = reference.address.includes('#') && missing(reference, path, byPath);
        if (finding) yield { path, ...finding };
      }
    }
  },
};

export default rule;

/** Ids that a page has beside its headings: its top and its parts, notes, figures and tables. */
const OTHERS =
  /^(?:$|top$|text$|about$|notes$|key-messages$|!|:~:|(?:user-content-)?(?:fn|fnref|note|note-ref|footnote|figure|table)[-:]?\d)/i;

function missing(
  { kind, address, range, exact }: Reference,
  from: string,
  briefs: ReadonlyMap<string, Facts>,
): Finding | undefined {
  const hash = address.indexOf('#');
  const target = address.slice(0, hash);
  const written = address.slice(hash + 1);
  // An image's fragment is a part of the picture.
  if (kind === 'image' || kind === 'value' || OTHERS.test(written)) return undefined;
  if (/^(?:\/|[a-z][a-z\d+.-]*:)|[?{]/i.test(target)) return undefined;
  const file = target === '' ? from : resolvePath(from, decoded(target) ?? target);
  const anchors = briefs.get(file)?.anchors;
  const wanted = decoded(written) ?? written;
  if (!anchors || anchors.includes(wanted)) return undefined;
  const where = target === '' ? 'in this brief' : `in ${typed(file)}`;
  const finding = { message: `no heading ${where} has the id ${typed(wanted)}`, range };
  const meant = nearest(wanted, anchors);
  if (meant === undefined) {
    const help = 'write the words of the heading in lowercase, with hyphens between them';
    return { ...finding, help: anchors.length > 0 ? help : 'link to the brief as a whole' };
  }
  const title = `write ${typed(`#${meant}`)}`;
  if (!exact) return { ...finding, help: title };
  const edits = [{ start: range.start + hash + 1, end: range.end, text: encoded(meant) }];
  return { ...finding, help: title, fix: { title, safe: false, edits } };
}

/** Writes an id so that it can stand in a Markdown link. */
function encoded(id: string): string {
  return id.replace(/[\s<>()[\]\\%]/g, encodeURIComponent);
}
