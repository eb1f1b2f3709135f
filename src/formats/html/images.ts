import type { Root } from 'mdast';
import type { Asset } from '../../core/edition/asset.ts';
import { nodesOf } from '../../core/tree.ts';

/** Puts the bytes of every image into the tree: the page is one file. */
export function embedImages(tree: Root): void {
  for (const image of nodesOf(tree, 'image')) {
    const { alt, data } = image;
    if (!data?.asset) continue;
    // As a property the long address is not percent-encoded once more, sign by sign.
    const hProperties = { ...data.hProperties, src: embedded(data.asset) };
    Object.assign(image, { url: '', alt: alt ?? '', data: { ...data, hProperties } });
  }
}

/** An image as a `data:` address (RFC 2397). */
function embedded({ type, bytes }: Asset): string {
  const SLICE = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  }
  return `data:${type};base64,${btoa(binary)}`;
}
