/** One start tag of a page, with its attributes as they are written. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /<(\/?)([^\s>/]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>/g;

/**
 * The start tags of a page, style sheets left out. Throws where a `<` begins no tag: the serialiser
 * escapes every other one.
 */
export function tagsOf(html: string): readonly Tag[] {
  const markup = html.replace(/^<!doctype html>/, '').replace(/<style>.*?<\/style>/gs, '');
  const rest = markup.replace(TAG, '');
  if (rest.includes('<')) {
    throw new Error(`a sign that begins no tag: ${/<.{0,60}/s.exec(rest)?.[0]}`);
  }
  return [...markup.matchAll(TAG)]
    .filter(([, end]) => end === '')
    .map(([, , name = '', attributes = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [
          key,
          value ?? '',
        ]),
      ),
    }));
}

/** The values of an attribute over all tags, in their order. */
export function valuesOf(html: string, attribute: string): readonly string[] {
  return tagsOf(html).flatMap(({ attributes }) => attributes[attribute] ?? []);
}
