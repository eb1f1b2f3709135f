import type { Definition, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Turns references into links and images with an address of their own, so that parts of the tree can
 * be shown apart, and marks links whose words are their address: paper need not print it twice.
 *
 * @param follow the address that another one becomes; undefined leaves only the words of the link
 */
export function settleLinks(tree: Root, follow: (address: string) => string | undefined): void {
  const definitions = definitionsOf(tree);
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier.toUpperCase());
      if (!definition) return undefined;
      const { url, title } = definition;
      parent.children[index] =
        node.type === 'linkReference'
          ? { type: 'link', url, title: title ?? null, children: node.children }
          : { type: 'image', url, title: title ?? null, alt: node.alt ?? null };
      return index;
    }
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type !== 'link') return undefined;
    // Schemes have no case (RFC 3986, section 3.1); the schema's do.
    const url = follow(node.url.replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase()));
    if (url === undefined) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    node.url = url;
    if (bare(textOf(node)) === bare(node.url)) {
      node.data = { hProperties: { className: ['address'] } };
    }
    return undefined;
  });
}

/** CommonMark 0.31.2, section 4.7: the first of several definitions counts, case does not. */
function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    const key = node.identifier.toUpperCase();
    if (!definitions.has(key)) definitions.set(key, node);
  });
  return definitions;
}

function bare(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}
