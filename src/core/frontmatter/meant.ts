import { distance } from 'fastest-levenshtein';
import { type FieldName, fields, isField } from '../fields.ts';

/** What other programs call the same thing, without hyphens and in small letters. */
const ALIASES: Readonly<Record<string, FieldName>> = {
  headline: 'title',
  pubdate: 'date',
  publishdate: 'date',
  publisheddate: 'date',
  publishedat: 'date',
  datepublished: 'date',
  publicationdate: 'date',
  excerpt: 'summary',
  description: 'summary',
  abstract: 'summary',
  deck: 'summary',
  standfirst: 'summary',
  workinggroup: 'group',
  author: 'authors',
  by: 'authors',
  byline: 'authors',
  topic: 'tags',
  topics: 'tags',
  category: 'tags',
  categories: 'tags',
  keyword: 'tags',
  keywords: 'tags',
  tag: 'tags',
  lastmod: 'updated',
  lastmodified: 'updated',
  lastupdated: 'updated',
  modified: 'updated',
  datemodified: 'updated',
  language: 'lang',
  locale: 'lang',
  kicker: 'series',
  licence: 'license',
  images: 'image',
  cover: 'image',
  hero: 'image',
  thumbnail: 'image',
  featuredimage: 'image',
  primaryimage: 'image',
  ogimage: 'image',
  sources: 'references',
  bibliography: 'references',
};

/** The key that was probably meant by an unknown one: an alias, another spelling, or a slip of two letters. */
export function fieldMeant(key: string): FieldName | undefined {
  const bare = plain(key);
  const alias = Object.hasOwn(ALIASES, bare) ? ALIASES[bare] : undefined;
  if (alias) return alias;
  const most = bare.length > 4 ? 2 : bare.length > 2 ? 1 : 0;
  const [nearest] = Object.keys(fields)
    .filter(isField)
    .map((name) => ({ name, apart: distance(bare, plain(name)) }))
    .sort((a, b) => a.apart - b.apart);
  return nearest && nearest.apart <= most ? nearest.name : undefined;
}

function plain(key: string): string {
  return key.replace(/[-_\s]/g, '').toLowerCase();
}
