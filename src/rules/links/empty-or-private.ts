import type { Definition, Image, Link } from 'mdast';
import type { Finding } from '../../core/diagnostic.ts';
import { isDraft } from '../../core/fields.ts';
import { matchesAny } from '../../core/links/pattern.ts';
import { targetRange } from '../../core/links/target.ts';
import { hostOf, isExampleHost, isPrivateHost } from '../../core/links/web.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule<{ allow: readonly string[] }> = {
  id: 'links/empty-or-private',
  summary: 'a link that leads nowhere, or where only its author can go',
  why: 'readers who click end on an error, or at a door that is closed to them',
  source: 'RFC 1918, RFC 6761, RFC 2606: addresses and names that nobody else can reach',
  severity: 'error',
  fixes: 'none',
  options: {
    allow: {
      about: 'addresses that are meant: how they begin, or a whole one with `*`',
      default: [],
    },
  },
  good: {
    text: 'See [the Act](https://www.gesetze-im-internet.de/geg/) and [the law](#the-law).\n\n## The law\n\nIt binds.\n',
  },
  bad: { text: 'See [the draft](http://localhost:4000/drafts/heat).\n' },
  check({ text, tree, meta }, _, { allow }) {
    const findings: Finding[] = [];
    const nodes: readonly (Link | Image | Definition)[] = [
      ...nodesOf(tree, 'link'),
      ...nodesOf(tree, 'image'),
      ...nodesOf(tree, 'definition'),
    ];
    for (const node of nodes) {
      const trouble = troubleOf(node.url);
      if (!trouble || matchesAny(node.url, allow)) continue;
      findings.push({
        ...trouble,
        range: targetRange(node, text) ?? rangeOf(node),
        ...(isDraft(meta) ? { severity: 'warning' as const } : {}),
      });
    }
    return findings;
  },
};

export default rule;

/** Who edits a document sees its editor; readers are asked to log in, or may write in it. */
const EDITOR = /^https:\/\/docs\.google\.com\/(?:[^?#]*\/)?d\/[^?#]*\/edit(?:[/?#]|$)/i;

function troubleOf(address: string): Pick<Finding, 'message' | 'help'> | undefined {
  if (/^(?:#?|(?:https?|mailto|tel):(?:\/\/)?)$/i.test(address.trim())) {
    return { message: 'a link without an address', help: 'write where it leads, or delete it' };
  }
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(address)) {
    return {
      message: `${typed(address)} is a file on one computer`,
      help: 'put the file beside the brief and link to it, or to its place on the web',
    };
  }
  if (EDITOR.test(address)) {
    return {
      message: `${typed(address)} opens the editor of a document`,
      help: 'publish the document and write the address for readers',
    };
  }
  const host = hostOf(address);
  if (host === undefined) return undefined;
  if (isPrivateHost(host)) {
    return {
      message: `${typed(address)} can be reached from inside a network only`,
      help: 'write the address that readers can reach',
    };
  }
  if (isExampleHost(host)) {
    return {
      message: `${typed(address)} is an address for examples`,
      help: 'write the real address',
    };
  }
  return undefined;
}
