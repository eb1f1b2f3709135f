import type { PhrasingContent } from 'mdast';
import { type Box, box, dotted, linkTo } from '../../core/edition/box.ts';
import type { Edition } from '../../core/edition/edition.ts';
import type { Setting } from '../../core/format.ts';

/** What else there is of a brief: its PDF, and the pages of its translations, each named in its language. */
export function downloads({ meta, labels }: Edition, setting: Setting): Box[] {
  const { name, formats, translations } = setting;
  const pdf = meta.pdf ?? (formats.includes('pdf') ? `${encodeURIComponent(name)}.pdf` : undefined);
  const pages = translations.map((one) =>
    linkTo(`${encodeURIComponent(one.name)}.html`, languageName(one.lang), {
      lang: one.lang,
      hrefLang: one.lang,
    }),
  );
  const parts: readonly (readonly (PhrasingContent | string)[])[] = [
    ...(pdf ? [[linkTo(pdf, labels.pdf, { type: 'application/pdf' })]] : []),
    ...(pages.length > 0
      ? [
          [
            `${labels.otherLanguages} `,
            ...pages.flatMap((page, at) => (at > 0 ? [', ', page] : [page])),
          ],
        ]
      : []),
  ];
  if (parts.length === 0) return [];
  return [box('p', { className: ['downloads'] }, dotted(parts))];
}

/** A language as those call it who speak it. */
function languageName(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
}
