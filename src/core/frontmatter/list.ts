import type { Edit } from '../diagnostic.ts';
import type { Entry } from '../node.ts';
import { endingOf } from '../text.ts';

/** The edit that makes a list of one from the single value of an entry; undefined for a value on several lines. */
export function listOfOne({ range, value }: Entry, text: string): Edit | undefined {
  const source = text.slice(value.range.start, value.range.end);
  const colon = text.indexOf(':', range.end) + 1;
  if (value.type !== 'scalar' || source === '' || /[\r\n]/.test(source)) return undefined;
  if (text.slice(colon, value.range.start).trim() !== '') return undefined;
  const ending = endingOf(text);
  return { start: colon, end: value.range.start, text: `${ending}  - ` };
}
