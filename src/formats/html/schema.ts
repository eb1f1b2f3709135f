import type { Schema } from 'hast-util-sanitize';

/** What a link may start with; other schemes run code, read the reader's files or lead nowhere. */
export const schemes = ['http', 'https', 'mailto', 'tel'] as const;

/**
 * What of a brief's body may reach the page: what Markdown itself makes, and what this format's
 * transforms add. The default schema of hast-util-sanitize prefixes ids and breaks every footnote.
 */
export const schema: Schema = {
  tagNames: [
    ...['a', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'figcaption', 'figure'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'input', 'li', 'ol', 'p', 'pre'],
    ...['section', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    a: [
      'href',
      'id',
      'title',
      'ariaLabel',
      ['className', 'address'],
      ['role', 'doc-noteref', 'doc-backlink'],
    ],
    code: [['className', /^language-./]],
    div: [
      ['className', 'table'],
      ['role', 'region'],
      ['tabIndex', 0],
      'ariaLabel',
      'ariaLabelledBy',
    ],
    figcaption: ['id'],
    figure: [['className', 'image', 'quote', 'tabular']],
    h1: ['id'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    img: ['alt', 'src', 'title'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
    li: ['id', ['className', 'task-list-item']],
    ol: ['start'],
    p: [['className', 'back']],
    section: [['className', 'key-messages'], 'ariaLabelledBy'],
    span: [['className', 'left-out']],
    td: [['className', /^align-/]],
    th: [
      ['className', /^align-/],
      ['scope', 'col', 'row'],
    ],
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
