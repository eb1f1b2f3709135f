import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { siteFolder } from '../../core/citation/addresses.ts';
import type { Article } from '../../core/edition/article.ts';
import type { Asset } from '../../core/edition/asset.ts';
import { nameOfPerson } from '../../core/edition/people.ts';
import { ownFonts } from '../../core/fonts/print-fonts.ts';
import type { Setting } from '../../core/format.ts';
import { designData } from '../../core/theme/design.ts';
import type { Typesetting } from '../../core/typeset.ts';
import { oneLine } from '../../core/wording/one-line.ts';
import { shortened } from '../../core/wording/shortened.ts';
import { blocks } from './blocks.ts';
import { startConversion } from './conversion.ts';
import type { Document } from './data.ts';
import { parted, plain, SEEN } from './inline.ts';
import { withTurnedPages } from './turned.ts';

/** What stands at the head of each page takes two lines at most. */
const LONGEST = 150;

/** A job for the engine, and the images whose bytes are its files. */
export interface Job extends Typesetting {
  readonly data: Document;
  readonly images: ReadonlyMap<string, Asset>;
}

/** Makes the job for the engine of an article: all that the PDF says, and the images in it. */
export function documentOf(article: Article, setting: Setting): Job {
  const { workspace, asset, name } = setting;
  const { edition, masthead, notes, front, text, back } = article;
  const { meta, title, lang, dir, labels, banner } = edition;
  const fonts = ownFonts(workspace, asset);
  const ids = new Set(idsIn([...front, ...text, ...back]));
  const to = startConversion({ name, notes, ids, site: siteFolder(setting), blocks });
  const [language = 'en', ...subtags] = lang.toLowerCase().split('-');
  const data: Document = {
    title: SEEN.test(title) ? line(title) : name,
    summary: line(meta.summary ?? ''),
    authors: edition.authors.map(nameOfPerson).map(line).filter(Boolean),
    keywords: (meta.tags ?? []).map(line).filter(Boolean),
    date: meta.date ? dayOf(meta.date) : null,
    lang: language,
    region: subtags.find((tag) => /^[a-z]{2}$/.test(tag)) ?? null,
    dir,
    families: fonts.map(({ family }) => family),
    running: parted(shortened(line(title), LONGEST), 'text'),
    banner: banner ?? null,
    masthead: masthead ? blocks([masthead], to) : [],
    page: labels.page('{page}', '{pages}'),
    front: blocks(front, to),
    text: withTurnedPages(blocks(text, to)),
    back: blocks(back, to),
    design: designData(workspace?.theme),
  };
  return {
    template: 'pdf/brief.typ',
    data,
    files: new Map([...to.images].map(([name, { bytes }]) => [name, bytes])),
    images: to.images,
    fonts: fonts.map(({ bytes }) => bytes),
    timestamp: meta.date ? Date.parse(`${meta.date}T00:00:00Z`) / 1000 : 0,
  };
}

function dayOf(date: string): readonly [number, number, number] {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

/** Metadata is one line, without spaces at its ends. */
function line(text: string): string {
  return oneLine(plain(text));
}

function* idsIn(nodes: readonly RootContent[]): Generator<string> {
  for (const node of nodes) {
    const id = node.data && 'hProperties' in node.data ? node.data.hProperties?.id : undefined;
    const isHeading =
      node.type === 'heading' || (node.type === 'box' && /^h[1-6]$/.test(node.data.hName));
    const isSeen = isHeading && SEEN.test(textOf(node, { includeImageAlt: false }));
    if (isSeen && typeof id === 'string') yield id;
    if ('children' in node) yield* idsIn(node.children);
  }
}
