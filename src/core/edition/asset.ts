import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Setting } from '../format.ts';
import { pathInside, rootOf } from './address.ts';
import { box } from './box.ts';
import type { Labels } from './labels.ts';

/** An image of the author's. */
export interface Asset {
  /** Relative to the working folder. */
  readonly path: string;
  /** By its first bytes, like `image/png`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

declare module 'mdast' {
  interface ImageData {
    asset?: Asset;
  }
}

/** Finds the image that an address in a file names; undefined for one that is left out. */
export type Resolve = (address: string) => Asset | undefined;

/** Resolves what lies in the workspace's folder; without a workspace, in the working or the file's folder. */
export function resolver(file: string, { workspace, asset }: Setting): Resolve {
  const root = rootOf(file, workspace);
  return (address) => {
    const path = pathInside(root, file, address);
    const bytes = path === undefined ? undefined : asset(path);
    const type = bytes && mediaType(bytes);
    return path !== undefined && type ? { path, type, bytes } : undefined;
  };
}

/** Gives every image of a tree its asset, and puts its words in the place of one that is left out. */
export function resolveImages(tree: Root, resolve: Resolve, labels: Labels): void {
  visit(tree, 'image', (image, index, parent) => {
    if (!parent || index === undefined) return;
    const asset = resolve(image.url);
    if (asset) image.data = { ...image.data, asset };
    else {
      const words = [labels.leftOut, image.alt || image.title].filter(Boolean).join(': ');
      parent.children[index] = box('span', { className: ['left-out'] }, [`[${words}]`]);
    }
  });
}

/** Says what an image is by its first bytes, never by its name (WHATWG MIME Sniffing); else undefined. */
export function mediaType(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'image/png';
  if (start.startsWith('\xFF\xD8\xFF')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (/^RIFF.{4}WEBP/s.test(start)) return 'image/webp';
  if (/^.{4}ftyp.*avi[fs]/s.test(start)) return 'image/avif';
  return isSvg(bytes) ? 'image/svg+xml' : undefined;
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*<svg[\s>]/i.test(start.replace(/^\s*<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>/gis, ''));
}
