import type { Passage } from './passages.ts';

/** A mark that stands without its other half; `index` is its offset in the passage’s text. */
export interface LoneMark {
  readonly passage: Passage;
  readonly index: number;
  readonly mark: string;
  /** What would be its other half. */
  readonly other: string;
  /** Whether it opens what is never closed, or closes what was never opened. */
  readonly opens: boolean;
  /** Where a straight mark stands in place of its other half, in the passage’s text. */
  readonly straight?: number | undefined;
}

/** Marks that belong together: what opens, and what closes it. */
type Family = Readonly<Record<string, string>>;

const ROUND: Family = { '(': ')' };
const SQUARE: Family = { '[': ']' };
const QUOTES: Family = { '„': '“”', '“': '”' };
const INWARD: Family = { '»': '«' };
const OUTWARD: Family = { '«': '»' };

/** A passage with its marks, and its place among all passages. */
interface Marked {
  readonly passage: Passage;
  readonly at: number;
  readonly marks: readonly { readonly index: number; readonly mark: string }[];
}

/** Languages that open and close a quotation with the same mark: ”…” and »…». */
const SAME_MARK: readonly string[] = ['sv', 'fi'];
const MARKS = /[()[\]„“”«»]/g;
/** A straight mark is one of a pair, or an inch, or the other half of a curly one. */
const STRAIGHT_PAIR = /(?<![^\s([])"[^\s"][^"]*"(?![^\s.,;:!?)\]–—-])/g;
const STRAIGHT_OPEN = /(?<![^\s([])"(?=\S)/g;
const STRAIGHT_CLOSE = /(?<=[^\s\d])"(?![^\s.,;:!?)\]–—-])/g;
/** How many passages a quotation or a bracket may span. */
const SPAN = 12;

/**
 * Finds double quotation marks and brackets whose other half is missing. Each language quotes in its
 * own way („…“, »…«, « … », “…”), and a quotation of several paragraphs opens each of them and closes
 * the last. What may be a list mark, a smiley, an arrow or a measure is passed over.
 *
 * @param lang first part of a BCP 47 tag
 */
export function loneMarks(passages: readonly Passage[], lang: string): readonly LoneMark[] {
  const running = passages.flatMap((passage, at): Marked[] => {
    const marks = [...passage.text.matchAll(MARKS)].map(({ index, 0: mark }) => ({ index, mark }));
    const counts = marks.length > 0 && passage.node.type !== 'tableCell' && !isMarkup(passage.text);
    return counts ? [{ passage, at, marks }] : [];
  });
  const families = [ROUND, SQUARE];
  if (!SAME_MARK.includes(lang)) families.push(QUOTES, ...guillemets(running, lang));
  return families
    .flatMap((family) => loneIn(running, family))
    .filter((one) => !isSomethingElse(one))
    .map(turned)
    .map((one) => ({ ...one, straight: straightHalf(one) }));
}

function loneIn(passages: readonly Marked[], family: Family): LoneMark[] {
  const lone: LoneMark[] = [];
  let carried: { readonly open: LoneMark; readonly at: number }[] = [];
  for (const marked of passages) {
    const { passage, at } = marked;
    const { opening, closing } = leftIn(marked, family);
    const first = passage.text.trimStart().charAt(0);
    // A quotation that goes on opens again, and so needs no other half before.
    if (first in family) carried = carried.filter(({ open }) => open.mark !== first);
    for (const one of closing) {
      const before = carried.findLastIndex(({ open }) => open.other.includes(one.mark));
      if (before < 0) lone.push(one);
      else carried.splice(before, 1);
    }
    carried.push(...opening.map((open) => ({ open, at })));
    lone.push(...carried.filter((one) => at - one.at >= SPAN).map(({ open }) => open));
    carried = carried.filter((one) => at - one.at < SPAN);
  }
  return [...lone, ...carried.map(({ open }) => open)];
}

/** What is left in a passage when all pairs are taken out. */
function leftIn(
  { passage, marks }: Marked,
  family: Family,
): { opening: LoneMark[]; closing: LoneMark[] } {
  const opening: LoneMark[] = [];
  const closing: LoneMark[] = [];
  const closers = Object.values(family).join('');
  for (const { index, mark } of marks) {
    const opens = family[mark];
    const last = opening.at(-1);
    // `“` closes what `„` opened, and opens what `”` closes.
    if (last?.other.includes(mark)) opening.pop();
    else if (opens !== undefined) opening.push({ passage, index, mark, other: opens, opens: true });
    else if (closers.includes(mark)) {
      const other = Object.keys(family).findLast((key) => family[key]?.includes(mark)) ?? '';
      closing.push({ passage, index, mark, other, opens: false });
    }
  }
  return { opening, closing };
}

/** Which way a text writes guillemets, by the first of them; a `»` alone is an arrow. */
function guillemets(passages: readonly Marked[], lang: string): readonly Family[] {
  const all = passages.flatMap(({ marks }) => marks.map(({ mark }) => mark));
  const marks = all.filter((mark) => '«»'.includes(mark));
  if (!marks.includes('«')) return [];
  if (lang === 'fr') return [OUTWARD];
  return marks.includes('»') ? [marks[0] === '«' ? OUTWARD : INWARD] : [];
}

/** Templates, formulas and lines of code have their own brackets. */
function isMarkup(text: string): boolean {
  return !/[^\s!-@[-`{-~„“”«»]/.test(text) || /\{[{%]|\$\$|\\[([]/.test(text);
}

function isSomethingElse({ passage: { text }, index, mark }: LoneMark): boolean {
  const before = text.slice(Math.max(0, index - 12), index);
  // `a)`, `12)`, `iv)`
  if (mark === ')' && /(?:^|[\s;,])(?:[a-z]|\d{1,3}|[ivxl]{1,5})\.?$/i.test(before)) return true;
  if ('()'.includes(mark) && /[:;=8]['’]?-?[()]/.test(text)) return true;
  // A half-open interval: `[0, 1)`
  if ('()[]'.includes(mark) && /[[\](]\s*[\d.,∞−-]+\s*[,;]\s*[\d.,∞−-]+\s*[[\])]/.test(text))
    return true;
  return mark === '”' && /\d$/.test(before);
}

/** `“` closes in German: right behind a word it opens nothing. */
function turned(one: LoneMark): LoneMark {
  const closes = one.mark === '“' && /[^\s([]$/.test(one.passage.text.slice(0, one.index));
  return closes ? { ...one, other: '„', opens: false } : one;
}

/** One half curly, the other straight: the nearest straight mark on that side that belongs to no pair. */
function straightHalf({ passage: { text }, index, mark, opens }: LoneMark): number | undefined {
  if ('()[]'.includes(mark) || !text.includes('"')) return undefined;
  const apart = text.replace(STRAIGHT_PAIR, (pair) => ' '.repeat(pair.length));
  const straight = opens
    ? Array.from(apart.matchAll(STRAIGHT_CLOSE)).find((one) => one.index > index)
    : Array.from(apart.matchAll(STRAIGHT_OPEN)).findLast((one) => one.index < index);
  return straight?.index;
}
