import type GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Person } from '../../core/fields.ts';
import { compiled } from './body.ts';
import { dateInWords, dayInWords } from './date.ts';
import type { Edition } from './edition.ts';
import type { Parts } from './prepare.ts';

/** The head of the text: series or group, title, standfirst, byline, date. */
export function titleBlock(edition: Edition): Element {
  const { meta, title, series, groupName } = edition;
  const line = series.length > 0 ? series.join(' · ') : groupName;
  return h('header', { className: ['title'] }, [
    ...(line ? [h('p', { className: ['series'] }, line)] : []),
    h('h1', title),
    ...(meta.subtitle ? [h('p', { className: ['subtitle'] }, meta.subtitle)] : []),
    ...(meta.summary ? [h('p', { className: ['standfirst'] }, meta.summary)] : []),
    ...byline(edition),
    ...dateline(edition),
  ]);
}

function byline({ meta, labels, groupName, lang }: Edition): Element[] {
  const authors: readonly Person[] = meta.authors?.length
    ? meta.authors
    : groupName
      ? [groupName]
      : [];
  if (authors.length === 0) return [];
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang);
  const parts = list.formatToParts(authors.map((_, index) => `${index}`));
  return [
    h('p', { className: ['byline'] }, [
      `${labels.by} `,
      ...parts.flatMap(({ type, value }) => {
        const author = type === 'element' ? authors[Number(value)] : undefined;
        return author === undefined ? value : named(author);
      }),
    ]),
  ];
}

function named(person: Person): (ElementContent | string)[] {
  if (typeof person === 'string') return [h('span', { className: ['author'] }, person)];
  const name = person.name ?? [person.given, person.family].filter(Boolean).join(' ');
  const address = person.url ?? (person.orcid && orcidAddress(person.orcid));
  return [
    h('span', { className: ['author'] }, address ? h('a', { href: address }, name) : name),
    ...(person.affiliation ? [` (${person.affiliation})`] : []),
  ];
}

function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid.replace(/^https:\/\/orcid\.org\//, '')}`;
}

function dateline({ meta, labels, lang }: Edition): Element[] {
  const { place, date, updated } = meta;
  const parts = [
    ...(place ? [[place]] : []),
    ...(date ? [[h('time', { dateTime: date }, dayInWords(date, lang))]] : []),
    ...(updated && updated !== date
      ? [[`${labels.updated} `, h('time', { dateTime: updated }, dateInWords(updated, lang))]]
      : []),
  ];
  if (parts.length === 0) return [];
  const children = parts.flatMap((part, index) => (index > 0 ? [' · ', ...part] : part));
  return [h('p', { className: ['date'] }, children)];
}

/** What a hurried reader must take away: the front matter's, else the list with which the body opens. */
export function keyMessages(
  { meta, labels }: Edition,
  { opening }: Parts,
  ids: GithubSlugger,
): Element | undefined {
  const box = (id: string, children: ElementContent[]) =>
    h('section', { className: ['key-messages'], ariaLabelledBy: [id] }, children);
  if (opening) return box(opening.heading.id, [compiled(opening.tree)]);
  if (!meta.keyMessages?.length) return undefined;
  const id = ids.slug('key-messages');
  return box(id, [
    h('h2', { id }, labels.keyMessages),
    h(
      'ul',
      meta.keyMessages.map((message) => h('li', message)),
    ),
  ]);
}
