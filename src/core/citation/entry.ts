import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isDoi, isWebAddress } from '../identifiers.ts';
import { authorsInWords, editorsInWords } from './authors.ts';
import type { CslItem } from './item.ts';
import { type CitationWords, citationWords, dated } from './words.ts';

/** Their title is that of a part: what they are part of is set in italics. */
const ARTICLES = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'review',
  'review-book',
]);
const CHAPTERS = new Set(['chapter', 'paper-conference', 'entry-dictionary', 'entry-encyclopedia']);

/**
 * A source as an entry of a reference list, in the manner of APA 7: the authors, the date, the title,
 * where it was published, its address. What is not known is left out. The same runs of text for page
 * and PDF; all of it is text, whatever an item says.
 *
 * @param lang BCP 47, of the list
 */
export function entryOf(item: CslItem, lang: string): PhrasingContent[] {
  const words = citationWords(lang);
  const authors = item.author ?? [];
  const editors = authors.length === 0 && !CHAPTERS.has(item.type) ? (item.editor ?? []) : [];
  const who = authors.length
    ? authorsInWords(authors, words)
    : editors.length && `${authorsInWords(editors, words)} (${words.editors(editors.length)})`;
  const when = `(${dated(item.issued, words, lang)})`;
  const title = titleOf(item, words);
  const head: readonly Run[] = who ? [[text(who)], [text(when)], title] : [title, [text(when)]];
  const sentences = [...head, ...sourceOf(item, who || '', words)].filter((run) => run.length > 0);
  return joined([...sentences.map(ended), ...addressOf(item)]);
}

type Run = readonly PhrasingContent[];

function titleOf(item: CslItem, words: CitationWords): Run {
  const title = item.title ?? item['container-title'] ?? item.id;
  const isPart = ARTICLES.has(item.type) || CHAPTERS.has(item.type);
  const about = isPart ? '' : noteOn(item, words);
  return [isPart ? text(title) : italic(title), ...(about ? [text(` ${about}`)] : [])];
}

/** `(Policy Brief No. 7)`, `[Policy brief]`, `(2nd ed.)`: what stands behind a title. */
function noteOn(
  { genre, number, edition, version, ...item }: CslItem,
  words: CitationWords,
): string {
  const series = item['collection-title'];
  const name = series ?? genre;
  const numbered = number && /^\d/.test(number) ? words.number(number) : number;
  const notes = [
    numbered && [name, numbered].filter(Boolean).join(' '),
    !numbered && series,
    edition && words.edition(edition),
    version && words.version(version),
  ].filter(Boolean);
  if (notes.length > 0) return `(${notes.join('; ')})`;
  return genre ? `[${genre}]` : '';
}

function sourceOf(item: CslItem, who: string, words: CitationWords): readonly Run[] {
  const container = item['container-title'];
  // An organisation that publishes what it wrote is named once.
  const publisher = item.publisher && item.publisher !== who ? [[text(item.publisher)]] : [];
  if (ARTICLES.has(item.type)) {
    return container ? [[italic(container), ...volumeOf(item)]] : publisher;
  }
  const pages = item.page && words.pages(ranged(item.page));
  if (CHAPTERS.has(item.type) && container) {
    const editors = item.editor?.length
      ? ` ${editorsInWords(item.editor, words)} (${words.editors(item.editor.length)}),`
      : '';
    const details = [item.edition && words.edition(item.edition), pages].filter(Boolean);
    const behind = details.length > 0 ? [text(` (${details.join(', ')})`)] : [];
    return [[text(`${words.inBook}${editors} `), italic(container), ...behind], ...publisher];
  }
  const site =
    container && container !== item.title && container !== who ? [[text(container)]] : [];
  return container === item.publisher ? site : [...site, ...publisher];
}

function volumeOf({ volume, issue, page }: CslItem): Run {
  const pages = page ? [text(`, ${ranged(page)}`)] : [];
  if (volume) return [text(', '), italic(volume), ...(issue ? [text(`(${issue})`)] : []), ...pages];
  return [...(issue ? [text(`, (${issue})`)] : []), ...pages];
}

function ranged(pages: string): string {
  return pages.replace(/\s*-{1,2}\s*/g, '–');
}

/** The DOI where there is one: it is meant to last. */
function addressOf({ DOI, URL }: CslItem): readonly Run[] {
  const doi = DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  const address = doi && isDoi(doi) ? `https://doi.org/${doi}` : URL;
  if (!address) return [];
  if (!isWebAddress(address)) return [[text(address)]];
  return [[{ type: 'link', url: address, title: null, children: [text(address)] }]];
}

/** Closes a sentence, unless its last word has done so. */
function ended(run: Run): Run {
  return /[.?!…。？！؟]["'”’»]?$/.test(textOf([...run])) ? run : [...run, text('.')];
}

function joined(runs: readonly Run[]): PhrasingContent[] {
  const flat = runs.flatMap((run, at) => (at > 0 ? [text(' '), ...run] : run));
  return flat.reduce<PhrasingContent[]>((merged, node) => {
    const before = merged.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      merged[merged.length - 1] = text(before.value + node.value);
    } else merged.push(node);
    return merged;
  }, []);
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function italic(value: string): PhrasingContent {
  return { type: 'emphasis', children: [text(value)] };
}
