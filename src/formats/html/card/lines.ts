/** A text in lines, each no wider than asked for, at the size of its type in pixels. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The room that a text has, in pixels, and the sizes that it may take, from the largest. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly leading: number;
  readonly most: number;
  readonly sizes: readonly number[];
}

/** Measures a text in ems. */
type Measure = (text: string) => number;

/** A part of a text that is not broken, and what stands between it and the next where both share a line. */
interface Piece {
  readonly text: string;
  readonly space: '' | ' ';
  /** Ends a line behind it: a hyphen where the author put a soft one. */
  readonly hyphen: '' | '-';
}

const SOFT_HYPHEN = '\u00AD';

/**
 * Sets a text as large as the room allows, in lines of much the same width. A word that is too wide at
 * the smallest size is broken; what is too much then ends in an ellipsis.
 */
export function setIn(text: string, room: Room, measure: Measure): Fitted {
  const pieces = piecesOf(text);
  for (const size of room.sizes) {
    const width = room.width / size;
    if (pieces.some((piece) => measure(piece.text + piece.hyphen) > width)) continue;
    const lines = wrap(pieces, width, measure);
    if (lines.length <= linesIn(room, size))
      return { size, lines: balanced(pieces, width, measure) };
  }
  const size = room.sizes.at(-1) ?? 1;
  const width = room.width / size;
  const small = pieces.flatMap((piece) => broken(piece, width, measure));
  const lines = wrap(small, width, measure);
  const most = linesIn(room, size);
  if (lines.length <= most) return { size, lines };
  const last = shortened(lines.slice(most - 1).join(' '), width, measure);
  return { size, lines: [...lines.slice(0, most - 1), last] };
}

/** Cuts a text so that it is no wider than asked for, with an ellipsis; between words where that is not far back. */
export function shortened(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const signs = graphemes(text);
  let end = 0;
  for (let used = measure('…'); end < signs.length; end += 1) {
    used += measure(signs[end] ?? '');
    if (used > width) break;
  }
  const cut = signs.slice(0, end).join('');
  const words = cut.replace(/\s+\S*$/, '');
  return `${(words.length > cut.length / 2 ? words : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}

function linesIn({ height, leading, most }: Room, size: number): number {
  return Math.min(most, Math.floor(height / (size * leading)));
}

/** Breaks at spaces, but no-break ones, behind hyphens, dashes and strokes, and at soft hyphens. */
function piecesOf(text: string): readonly Piece[] {
  const parts = text.match(/[^ \u00AD\u200B\-–—/]*(?:[-–—/]+|[ \u00AD\u200B]|$)/g) ?? [];
  return parts.flatMap((part): readonly Piece[] => {
    const words = part.replace(/[ \u00AD\u200B]$/, '');
    if (words === '') return [];
    return [
      {
        text: words,
        space: part.endsWith(' ') ? ' ' : '',
        hyphen: part.endsWith(SOFT_HYPHEN) ? '-' : '',
      },
    ];
  });
}

/** As many pieces on each line as it takes. */
function wrap(pieces: readonly Piece[], width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    const longer = line + (before?.space ?? '') + piece.text;
    if (before && measure(longer + piece.hyphen) > width) {
      lines.push(line + before.hyphen);
      line = piece.text;
    } else line = longer;
    before = piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** The narrowest lines that are no more than those of the whole width. */
function balanced(pieces: readonly Piece[], width: number, measure: Measure): readonly string[] {
  const most = wrap(pieces, width, measure).length;
  const widest = Math.max(...pieces.map((piece) => measure(piece.text + piece.hyphen)));
  let [low, high] = [Math.min(widest, width), width];
  while (high - low > 0.25) {
    const middle = (low + high) / 2;
    if (wrap(pieces, middle, measure).length <= most) high = middle;
    else low = middle;
  }
  return wrap(pieces, high, measure);
}

function broken(piece: Piece, width: number, measure: Measure): readonly Piece[] {
  if (measure(piece.text + piece.hyphen) <= width) return [piece];
  const parts = [''];
  for (const sign of graphemes(piece.text)) {
    const part = parts.at(-1) ?? '';
    if (part !== '' && measure(`${part}${sign}-`) > width) parts.push(sign);
    else parts[parts.length - 1] = part + sign;
  }
  return parts.map((text, at) =>
    at === parts.length - 1 ? { ...piece, text } : { text, space: '', hyphen: '-' },
  );
}

function graphemes(text: string): readonly string[] {
  return [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
}
