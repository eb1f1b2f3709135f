import type { Element } from 'hast';
import { h } from 'hastscript';
import { translationAddress } from '../../../core/citation/addresses.ts';
import { inverted } from '../../../core/citation/item.ts';
import { speaksOfPlace } from '../../../core/kind.ts';
import type { Context } from './context.ts';
import { named } from './tags.ts';

/** The Dublin Core element set 1.1 as `meta` elements (DCMI, Expressing Dublin Core in HTML). */
export function dublinCore({ edition, setting, record, page }: Context): Element[] {
  const { meta, license } = edition;
  return [
    h('link', { rel: ['schema.DC'], href: 'http://purl.org/dc/elements/1.1/' }),
    ...named([
      ['DC.title', record.title],
      ...(record.author ?? []).map((name) => ['DC.creator', inverted(name)] as const),
      ['DC.date', meta.date],
      ['DC.language', record.language],
      ['DC.publisher', record.publisher],
      ...(meta.tags ?? []).map((tag) => ['DC.subject', tag] as const),
      ['DC.description', meta.summary],
      ['DC.coverage', speaksOfPlace(setting.kind) ? meta.place : undefined],
      ['DC.type', 'Text'],
      ['DC.rights', license && (license.url ?? license.name)],
      ['DC.rights', meta.copyright],
      ['DC.identifier', meta.doi && `https://doi.org/${meta.doi}`],
      ['DC.identifier', meta.isbn && `urn:isbn:${meta.isbn.replace(/[- ]/g, '')}`],
      ['DC.identifier', page],
      ['DC.relation', meta.issn && `urn:issn:${meta.issn}`],
      ...setting.translations.map(
        (one) => ['DC.relation', translationAddress(one, setting)] as const,
      ),
    ]),
  ];
}
