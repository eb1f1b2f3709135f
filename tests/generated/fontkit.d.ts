/** The little that is used of fontkit, which has no types of its own. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    glyphForCodePoint(point: number): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}
