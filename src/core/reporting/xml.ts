/** Attributes of an element, in order; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Writes an element of XML 1.0; `content` is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${xmlText(String(value))}"`,
  );
  const start = `<${name}${list.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** A whole document: the declaration, then the root element. */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** Elements as the content of another, one on each line; empty where there are none. */
export function stacked(elements: readonly string[]): string {
  return elements.length > 0 ? `\n${elements.join('\n')}\n` : '';
}

/**
 * Writes text for XML 1.0, in an element or an attribute. What XML cannot hold (section 2.2) becomes
 * `\u{…}` or U+FFFD; all else reads back exactly, and nothing in it is obeyed on the way.
 */
export function xmlText(text: string): string {
  return text
    .replace(BROKEN, '\uFFFD')
    .replace(ILLEGAL, (character) => `\\u{${hex(character)}}`)
    .replace(SPECIAL, (character) => `&#x${hex(character)};`)
    .replace(/##(?=\[|vso\[)/gi, `#&#x${hex('#')};`);
}

/** Surrogates without their other half, and the two that are no characters. */
const BROKEN = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const ILLEGAL = /[\0-\x08\x0B\x0C\x0E-\x1F]/g;

/** Markup; white space that attributes would lose; what terminals obey and eyes do not see. */
const SPECIAL = /[&<>"'\t\n\r\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}
