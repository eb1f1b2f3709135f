import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Meta } from '../../../src/core/fields.ts';
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
  a: ['href', 'rel', 'title', 'download', 'hreflang', 'lang', 'type'],
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
    /^data:application\/[\w.+-]+;charset=utf-8,(?:[\w.%~!()*-]|&#x27;)*$/.test(href)
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

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
const TEXTS = [
  ...['title', 'subtitle', 'summary', 'author', 'affiliation', 'role', 'bio', 'series', 'number'],
  ...['place', 'version', 'group', 'message', 'body', 'about', 'alt', 'credit', 'source', 'note'],
  ...['event', 'to', 'tag', 'contact', 'copyright', 'license', 'organisation', 'kind'],
] as const;
type Text = Readonly<Record<(typeof TEXTS)[number], string>>;
const texts = fc.record(
  Object.fromEntries(TEXTS.map((name) => [name, hostile])),
) as fc.Arbitrary<Text>;

/** Front matter with a text of its own in every field that takes one. */
function metaOf(text: Text): Meta {
  const date = '2024-02-12';
  const person = { name: text.author, affiliation: text.affiliation, role: text.role };
  return {
    title: text.title,
    subtitle: text.subtitle,
    date,
    updated: '2024-03-01',
    summary: text.summary,
    authors: [text.author, { ...person, bio: text.bio, email: text.contact }],
    series: text.series,
    number: text.number,
    place: text.place,
    version: text.version,
    group: text.group,
    keyMessages: [text.message],
    image: { src: 'a.svg', alt: text.alt, credit: text.credit },
    tags: [text.tag],
    license: `LicenseRef-${text.license}`,
    copyright: text.copyright,
    corrections: [{ date, note: text.note }],
    references: [
      { id: 'a', type: text.kind, title: text.source, author: [{ literal: text.author }] },
      { id: 'b', type: 'chapter', title: text.source, 'container-title': text.series },
    ],
    event: { name: text.event, start: date, place: text.place, rule: 'chatham-house' },
    to: text.to,
    from: text.author,
    subject: text.title,
    decisionBy: date,
    funding: text.note,
    acknowledgements: text.message,
    reviewers: [person],
    contact: text.contact,
    disclaimer: text.message,
  };
}

test('no text of a brief becomes an element, an attribute or a style that the page does not know', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const brief = briefOf(text.body, metaOf(text));
      const group = { name: text.author, about: text.about, links: { [text.series]: text.title } };
      const page = await render(brief, {
        workspace: {
          ...workspace,
          name: text.organisation,
          url: 'https://briefs.example.org',
          groups: { [text.group]: group },
          theme: { logo: { src: 'logo.svg', alt: text.alt } },
        },
        formats: ['html', 'pdf'],
        translations: [{ lang: 'de', title: text.title, name: 'example-de', isOriginal: false }],
        asset: (path) => (path.endsWith('.svg') ? svg : undefined),
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
