import fc from 'fast-check';
import { expect, test } from 'vitest';
import { briefOf, render, workspace } from './render.ts';
import { type Tag, tagsOf } from './tags.ts';

/** Every element that a page may have, with its attributes; those of all elements under `*`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '*': ['id', 'class', 'aria-label', 'aria-labelledby', 'role'],
  html: ['lang', 'dir'],
  style: [],
  meta: ['charset', 'http-equiv', 'content', 'name', 'media', 'property'],
  link: ['rel', 'href', 'hreflang', 'type'],
  script: ['type'],
  a: ['href', 'rel', 'title', 'download'],
  abbr: ['title'],
  details: ['open'],
  div: ['tabindex'],
  img: ['src', 'alt', 'title'],
  input: ['type', 'disabled', 'checked'],
  ol: ['start'],
  th: ['scope'],
  time: ['datetime'],
  ...Object.fromEntries(
    [
      ...['head', 'title', 'body', 'header', 'main', 'article', 'section', 'nav', 'footer'],
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'li', 'dl', 'dt', 'dd', 'span', 'em'],
      ...[
        'strong',
        'del',
        'code',
        'pre',
        'blockquote',
        'br',
        'hr',
        'sub',
        'sup',
        'figure',
        'figcaption',
        'aside',
        'summary',
      ],
      ...['table', 'thead', 'tbody', 'tr', 'td'],
    ].map((name) => [name, []]),
  ),
};

function isKnown({ name, attributes }: Tag): boolean {
  const known = [...(allowed['*'] ?? []), ...(allowed[name] ?? [])];
  return (
    Object.hasOwn(allowed, name) &&
    Object.keys(attributes).every((key) => known.includes(key)) &&
    /^(?:#|(?:https?|mailto|tel):|[^:]*$|[^:]*[/?#])/i.test(hrefOf(attributes)) &&
    (attributes.src ?? 'data:image/').startsWith('data:image/')
  );
}

/** Files to take away are `data:` addresses, with a name that browsers save them under. */
function hrefOf({ href = '#', download }: Tag['attributes']): string {
  return download !== undefined &&
    /^data:application\/[\w.+-]+;charset=utf-8,[\w.%~!'()*-]*$/.test(href)
    ? '#'
    : href;
}

const piece = fc.oneof(
  fc.constantFrom(
    ...['<script>', '</script>', '</style>', '</title>', '<!--', '-->', ']]>', '<svg onload=x>'],
    ...[
      '"',
      "'",
      '`',
      '\\',
      '&',
      '&lt;',
      '&#60;',
      '<',
      '>',
      '\n',
      '\n\n',
      '\0',
      '\u2028',
      '\uD800',
    ],
    ...['javascript:', 'data:text/html,', '](', '[', '![', ')', '[^1]', '\n[^1]: ', '| ', '\n- '],
    ...['# ', '## note-1\n', '> ', '    ', '```', '***', ' onclick=', '@page {', '}', '"} body {'],
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('no text of a brief becomes an element, an attribute or a style that the page does not know', async () => {
  const meta = fc.record({
    title: hostile,
    summary: hostile,
    author: hostile,
    affiliation: hostile,
    series: hostile,
    group: hostile,
    message: hostile,
    body: hostile,
    about: hostile,
  });
  await fc.assert(
    fc.asyncProperty(meta, async (text) => {
      const brief = briefOf(text.body, {
        title: text.title,
        summary: text.summary,
        authors: [text.author, { name: text.author, affiliation: text.affiliation }],
        series: text.series,
        group: text.group,
        keyMessages: [text.message],
        disclaimer: text.message,
      });
      const group = { name: text.author, about: text.about, links: { [text.series]: text.title } };
      const page = await render(brief, {
        workspace: { ...workspace, name: text.series, groups: { [text.group]: group } },
      });
      expect(tagsOf(page).filter((tag) => !isKnown(tag))).toEqual([]);
      const styles = page.match(/<style>.*?<\/style>/gs) ?? [];
      expect(styles).toHaveLength(2);
      expect(styles[1]).toMatch(
        /^<style>\n@page \{ @top-left \{ content: "(?:[^"\\\n]|\\[\da-f]+ )*" \} \}\n@page :first \{[^"]*<\/style>$/,
      );
    }),
    { numRuns: 300 },
  );
}, 60_000);
