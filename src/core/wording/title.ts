/** A title without what people and programs change when they copy it: case, spaces, marks, quotes, dashes. */
export function titleWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[*_`~]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,:;!?…]+$/u, '')
    .trim()
    .toLowerCase();
}
