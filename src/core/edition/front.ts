import type { PhrasingContent } from 'mdast';
import { type Box, box, dotted, linkTo } from './box.ts';
import { dateInWords, dayInWords } from './date.ts';
import type { Edition } from './edition.ts';
import { facts } from './facts.ts';
import { addressOf, nameOfPerson } from './people.ts';

type Part = readonly (PhrasingContent | string)[];

/** The head of the text: series or group, title, standfirst, byline, date, and what its kind wants known. */
export function titleBlock(edition: Edition): Box {
  const { meta, title, series, groupName } = edition;
  const line = series.length > 0 ? series.join(' · ') : groupName;
  const entries = facts(edition);
  return box('header', { className: ['title'] }, [
    ...(line ? [box('p', { className: ['series'] }, [line])] : []),
    box('h1', {}, [title]),
    ...(meta.subtitle ? [box('p', { className: ['subtitle'] }, [meta.subtitle])] : []),
    ...(meta.summary ? [box('p', { className: ['standfirst'] }, [meta.summary.trim()])] : []),
    ...byline(edition),
    ...dateline(edition),
    ...(entries ? [entries] : []),
  ]);
}

function byline({ authors, labels, lang }: Edition): Box[] {
  if (authors.length === 0) return [];
  const parts = listed(
    authors.map((_, index) => `${index}`),
    lang,
  );
  return [
    box('p', { className: ['byline'] }, [
      `${labels.by} `,
      ...parts.flatMap(({ type, value }): Part => {
        const author = type === 'element' ? authors[Number(value)] : undefined;
        if (author === undefined) return [value];
        const address = addressOf(author);
        const name = nameOfPerson(author);
        const affiliation = typeof author === 'string' ? undefined : author.affiliation;
        return [
          box('span', { className: ['author'] }, [address ? linkTo(address, name) : name]),
          ...(affiliation ? [` (${affiliation})`] : []),
        ];
      }),
    ]),
  ];
}

type ListPart = ReturnType<Intl.ListFormat['formatToParts']>[number];

/** One alone needs no list, and no time to make one. */
function listed(items: readonly string[], lang: string): readonly ListPart[] {
  if (items.length === 1) return items.map((value) => ({ type: 'element', value }));
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).formatToParts(items);
}

function dateline({ meta, labels, lang }: Edition): Box[] {
  const { place, date, updated, version } = meta;
  const parts: readonly Part[] = [
    ...(place ? [[place]] : []),
    ...(date ? [[time(date, dayInWords(date, lang))]] : []),
    ...(updated && updated !== date
      ? [[`${labels.updated} `, time(updated, dateInWords(updated, lang))]]
      : []),
    ...(version ? [[labels.version(version)]] : []),
  ];
  if (parts.length === 0) return [];
  return [box('p', { className: ['date'] }, dotted(parts))];
}

/** A day or month as HTML knows it, `YYYY-MM-DD` or `YYYY-MM`, in words. */
export function time(dateTime: string, label: string): Box {
  return box('time', { dateTime }, [label]);
}
