import type GithubSlugger from 'github-slugger';
import type { Brief } from '../brief.ts';
import { bibliographyOf } from '../citation/bibliography.ts';
import { entryOf } from '../citation/entry.ts';
import type { CslItem } from '../citation/item.ts';
import { suggestion } from '../citation/suggestion.ts';
import type { Setting } from '../format.ts';
import { Refusal } from '../io.ts';
import { nodeAt } from '../node.ts';
import { pointAt } from '../text.ts';
import { section } from './back.ts';
import { type Box, box } from './box.ts';
import type { Edition } from './edition.ts';

/** The sources that the front matter of a brief names. Rejects with a Refusal where they cannot be read. */
export async function sourcesOf(brief: Brief, setting: Setting): Promise<readonly CslItem[]> {
  const { items, problem } = await bibliographyOf(brief, setting);
  if (!problem) return items;
  const place = nodeAt(brief.frontMatter.root, ['references'])?.range.start ?? 0;
  const { line, column } = pointAt(brief.lines, place);
  throw new Refusal(`${brief.path}:${line}:${column}: ${problem.message}`, problem.help);
}

/** The sources as a list of entries; undefined where there are none. */
export function referenceList(
  { labels, lang }: Edition,
  sources: readonly CslItem[],
  ids: GithubSlugger,
): Box | undefined {
  if (sources.length === 0) return undefined;
  const items = sources.map((item) => box('li', {}, entryOf(item, lang)));
  return section('references', labels.references, [box('ul', {}, items)], ids);
}

/** How to cite a brief; undefined for one that nobody should, as it has no day or is a draft. */
export function citation(
  { meta, labels, lang }: Edition,
  record: CslItem,
  ids: GithubSlugger,
): Box | undefined {
  if (!meta.date || (meta.status !== undefined && meta.status !== 'published')) return undefined;
  const words = box('p', { className: ['suggestion'] }, suggestion(record, lang));
  return section('citation', labels.citation, [words], ids);
}
