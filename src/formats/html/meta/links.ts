import type { Element } from 'hast';
import { h } from 'hastscript';
import { translationAddress } from '../../../core/citation/addresses.ts';
import { addressOf } from '../../../core/edition/people.ts';
import type { Context } from './context.ts';

/** Where else a brief is, and what else belongs to it: canonical address, languages, PDF, licence, authors. */
export function links(context: Context): Element[] {
  const { edition, setting, page } = context;
  const { meta, license } = edition;
  // A page that is read from a disk finds its PDF beside it.
  const pdf = setting.formats.includes('pdf')
    ? `${encodeURIComponent(setting.name)}.pdf`
    : meta.pdf;
  const authors = new Set((meta.authors ?? []).flatMap((person) => addressOf(person) ?? []));
  return [
    ...(page ? [h('link', { rel: ['canonical'], href: page })] : []),
    ...languages(context),
    ...(pdf ? [h('link', { rel: ['alternate'], type: 'application/pdf', href: pdf })] : []),
    ...(license?.url ? [h('link', { rel: ['license'], href: license.url })] : []),
    ...[...authors].map((href) => h('link', { rel: ['author'], href })),
  ];
}

/** Google wants each page to name all of them, itself included, by whole addresses; `x-default` is the original. */
function languages({ edition, setting, page }: Context): Element[] {
  const others = setting.translations.flatMap((one) => {
    const href = translationAddress(one, setting);
    return href ? [{ ...one, href }] : [];
  });
  if (page === undefined || others.length === 0) return [];
  const original = others.find(({ isOriginal }) => isOriginal)?.href ?? page;
  const all = [{ lang: edition.lang, href: page }, ...others]
    .filter(({ lang }, at, list) => list.findIndex((one) => one.lang === lang) === at)
    .sort((a, b) => (a.lang < b.lang ? -1 : 1));
  return [...all, { lang: 'x-default', href: original }].map(({ lang, href }) =>
    h('link', { rel: ['alternate'], hrefLang: lang, href }),
  );
}
