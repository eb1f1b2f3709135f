/** SGR parameters (ECMA-48, section 8.3.117). */
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 } as const;

/** A look that a terminal gives to a text. */
export type Look = keyof typeof codes;

/** Gives a text a look. */
export type Paint = (look: Look, text: string) => string;

/** Makes what gives texts their looks; without colour, they stay as they are, and so do blanks. */
export function painter(color: boolean): Paint {
  return (look, text) =>
    color && text.trim() !== '' ? `\x1b[${codes[look]}m${text}\x1b[0m` : text;
}
