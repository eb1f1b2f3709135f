import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import { translationAddress } from '../../../core/citation/addresses.ts';
import { entryOf } from '../../../core/citation/entry.ts';
import { nameOf } from '../../../core/citation/names.ts';
import { nameOfPerson, orcidAddress } from '../../../core/edition/people.ts';
import type { Person } from '../../../core/fields.ts';
import type { Setting, Translation } from '../../../core/format.ts';
import { speaksOfPlace } from '../../../core/kind.ts';
import type { Context } from './context.ts';

type Json = string | number | undefined | readonly Json[] | { readonly [key: string]: Json };

/** A brief as a schema.org `Report`, in a script element that no browser runs. */
export function jsonLd(context: Context): Element {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...report(context) });
  // `</script>` and `<!--` would end it; U+2028 and U+2029 end a line of older JavaScript.
  const safe = text.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return h('script', { type: 'application/ld+json' }, safe);
}

function report(context: Context): { readonly [key: string]: Json } {
  const { edition, setting, record, references, page, pdf, card } = context;
  const { meta, title, lang, license } = edition;
  return {
    '@type': 'Report',
    '@id': page,
    url: page,
    mainEntityOfPage: page,
    headline: title,
    name: title,
    alternativeHeadline: meta.subtitle,
    abstract: record.abstract,
    description: record.abstract,
    genre: record.genre,
    reportNumber: record.number,
    datePublished: meta.date,
    dateModified: meta.updated ?? meta.date,
    version: record.version,
    inLanguage: lang,
    author: authors(context),
    publisher: publisher(context),
    isPartOf: series(context),
    [speaksOfPlace(setting.kind) ? 'spatialCoverage' : 'locationCreated']: meta.place && {
      '@type': 'Place',
      name: meta.place,
    },
    temporalCoverage: meta.period,
    keywords: some(meta.tags ?? []),
    about: event(context),
    image: card && {
      '@type': 'ImageObject',
      url: card.address,
      width: card.width,
      height: card.height,
      caption: card.alt,
    },
    license: license && (license.url ?? { '@type': 'CreativeWork', name: license.name }),
    copyrightNotice: meta.copyright,
    creativeWorkStatus: meta.status === 'withdrawn' ? 'Withdrawn' : undefined,
    correction: some(
      (meta.corrections ?? []).map(({ date, note }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: note,
      })),
    ),
    identifier: identifiers(context),
    sameAs: meta.doi && `https://doi.org/${meta.doi}`,
    citation: some(references.map((item) => textOf(entryOf(item, lang)))),
    encoding: pdf && { '@type': 'MediaObject', contentUrl: pdf, encodingFormat: 'application/pdf' },
    ...translations(setting),
  };
}

function authors({ edition: { meta, group, groupName } }: Context): Json {
  if (meta.authors?.length) return meta.authors.map(author);
  return groupName ? [{ '@type': 'Organization', name: groupName, url: group?.url }] : undefined;
}

function author(person: Person): Json {
  const name = nameOf(person);
  if (typeof person === 'string') {
    if (!name || 'literal' in name) return { '@type': 'Organization', name: person };
    return { '@type': 'Person', name: person };
  }
  return {
    '@type': 'Person',
    name: nameOfPerson(person),
    givenName: person.given,
    familyName: person.family,
    jobTitle: person.role,
    affiliation: person.affiliation && { '@type': 'Organization', name: person.affiliation },
    url: person.url,
    sameAs: person.orcid && orcidAddress(person.orcid),
  };
}

function publisher({ edition: { organisation, group, groupName }, setting }: Context): Json {
  const department: Json = groupName
    ? { '@type': 'Organization', name: groupName, url: group?.url }
    : undefined;
  if (!organisation) return department;
  const isGroup = organisation === groupName;
  return {
    '@type': 'Organization',
    name: organisation,
    url: setting.workspace?.url,
    department: isGroup ? undefined : department,
  };
}

function series({ edition: { meta } }: Context): Json {
  if (!meta.series) return undefined;
  return { '@type': 'CreativeWorkSeries', name: meta.series, issn: meta.issn };
}

function event({ edition: { meta } }: Context): Json {
  if (!meta.event) return undefined;
  const { name, start, end, place } = meta.event;
  return {
    '@type': 'Event',
    name,
    startDate: start,
    endDate: end,
    location: place && { '@type': 'Place', name: place },
  };
}

function identifiers({ record: { DOI, ISBN } }: Context): Json {
  const value = (propertyID: string, id: string | undefined) =>
    id ? [{ '@type': 'PropertyValue', propertyID, value: id }] : [];
  return some([...value('DOI', DOI), ...value('ISBN', ISBN)]);
}

function translations(setting: Setting): { readonly [key: string]: Json } {
  const works = (list: readonly Translation[]) =>
    some(
      list.map((one) => ({
        '@type': 'Report',
        name: one.title,
        inLanguage: one.lang,
        url: translationAddress(one, setting),
      })),
    );
  const all = setting.translations;
  const originals = all.filter(({ isOriginal }) => isOriginal);
  if (originals.length > 0) return { translationOfWork: works(originals)?.[0] };
  return { workTranslation: works(all) };
}

function some<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}
