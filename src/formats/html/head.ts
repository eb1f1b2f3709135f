import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../../core/edition/edition.ts';
import { oneLine } from '../../core/wording/one-line.ts';
import { lines } from './lines.ts';
import type { Look } from './style.ts';

/** Nothing is fetched, nothing runs: the page is all there is (Content Security Policy Level 3). */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The head of a page; `metadata` is what machines read of it. */
export function head(
  edition: Edition,
  { sheets, paper }: Look,
  metadata: readonly ElementContent[],
): Element {
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
      ...named('description', meta.summary && oneLine(meta.summary)),
      ...named('robots', banner && 'noindex'),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      ...(['light', 'dark'] as const).map((scheme) =>
        h('meta', {
          name: 'theme-color',
          media: `(prefers-color-scheme: ${scheme})`,
          content: paper[scheme],
        }),
      ),
      ...metadata,
      ...sheets.map((sheet) => h('style', styleText(sheet))),
    ]),
  );
}

/** A style element ends at the first `</`, strings and comments included; CSS reads `<\/` as the same. */
function styleText(css: string): string {
  return `\n${css.trim().replaceAll('</', '<\\/')}\n`;
}
