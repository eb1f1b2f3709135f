import type { Properties } from 'hast';
import { isLanguageTag } from '../../identifiers.ts';
import type { Tag } from './scan.ts';

/** What of HTML a brief may use; page, PDF and lint read this one description. */
export interface MarkupElement {
  /** Whether it stands among words, around blocks, or names the blocks that it begins. */
  readonly stands: 'among words' | 'around blocks' | 'as name';
  /** It has neither words nor a closing tag. */
  readonly isVoid?: true;
  /** The attributes that are kept: with a text, or true by being there. */
  readonly attributes?: Readonly<Record<string, 'text' | 'flag'>>;
  /** It says nothing without its `lang`, a language tag (WCAG 2.2, 3.1.2). */
  readonly needsLanguage?: true;
}

const elements: Readonly<Record<string, MarkupElement>> = {
  abbr: { stands: 'among words', attributes: { title: 'text' } },
  br: { stands: 'among words', isVoid: true },
  details: { stands: 'around blocks', attributes: { open: 'flag' } },
  span: { stands: 'among words', attributes: { lang: 'text' }, needsLanguage: true },
  sub: { stands: 'among words' },
  summary: { stands: 'as name' },
  sup: { stands: 'among words' },
};

/** Elements whose content is code, not words: it goes with their tags. */
const CODE: readonly string[] = ['script', 'style'];

/** The element of a tag that a brief may use; undefined for any other. */
export function elementOf({ name }: Pick<Tag, 'name'>): MarkupElement | undefined {
  return Object.hasOwn(elements, name) ? elements[name] : undefined;
}

/** Whether an opening tag lacks what makes its element one. */
export function lacksLanguage(tag: Tag): boolean {
  return Boolean(elementOf(tag)?.needsLanguage) && !isLanguageTag(tag.attributes.get('lang') ?? '');
}

/** Whether what stands between the tags of an element is code. */
export function holdsCode({ name }: Pick<Tag, 'name'>): boolean {
  return CODE.includes(name);
}

/** The attributes of an opening tag that are kept, as hast properties. */
export function propertiesOf(tag: Tag): Properties {
  const properties: Properties = {};
  for (const [name, kind] of Object.entries(elementOf(tag)?.attributes ?? {})) {
    const value = tag.attributes.get(name);
    if (kind === 'flag' ? value !== undefined : value?.trim()) {
      properties[name] = kind === 'flag' ? true : value;
    }
  }
  return properties;
}
