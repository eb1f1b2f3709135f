import type { Properties } from 'hast';
import type { Data, Link, Parent, RootContent, Text } from 'mdast';

/** A node for what Markdown has no word for: the HTML element that its `data.hName` says. */
export interface Box extends Parent {
  readonly type: 'box';
  readonly data: Data & { hName: string; hProperties: Properties };
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    box: Box;
  }
  interface BlockContentMap {
    box: Box;
  }
  interface PhrasingContentMap {
    box: Box;
  }
}

/** Makes a box of an element name, hast properties and what it holds; a string is plain text. */
export function box(
  element: string,
  properties: Properties,
  children: readonly (RootContent | string)[],
): Box {
  return {
    type: 'box',
    data: { hName: element, hProperties: properties },
    children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
  };
}

/** Plain text. */
export function words(value: string): Text {
  return { type: 'text', value };
}

/** A link with words of its own and, if needed, hast properties. */
export function linkTo(url: string, label: string, properties?: Properties): Link {
  return {
    type: 'link',
    url,
    children: [words(label)],
    ...(properties && { data: { hProperties: properties } }),
  };
}

/** Parts of a line with a middle dot between them. */
export function dotted<Node>(parts: readonly (readonly (Node | string)[])[]): (Node | string)[] {
  return parts.flatMap((part, at) => (at > 0 ? [' · ', ...part] : part));
}

/** Whether a node is the box of an element, and of a class where one is named. */
export function isBox(node: RootContent | undefined, element: string, name?: string): node is Box {
  if (node?.type !== 'box' || node.data.hName !== element) return false;
  const { className } = node.data.hProperties;
  return name === undefined || (Array.isArray(className) && className.includes(name));
}
