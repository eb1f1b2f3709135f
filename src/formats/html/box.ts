import type { Properties } from 'hast';
import type { Data, Parent, RootContent } from 'mdast';

/** A node for what Markdown has no word for: becomes the HTML element that its `data.hName` says. */
export interface Box extends Parent {
  readonly type: 'box';
  readonly data: Data;
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

/** Makes a box of an element name, hast properties and what it holds. */
export function box(
  element: string,
  properties: Properties,
  children: readonly RootContent[],
): Box {
  return {
    type: 'box',
    data: { hName: element, hProperties: properties },
    children: [...children],
  };
}
