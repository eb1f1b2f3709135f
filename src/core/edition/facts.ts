import type { PhrasingContent } from 'mdast';
import { type Box, box } from './box.ts';
import { dateInWords, daysInWords } from './date.ts';
import type { Edition } from './edition.ts';
import { time } from './front.ts';

/**
 * What some kinds of brief say of themselves before the text: whom a memo addresses, the day of a
 * situation, the event of a report. Undefined where there is nothing of it.
 */
export function facts({ meta, labels, lang }: Edition): Box | undefined {
  const day = (date: string) => time(date, dateInWords(date, lang));
  const { event } = meta;
  const entries: readonly (readonly [string, PhrasingContent | string | undefined])[] = [
    [labels.to, meta.to],
    [labels.from, meta.from],
    [labels.subject, meta.subject],
    [labels.decisionBy, meta.decisionBy && day(meta.decisionBy)],
    [labels.asOf, meta.asOf && day(meta.asOf)],
    [labels.nextReport, meta.nextReport && day(meta.nextReport)],
    [labels.event, event?.name],
    [labels.eventDate, event && time(event.start, daysInWords(event.start, event.end, lang))],
    [labels.eventPlace, event?.place],
    [labels.eventRule, event?.rule === 'chatham-house' ? labels.chathamHouse : undefined],
  ];
  const given = entries.filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return undefined;
  return box(
    'dl',
    { className: ['facts'] },
    given.map(([term, value]) => entry(term, [value ?? ''])),
  );
}

/** A term and what is said of it, as one entry of a description list. */
export function entry(term: string, words: readonly (PhrasingContent | string)[]): Box {
  return box('div', {}, [box('dt', {}, [term]), box('dd', {}, words)]);
}
