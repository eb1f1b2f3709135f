import type { Schema } from 'hast-util-sanitize';

/** What a link may start with; other schemes run code, read the reader's files or lead nowhere. */
export const schemes = ['http', 'https', 'mailto', 'tel'] as const;

/**
 * What of a brief's body may reach the page: what Markdown itself makes, and what this format's
 * transforms add. The default schema of hast-util-sanitize prefixes ids and breaks every footnote.
 */
export const schema: Schema = {
  tagNames: [
    ...[
      'a',
      'abbr',
      'aside',
      'blockquote',
      'br',
      'code',
      'dd',
      'del',
      'details',
      'div',
      'dl',
      'dt',
    ],
    ...['em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'img'],
    ...[
      'input',
      'li',
      'nav',
      'ol',
      'p',
      'pre',
      'section',
      'span',
      'strong',
      'sub',
      'summary',
      'sup',
    ],
    ...['table', 'tbody', 'td', 'th', 'thead', 'time', 'tr', 'ul'],
  ],
  attributes: {
    // No class, id or role comes from a brief: its HTML is taken apart before, its ids are slugs.
    '*': [
      ...['className', 'id', 'role', 'ariaLabel', 'ariaLabelledBy', 'lang', 'dir'],
      ['dataLines', /^\d+-\d+$/],
    ],
    a: ['href', 'title', 'hrefLang', ['rel', 'license'], ['type', 'application/pdf']],
    abbr: ['title'],
    details: ['open'],
    div: [['tabIndex', 0]],
    img: ['alt', 'src', 'title'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ol: ['start'],
    th: [['scope', 'col', 'row']],
    time: ['dateTime'],
  },
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  protocols: {
    href: [...schemes, ...schemes.map((scheme) => scheme.toUpperCase())],
    src: ['data'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style'],
};
