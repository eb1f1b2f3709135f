import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition } from './edition.ts';
import { lines } from './lines.ts';
import { printStyle } from './print.ts';

/** Nothing is fetched, nothing runs: the page is all there is (Content Security Policy Level 3). */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The colours of the paper, as in `page.css`. */
const PAPER = { light: '#fdfcf9', dark: '#17181a' };

/** The head of a page; `css` is the style sheet. */
export function head(edition: Edition, css: string): Element {
  const { title, meta, banner } = edition;
  const publisher = edition.groupName ?? edition.organisation;
  const named = (name: string, content: string | undefined) =>
    content ? [h('meta', { name, content })] : [];
  return h(
    'head',
    lines([
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', [title, publisher].filter(Boolean).join(' – ')),
      ...named('description', meta.summary?.replace(/\s+/g, ' ').trim()),
      ...named('robots', banner && 'noindex'),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      ...(['light', 'dark'] as const).map((scheme) =>
        h('meta', {
          name: 'theme-color',
          media: `(prefers-color-scheme: ${scheme})`,
          content: PAPER[scheme],
        }),
      ),
      h('style', styleText(css)),
      h('style', styleText(printStyle(edition))),
    ]),
  );
}

/** A style element ends at the first `</`, strings and comments included; CSS reads `<\/` as the same. */
function styleText(css: string): string {
  return `\n${css.trim().replaceAll('</', '<\\/')}\n`;
}
