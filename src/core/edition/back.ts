import type GithubSlugger from 'github-slugger';
import type { PhrasingContent, RootContent } from 'mdast';
import { isWebAddress } from '../identifiers.ts';
import { oneLine } from '../wording/one-line.ts';
import { type Box, box, linkTo, words } from './box.ts';
import { dateInWords } from './date.ts';
import type { Edition } from './edition.ts';
import { entry } from './facts.ts';
import { time } from './front.ts';
import type { License } from './license.ts';
import { addressOf, nameOfPerson, orcidAddress } from './people.ts';

/** A section behind the text, under a heading of its own. */
export function section(
  name: string,
  heading: string,
  children: readonly RootContent[],
  ids: GithubSlugger,
): Box {
  const id = ids.slug(name);
  return box('section', { className: [name], ariaLabelledBy: [id] }, [
    box('h2', { id }, [heading]),
    ...children,
  ]);
}

/** "About the authors": those of whom more is known than a name. Undefined where nobody has a biography. */
export function aboutAuthors({ meta, labels }: Edition, ids: GithubSlugger): Box | undefined {
  const people = (meta.authors ?? []).flatMap((person) =>
    typeof person === 'string' || !person.bio?.trim() ? [] : [person],
  );
  if (people.length === 0) return undefined;
  const told = people.map((person) => {
    const { bio = '', orcid, email } = person;
    const address = addressOf(person);
    const name = nameOfPerson(person);
    const links: readonly PhrasingContent[] = [
      ...(orcid && person.url ? [linkTo(orcidAddress(orcid), 'ORCID')] : []),
      ...(email ? [linkTo(`mailto:${email}`, email, { className: ['address'] })] : []),
    ];
    return box('div', { className: ['author'] }, [
      box('p', {}, [
        box('strong', {}, [address ? linkTo(address, name) : name]),
        ...(person.role ? [`, ${person.role}`] : []),
        ` – ${oneLine(bio)}`,
        ...links.flatMap((link) => [' ', link]),
      ]),
    ]);
  });
  return section('authors', labels.aboutAuthors(people.length), told, ids);
}

/** "About this working group"; `about` is what its entry says of it. Undefined without an entry. */
export function aboutGroup(
  { group, groupName, labels }: Edition,
  about: readonly RootContent[] | undefined,
  ids: GithubSlugger,
): Box | undefined {
  if (!group) return undefined;
  const links = [
    ...(group.url ? [anchor(group.url, bare(group.url))] : []),
    ...Object.entries(group.links ?? {}).map(([label, address]) => anchor(address, label)),
  ].map((link) => box('li', {}, [link]));
  return section(
    'about',
    labels.aboutGroup,
    [
      ...(about ?? [box('p', {}, [groupName ?? ''])]),
      ...(links.length > 0 ? [box('ul', { className: ['links'] }, links)] : []),
    ],
    ids,
  );
}

/** The small print: corrections, thanks, funding, disclaimer, contact, rights. Undefined where there is none. */
export function smallPrint({ meta, license, labels, lang }: Edition): Box | undefined {
  const reviewers = meta.reviewers?.map(nameOfPerson) ?? [];
  const entries = [
    ...(meta.corrections ?? []).map(({ date, note }) =>
      entry(labels.corrections, [time(date, dateInWords(date, lang)), `: ${oneLine(note)}`]),
    ),
    ...text(labels.acknowledgements, meta.acknowledgements),
    ...text(labels.reviewers, reviewers.join(', ')),
    ...text(labels.funding, meta.funding),
    ...text(labels.disclaimer, meta.disclaimer),
    ...text(labels.contact, meta.contact),
    ...(meta.doi
      ? [
          entry('DOI', [
            linkTo(`https://doi.org/${meta.doi}`, meta.doi, { className: ['address'] }),
          ]),
        ]
      : []),
    ...text('ISBN', meta.isbn),
    ...text('ISSN', meta.issn),
    ...text(labels.copyright, meta.copyright?.replace(/^(?:©|\(c\))?\s*/i, '© ')),
    ...(license ? [entry(labels.license, [licenseLink(license)])] : []),
  ];
  return entries.length > 0 ? box('dl', { className: ['small-print'] }, entries) : undefined;
}

function text(label: string, value: string | undefined): Box[] {
  return value ? [entry(label, [oneLine(value)])] : [];
}

function licenseLink({ name, url }: License): PhrasingContent {
  return url ? linkTo(url, name, { rel: ['license'] }) : words(name);
}

/** `brief.yml` has been checked; what is shown must not depend on it. */
function anchor(address: string, label: string): PhrasingContent {
  const safe = isWebAddress(address) || /^mailto:\S+@\S+$/.test(address);
  if (!safe) return words(label);
  return linkTo(address, label, label === bare(address) ? { className: ['address'] } : undefined);
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
