import type GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import { isWebAddress } from '../../core/identifiers.ts';
import { compiled } from './body.ts';
import { dateInWords } from './date.ts';
import type { Edition } from './edition.ts';
import { licenseOf } from './license.ts';
import type { Parts } from './prepare.ts';

/** The notes, under the heading that the author gave them or under one of the page's. */
export function endnotes(
  { labels }: Edition,
  { notes }: Parts,
  ids: GithubSlugger,
): Element | undefined {
  if (!notes) return undefined;
  const { id, text } = notes.heading ?? { id: ids.slug('notes'), text: labels.notes };
  return h('section', { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: [id] }, [
    h('h2', { id }, text),
    compiled(notes.tree),
  ]);
}

/** "About this working group"; `about` is what its entry says of it. Undefined without an entry. */
export function aboutGroup(
  { group, groupName, labels }: Edition,
  about: Root | undefined,
  ids: GithubSlugger,
): Element | undefined {
  if (!group) return undefined;
  const id = ids.slug('about');
  const links = [
    ...(group.url ? [anchor(group.url, bare(group.url))] : []),
    ...Object.entries(group.links ?? {}).map(([label, address]) => anchor(address, label)),
  ].map((link) => h('li', link));
  return h('section', { className: ['about'], ariaLabelledBy: [id] }, [
    h('h2', { id }, labels.aboutGroup),
    about ? compiled(about) : h('p', groupName),
    ...(links.length > 0 ? [h('ul', { className: ['links'] }, links)] : []),
  ]);
}

/** The small print: corrections, thanks, funding, disclaimer, contact, rights. Undefined where there is none. */
export function smallPrint({ meta, labels, lang }: Edition): Element | undefined {
  const license = meta.license && licenseOf(meta.license, labels.allRights);
  const entries: readonly (readonly [string, readonly (ElementContent | string)[]])[] = [
    ...(meta.corrections ?? []).map(
      ({ date, note }) =>
        [
          labels.corrections,
          [h('time', { dateTime: date }, dateInWords(date, lang)), `: ${note}`],
        ] as const,
    ),
    ...text(labels.acknowledgements, meta.acknowledgements),
    ...text(labels.funding, meta.funding),
    ...text(labels.disclaimer, meta.disclaimer),
    ...text(labels.contact, meta.contact),
    ...text(labels.copyright, meta.copyright?.replace(/^(?:©|\(c\))?\s*/i, '© ')),
    ...(license ? [[labels.license, [licenseLink(license)]] as const] : []),
  ];
  if (entries.length === 0) return undefined;
  return h(
    'dl',
    { className: ['small-print'] },
    entries.map(([term, words]) => h('div', [h('dt', term), h('dd', [...words])])),
  );
}

function text(label: string, words: string | undefined): (readonly [string, readonly string[]])[] {
  return words ? [[label, [words]]] : [];
}

function licenseLink({ name, url }: ReturnType<typeof licenseOf>): Element | string {
  return url ? h('a', { rel: ['license'], href: url }, name) : name;
}

/** `brief.yml` has been checked; a page must not depend on it. */
function anchor(address: string, words: string): Element | string {
  const safe = isWebAddress(address) || /^mailto:\S+@\S+$/.test(address);
  const properties = words === bare(address) ? { className: ['address'] } : {};
  return safe ? h('a', { href: address, ...properties }, words) : words;
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
