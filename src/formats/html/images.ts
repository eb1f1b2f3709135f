import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Setting } from '../../core/format.ts';
import { folderOf } from '../../core/links/paths.ts';
import { pathInside } from './address.ts';
import { box } from './box.ts';
import type { Labels } from './labels.ts';

/** Turns an image's address in a brief into a `data:` address; undefined for one that is left out. */
export type Embed = (address: string) => string | undefined;

/** Embeds what lies in the workspace's folder; without a workspace, in the working or the brief's folder. */
export function embedder(file: string, { workspace, asset }: Setting): Embed {
  const root = workspace?.folder ?? (/^(?:\/|\.\.\/)/.test(file) ? folderOf(file) : '');
  return (address) => {
    const path = pathInside(root, file, address);
    const bytes = path === undefined ? undefined : asset(path);
    const type = bytes && mediaType(bytes);
    return type && `data:${type};base64,${base64(bytes)}`;
  };
}

/** Puts every image's bytes into the tree, and its words in the place of one that is left out. */
export function embedImages(tree: Root, embed: Embed, labels: Labels): void {
  visit(tree, 'image', (image, index, parent) => {
    if (!parent || index === undefined) return;
    const src = embed(image.url);
    const { alt, title } = image;
    // As a property the long address is not percent-encoded once more, sign by sign.
    if (src) Object.assign(image, { url: '', alt: alt ?? '', data: { hProperties: { src } } });
    else {
      const words = [labels.leftOut, alt || title].filter(Boolean).join(': ');
      parent.children[index] = box('span', { className: ['left-out'] }, [
        { type: 'text', value: `[${words}]` },
      ]);
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

function base64(bytes: Uint8Array): string {
  const SLICE = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  }
  return btoa(binary);
}
