import { oneLine } from '../wording/one-line.ts';
import { type CslItem, familyOf, type Name } from './item.ts';

/** What TeX obeys, as what it prints. Braces are words: BibTeX counts `\{` as a brace. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A report as BibTeX, `@techreport`, in UTF-8; capitals of the title are kept from styles that lower them. */
export function bibtex(item: CslItem): string {
  const [year, month] =
    item.issued && 'date-parts' in item.issued ? item.issued['date-parts'][0] : [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', item.author && braced(item.author.map(nameInTex).join(' and '))],
    ['title', item.title && braced(withCapitals(item.title))],
    ['institution', text(item.publisher)],
    ['type', text(item.genre)],
    ['series', text(item['collection-title'])],
    ['number', text(item.number)],
    ['year', year === undefined ? undefined : braced(String(year))],
    ['month', MONTHS[(month ?? 0) - 1]],
    ['address', text(item['publisher-place'])],
    ['version', text(item.version)],
    ['language', text(item.language)],
    ['doi', verbatim(item.DOI)],
    ['url', verbatim(item.URL)],
    ['isbn', text(item.ISBN)],
    ['issn', text(item.ISSN)],
    ['abstract', text(item.abstract)],
    ['keywords', text(item.keyword)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@techreport{${[keyOf(item.id), ...lines].join(',\n')}\n}\n`;
}

/** Keys are ASCII: older programs stumble over others, and a comma ends one. */
function keyOf(id: string): string {
  const key = id
    .normalize('NFKD')
    .replace(/[^a-z\d]+/gi, '-')
    .replace(/^-+|-+$/g, '');
  return key || 'brief';
}

function braced(tex: string): string {
  return `{${tex}}`;
}

function text(value: string | undefined): string | undefined {
  return value && braced(escaped(value));
}

function escaped(value: string): string {
  return oneLine(value).replace(/[\\{}~^$&#_%]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}

/** Addresses are printed as they stand; what would unbalance the braces is percent-encoded. */
function verbatim(address: string | undefined): string | undefined {
  return address && braced(oneLine(address).replace(/[\\{}\s]/g, encodeURIComponent));
}

function withCapitals(title: string): string {
  return oneLine(title)
    .split(' ')
    .map((word, at) => {
      const capital = at === 0 ? /^.+\p{Lu}/u : /\p{Lu}/u;
      return capital.test(word) ? braced(escaped(word)) : escaped(word);
    })
    .join(' ');
}

function nameInTex(name: Name): string {
  // Two pairs of braces, of which one is the field's, keep an organisation in one piece.
  if ('literal' in name) return braced(escaped(name.literal));
  return [familyOf(name), name.suffix, name.given]
    .flatMap((part) => (part ? [inName(part)] : []))
    .join(', ');
}

/** In a list of names, a comma and `and` mean something. */
function inName(part: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(part) ? braced(escaped(part)) : escaped(part);
}
