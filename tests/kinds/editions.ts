import { readKinds } from '../../src/core/kinds.ts';
import { memoryIo } from '../memory.ts';

/** The settings of the workspace that the samples stand in, with a group for each of its subjects. */
export const settings = [
  'name: Forum for Policy',
  'lang: en',
  'groups:',
  '  cities: { name: { en: Cities Group, de: Gruppe Stadt und Land, fr: Groupe Villes } }',
  '  europe: { name: { en: Europe Group, de: Gruppe Europa, fr: Groupe Europe } }',
  '  society: { name: { en: Society Group, de: Gruppe Gesellschaft, fr: Groupe Société } }',
  '',
].join('\n');

/** A kind of brief in one of its languages. */
export interface Edition {
  readonly kind: string;
  readonly lang: string;
}

/** Every kind in every language of its scaffolds. */
export const editions: readonly Edition[] = readKinds(memoryIo().templates).flatMap(
  ({ id, languages }) => languages.map((lang) => ({ kind: id, lang })),
);
