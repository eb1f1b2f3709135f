import { readFileSync } from 'node:fs';
import type { Brief } from '../../src/core/brief.ts';
import { parse } from '../../src/core/parse.ts';
import { slugify } from '../../src/core/slug.ts';
import { type Edition, editions } from './editions.ts';

/** A finished brief of a kind in a language. */
export interface Sample extends Edition {
  readonly text: string;
  readonly brief: Brief;
  /** Where `brief new` puts it in a workspace. */
  readonly path: string;
}

/** The sample of every kind in every language; throws where one is missing. */
export const samples: readonly Sample[] = editions.map(({ kind, lang }) => {
  const text = readFileSync(
    new URL(`../fixtures/kinds/${kind}/${lang}.md`, import.meta.url),
    'utf8',
  );
  const brief = parse(text, `${kind}/${lang}.md`);
  const { title = '', date = '' } = brief.meta;
  return { kind, lang, text, brief, path: `briefs/${date}-${slugify(title)}.md` };
});
