import type { Element } from 'hast';
import { addressOf, nameOfPerson } from '../../../core/edition/people.ts';
import type { Context } from './context.ts';
import { named, properties } from './tags.ts';

/** What a page looks like where it is shared (ogp.me, type `article`; X cards take the rest from there). */
export function openGraph({ edition, setting, page, card }: Context): Element[] {
  const { meta, title, lang, organisation, groupName } = edition;
  return [
    ...properties([
      ['og:title', title],
      ['og:type', 'article'],
      ['og:url', page],
      ['og:description', meta.summary],
      ['og:site_name', organisation ?? groupName],
      ['og:locale', locale(lang)],
      ...setting.translations.map((one) => ['og:locale:alternate', locale(one.lang)] as const),
      ['og:image', card?.address],
      ['og:image:type', card?.type],
      ['og:image:width', card?.width.toString()],
      ['og:image:height', card?.height.toString()],
      ['og:image:alt', card?.alt],
      ['article:published_time', meta.date],
      ['article:modified_time', meta.updated],
      ...(meta.authors ?? []).map(
        (person) => ['article:author', addressOf(person) ?? nameOfPerson(person)] as const,
      ),
      ['article:section', groupName],
      ...(meta.tags ?? []).map((tag) => ['article:tag', tag] as const),
    ]),
    ...named([
      ['twitter:card', card ? 'summary_large_image' : 'summary'],
      ['twitter:image:alt', card?.alt],
    ]),
  ];
}

/** Open Graph wants a territory, after an underscore: `de_DE`. Plain `en` is British, as in the dates. */
function locale(lang: string): string {
  const { language, region } = new Intl.Locale(lang === 'en' ? 'en-GB' : lang).maximize();
  return [language, region].filter(Boolean).join('_');
}
