import type { FieldName } from '../fields.ts';

/** The keys whose value is a text of the author's own words. */
export const proseKeys: readonly FieldName[] = [
  'title',
  'subtitle',
  'summary',
  'series',
  'place',
  'copyright',
  'funding',
  'disclaimer',
  'acknowledgements',
  'contact',
  'to',
  'from',
  'subject',
];
