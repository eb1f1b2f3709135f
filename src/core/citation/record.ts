import type { Edition } from '../edition/edition.ts';
import type { Setting } from '../format.ts';
import { speaksOfPlace } from '../kind.ts';
import { oneLine } from '../wording/one-line.ts';
import { inLanguage } from '../workspace.ts';
import { pageAddress } from './addresses.ts';
import type { CslItem, Name } from './item.ts';
import { nameOf } from './names.ts';

/**
 * What a citation says of a brief, as a CSL item of the type `report`. The group is the author where
 * no people are named, and the address is left out where nobody knows it.
 */
export function recordOf(
  { meta, title, lang, groupName, organisation }: Edition,
  setting: Pick<Setting, 'name' | 'kind' | 'workspace'>,
): CslItem {
  const { name, kind } = setting;
  const names = (meta.authors ?? []).flatMap((person) => nameOf(person) ?? []);
  const group: readonly Name[] = groupName ? [{ literal: oneLine(groupName) }] : [];
  const author = names.length > 0 ? names : group;
  return {
    id: name,
    type: 'report',
    title: withSubtitle(title, meta.subtitle),
    ...(author.length > 0 ? { author } : {}),
    ...(meta.date ? { issued: { 'date-parts': [meta.date.split('-').map(Number)] } } : {}),
    ...filled({
      genre: kind && inLanguage(kind.name, lang),
      number: meta.number,
      'collection-title': meta.series,
      publisher: organisation ?? groupName,
      'publisher-place': speaksOfPlace(kind) ? undefined : meta.place,
      URL: pageAddress(meta, setting),
      DOI: meta.doi,
      ISBN: meta.isbn,
      ISSN: meta.issn,
      language: lang,
      version: meta.version,
      abstract: meta.summary,
      keyword: meta.tags?.join(', '),
    }),
    ...(meta.license ? { custom: { license: meta.license } } : {}),
  };
}

/** Between the two stands a colon, unless the title has one or ends in a sign of its own. */
function withSubtitle(title: string, subtitle: string | undefined): string {
  const [head, tail] = [oneLine(title), oneLine(subtitle ?? '')];
  if (tail === '') return head;
  if (/[.?!…。？！؟]["'”’»]?$/.test(head)) return `${head} ${tail}`;
  return `${head}${head.includes(':') ? ' –' : ':'} ${tail}`;
}

function filled<Key extends string>(
  values: Readonly<Record<Key, string | undefined>>,
): { readonly [K in Key]?: string } {
  const lines = Object.entries<string | undefined>(values)
    .map(([key, value]) => [key, oneLine(value ?? '')] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(lines) as { readonly [K in Key]?: string };
}
