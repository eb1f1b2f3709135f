import { oneLine } from '../wording/one-line.ts';
import { type CslItem, inverted } from './item.ts';

/**
 * A report as RIS, one line for each tag, lines ended by CR LF. Tags that programs read differently
 * are those that Zotero and EndNote take for a report: `SN` its number, `M3` its kind, `T2` its series.
 */
export function ris(item: CslItem): string {
  const parts = item.issued && 'date-parts' in item.issued ? item.issued['date-parts'][0] : [];
  const date = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'));
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'RPRT'],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name) => ['AU', inverted(name)] as const),
    ['PY', date[0]],
    ['DA', date.length > 0 ? date.join('/') : undefined],
    ['M3', item.genre],
    ['T2', item['collection-title']],
    ['SN', item.number],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['ET', item.version],
    ['LA', item.language],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['N1', item.ISBN && `ISBN ${item.ISBN}`],
    ['N1', item.ISSN && `ISSN ${item.ISSN}`],
    ['AB', item.abstract],
    ...(item.keyword?.split(', ') ?? []).map((word) => ['KW', word] as const),
  ];
  const filled = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...filled, 'ER  - ', ''].join('\r\n');
}
