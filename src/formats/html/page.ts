import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Brief } from '../../core/brief.ts';
import { takeAways } from '../../core/citation/take-away.ts';
import { type Article, articleOf } from '../../core/edition/article.ts';
import { dotted, isBox } from '../../core/edition/box.ts';
import { dateInWords } from '../../core/edition/date.ts';
import type { Edition } from '../../core/edition/edition.ts';
import type { Made, Setting } from '../../core/format.ts';
import { articleTree } from './article.ts';
import { compiled } from './body.ts';
import { head } from './head.ts';
import { embedImages } from './images.ts';
import { lines } from './lines.ts';
import { metadata } from './meta/metadata.ts';
import { shareImage } from './share-image.ts';
import { lookOf } from './style.ts';

/**
 * Renders a brief as one HTML file, and the image that stands for it where it is shared. All that comes
 * from its front matter is put in as text and as attribute values of a tree, never as markup; its body
 * goes through `renderBody`.
 */
export async function page(brief: Brief, setting: Setting): Promise<readonly Made[]> {
  const article = await articleOf(brief, setting);
  const { edition } = article;
  const card = await shareImage(brief, edition, setting);
  const meta = metadata(article, setting, card);
  const tree: HtmlRoot = {
    type: 'root',
    children: [
      { type: 'doctype' },
      { type: 'text', value: '\n' },
      h('html', { lang: edition.lang, dir: edition.dir }, [
        ...lines([head(edition, lookOf(edition, setting), meta), body(article, setting)]),
      ]),
    ],
  };
  const html = `${toHtml(tree, { allowDangerousHtml: true })}\n`;
  return [
    { ending: '.html', data: html },
    ...(card ? [{ ending: card.ending, data: card.data }] : []),
  ];
}

function body(article: Article, setting: Setting): Element {
  const { edition, ids, masthead } = article;
  const { labels, banner, meta } = edition;
  const start = ids.slug('text');
  const notice = ['banner', `banner-${meta.status}`];
  const tree = articleTree(article, setting);
  const top = masthead && { type: 'root' as const, children: [masthead] };
  if (top) embedImages(top);
  const header = [
    ...(banner ? [h('p', { className: notice }, banner)] : []),
    ...(top ? [compiled(top)] : []),
  ];
  return h(
    'body',
    lines([
      h('a', { className: ['skip'], href: `#${start}` }, labels.skip),
      ...(header.length > 0 ? [h('header', lines(header))] : []),
      h('main', { id: start }, lines([h('article', withTakeAways(tree, article))])),
      ...footer(edition),
    ]),
  );
}

/** Files to take away are `data:` addresses, which the schema refuses: nothing of a brief may bring one. */
function withTakeAways(
  tree: ReturnType<typeof articleTree>,
  { record }: Article,
): ElementContent[] {
  const at = tree.children.findIndex((child) => isBox(child, 'section', 'citation'));
  const section = tree.children[at];
  if (!isBox(section, 'section')) return [compiled(tree)];
  const part = (children: typeof tree.children) => compiled({ type: 'root', children });
  const files = takeAways(record).map(({ label, name, href }) =>
    h('li', [h('a', { href, download: name }, label)]),
  );
  return [
    part(tree.children.slice(0, at)),
    h('section', section.data.hProperties, [
      part(section.children),
      h('ul', { className: ['formats'] }, files),
    ]),
    part(tree.children.slice(at + 1)),
  ];
}

function footer({ organisation, meta, lang }: Edition): Element[] {
  const parts = [
    ...(organisation ? [[organisation]] : []),
    ...(meta.date ? [[h('time', { dateTime: meta.date }, dateInWords(meta.date, lang))]] : []),
  ];
  if (parts.length === 0) return [];
  return [h('footer', h('p', dotted(parts)))];
}
