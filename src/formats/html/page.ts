import GithubSlugger from 'github-slugger';
import type { Element, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import type { Brief } from '../../core/brief.ts';
import type { Setting } from '../../core/format.ts';
import { join } from '../../core/links/paths.ts';
import { parseMarkdown } from '../../core/markdown.ts';
import { inLanguage } from '../../core/workspace.ts';
import { aboutGroup, endnotes, smallPrint } from './back.ts';
import { compiled } from './body.ts';
import { contents } from './contents.ts';
import { dateInWords } from './date.ts';
import { type Edition, editionOf } from './edition.ts';
import { keyMessages, titleBlock } from './front.ts';
import { head } from './head.ts';
import { embedder } from './images.ts';
import { lines } from './lines.ts';
import { type Parts, prepare, withOpening } from './prepare.ts';

/**
 * Renders a brief as one HTML file. All that comes from its front matter is put in as text and as
 * attribute values of a tree, never as markup; its body goes through `renderBody`.
 */
export function page(brief: Brief, setting: Setting): string {
  const edition = editionOf(brief, setting);
  const ids = new GithubSlugger();
  const prepared = prepare(brief.tree, ids, embedder(brief.path, setting), edition.labels);
  const parts = brief.meta.keyMessages?.length ? prepared : withOpening(prepared);
  const css = setting.template('page/page.css');
  const tree: HtmlRoot = {
    type: 'root',
    children: [
      { type: 'doctype' },
      { type: 'text', value: '\n' },
      h('html', { lang: edition.lang, dir: edition.dir }, [
        ...lines([head(edition, css), body(edition, parts, about(edition, setting, ids), ids)]),
      ]),
    ],
  };
  return `${toHtml(tree, { allowDangerousHtml: true })}\n`;
}

/** What `brief.yml` says of the group is Markdown; its images lie beside it. */
function about(
  { group, lang, labels }: Edition,
  setting: Setting,
  ids: GithubSlugger,
): Root | undefined {
  if (!group?.about) return undefined;
  const file = join(setting.workspace?.folder ?? '', 'brief.yml');
  const tree = parseMarkdown(inLanguage(group.about, lang));
  const { body, notes } = prepare(tree, ids, embedder(file, setting), labels);
  return { ...body, children: [...body.children, ...(notes?.tree.children ?? [])] };
}

function body(
  edition: Edition,
  parts: Parts,
  group: Root | undefined,
  ids: GithubSlugger,
): Element {
  const { labels, organisation, banner } = edition;
  const start = ids.slug('text');
  const top = [
    ...(banner ? [h('p', { className: ['banner'] }, banner)] : []),
    ...(organisation ? [h('p', { className: ['masthead'] }, organisation)] : []),
  ];
  const article = [
    titleBlock(edition),
    keyMessages(edition, parts, ids),
    contents(edition, parts, ids),
    h('div', { className: ['text'] }, compiled(parts.body)),
    endnotes(edition, parts, ids),
    aboutGroup(edition, group, ids),
    smallPrint(edition),
  ].filter((part) => part !== undefined);
  return h(
    'body',
    lines([
      h('a', { className: ['skip'], href: `#${start}` }, labels.skip),
      ...(top.length > 0 ? [h('header', lines(top))] : []),
      h('main', { id: start }, lines([h('article', lines(article))])),
      ...footer(edition),
    ]),
  );
}

function footer({ organisation, meta, lang }: Edition): Element[] {
  const parts = [
    ...(organisation ? [[organisation]] : []),
    ...(meta.date ? [[h('time', { dateTime: meta.date }, dateInWords(meta.date, lang))]] : []),
  ];
  if (parts.length === 0) return [];
  return [
    h(
      'footer',
      h(
        'p',
        parts.flatMap((part, at) => (at > 0 ? [' · ', ...part] : part)),
      ),
    ),
  ];
}
