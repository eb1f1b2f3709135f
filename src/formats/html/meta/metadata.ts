import type { ElementContent } from 'hast';
import { pageAddress, pdfAddress, siteAddress } from '../../../core/citation/addresses.ts';
import type { Article } from '../../../core/edition/article.ts';
import type { Setting } from '../../../core/format.ts';
import type { Card, Context } from './context.ts';
import { dublinCore } from './dublin-core.ts';
import { highwire } from './highwire.ts';
import { jsonLd } from './json-ld.ts';
import { links } from './links.ts';
import { openGraph } from './open-graph.ts';

/**
 * What machines read of a page, for its head: links, Open Graph, Dublin Core, Highwire tags, JSON-LD.
 * What needs a whole address is left out where neither `brief.yml` nor the brief has a `url`.
 */
export function metadata(
  { edition, record, sources }: Pick<Article, 'edition' | 'record' | 'sources'>,
  setting: Setting,
  card?: Card,
): ElementContent[] {
  const address = card && siteAddress(setting, card.name);
  const context: Context = {
    edition,
    setting,
    record,
    references: sources,
    page: pageAddress(edition.meta, setting),
    pdf: pdfAddress(edition.meta, setting),
    card: card && address ? { ...card, address } : undefined,
  };
  return [
    ...links(context),
    ...openGraph(context),
    ...dublinCore(context),
    ...highwire(context),
    jsonLd(context),
  ];
}
