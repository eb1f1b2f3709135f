import { decodeString } from 'micromark-util-decode-string';
import { holdsCode } from './elements.ts';

/** An opening or a closing tag. */
export interface Tag {
  readonly type: 'open' | 'close';
  /** In lowercase. */
  readonly name: string;
  /** By lowercase names, entities resolved; empty text for one without a value. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Offsets into the HTML that was scanned. */
  readonly start: number;
  readonly end: number;
}

/** A tag, or what stands between two of them, entities resolved. */
export type Token = Tag | { readonly type: 'words'; readonly value: string };

// No `<` outside of quotes: what fails to be a tag is read again from the next one, not to its end.
const NAME = /<(\/?)([a-z][^\s"'<>/]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`]+)))?/y;
const END = /[\s/]*>/y;

/** What is no tag and says nothing, by how it begins and ends (CommonMark 0.31.2, section 6.6). */
const SILENT = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
  { start: '<!', end: '>' },
] as const;

/**
 * Takes HTML apart into tags and words, in one pass; comments, declarations, scripts and styles are
 * left out. What begins like a tag and does not end like one is words.
 */
export function scan(html: string): readonly Token[] {
  const tokens: Token[] = [];
  let words = 0;
  const speak = (end: number) => {
    if (end > words) tokens.push({ type: 'words', value: decoded(html.slice(words, end)) });
  };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const tag = tagAt(html, at);
    const end = tag ? endOf(html, tag) : endOfSilent(html, at);
    if (end === undefined) at += 1;
    else {
      speak(at);
      if (tag) tokens.push(tag);
      at = end;
      words = end;
    }
  }
  speak(html.length);
  return tokens;
}

function tagAt(html: string, start: number): Tag | undefined {
  const [head, slash, name] = matchAt(NAME, html, start) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const attributes = new Map<string, string>();
  for (let at = start + head.length; ; ) {
    const end = matchAt(END, html, at)?.[0];
    if (end !== undefined) {
      const type = slash ? 'close' : 'open';
      return { type, name: name.toLowerCase(), attributes, start, end: at + end.length };
    }
    const [attribute, key, ...values] = matchAt(ATTRIBUTE, html, at) ?? [];
    if (attribute === undefined || key === undefined) return undefined;
    const value = values.find((one) => one !== undefined) ?? '';
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), decoded(value));
    at += attribute.length;
  }
}

/** Where a tag ends: with a script or style, behind what is in it. */
function endOf(html: string, tag: Tag): number {
  if (tag.type === 'close' || tag.end === html.length || !holdsCode(tag)) return tag.end;
  const closing = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = tag.end;
  const end = closing.test(html) ? html.indexOf('>', closing.lastIndex) : -1;
  return end < 0 ? html.length : end + 1;
}

function endOfSilent(html: string, at: number): number | undefined {
  const kind = SILENT.find(({ start }) => html.startsWith(start, at));
  if (!kind) return undefined;
  // `<!-->` and `<!--->` are whole comments.
  const from = kind.start === '<!--' ? at + 2 : at + kind.start.length;
  const end = html.indexOf(kind.end, from);
  return end < 0 ? html.length : end + kind.end.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** In HTML a backslash is only itself; in what `decodeString` reads, two of them stand for one. */
function decoded(text: string): string {
  return text.includes('&') ? decodeString(text.replaceAll('\\', '\\\\')) : text;
}
