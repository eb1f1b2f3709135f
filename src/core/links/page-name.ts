import type { Brief } from '../brief.ts';
import { slugify } from '../slug.ts';
import { nameOf } from './paths.ts';

/** Words of a name that is a slug already; with a hyphen it is no device name of Windows. */
const SLUG = /^[a-z\d]+(?:-[a-z\d]+)+$/;

/** The name of a brief's page: its slug, else that of its file without the date before it. */
export function pageName({ meta, path }: Pick<Brief, 'meta' | 'path'>): string {
  if (meta.slug !== undefined) return meta.slug;
  const name = nameOf(path)
    .replace(/\.[^.]*$/, '')
    .replace(/^\d{4}-\d{2}-\d{2}[-_ ]?(?=.)/, '');
  return name.length <= 80 && SLUG.test(name) ? name : slugify(name);
}
