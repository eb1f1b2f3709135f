import type { Brief } from '../brief.ts';
import type { Meta, Person } from '../fields.ts';
import type { Setting } from '../format.ts';
import { isLanguageTag } from '../identifiers.ts';
import { nameOf } from '../links/paths.ts';
import { type Group, inLanguage } from '../workspace.ts';
import { monthInWords } from './date.ts';
import { type Labels, labelsIn } from './labels.ts';
import { type License, licenseOf } from './license.ts';

/** What a page says of a brief, in the brief's language. All of it plain text. */
export interface Edition {
  readonly meta: Meta;
  /** The front matter's title; the file's name where there is none. */
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly labels: Labels;
  readonly organisation: string | undefined;
  /** The group's name; its id where `brief.yml` has no entry for it. */
  readonly groupName: string | undefined;
  readonly group: Group | undefined;
  /** Who signs it: its authors, else the group. */
  readonly authors: readonly Person[];
  readonly license: License | undefined;
  /** Series, number and month, like `May Brief`, `No. 7`, `May 2024`. */
  readonly series: readonly string[];
  /** What a reader must know before the first word. */
  readonly banner: string | undefined;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Gathers what a page says of a brief. */
export function editionOf({ meta, path }: Brief, setting: Setting): Edition {
  const lang = isLanguageTag(setting.lang) ? setting.lang : 'en';
  const labels = labelsIn(lang);
  const groups = setting.workspace?.groups ?? {};
  const group =
    meta.group !== undefined && Object.hasOwn(groups, meta.group) ? groups[meta.group] : undefined;
  const { status, series, number, period } = meta;
  const groupName = group ? inLanguage(group.name, lang) : meta.group;
  return {
    meta,
    title: meta.title || nameOf(path).replace(/\.[^.]+$/, ''),
    lang,
    dir: RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    labels,
    organisation: setting.workspace?.name,
    groupName,
    group,
    authors: meta.authors?.length ? meta.authors : groupName ? [groupName] : [],
    license: meta.license === undefined ? undefined : licenseOf(meta.license, labels.allRights),
    series: [
      series,
      number && (/^\d/.test(number) ? labels.number(number) : number),
      period && monthInWords(period, lang),
    ].flatMap((part) => (part ? [part] : [])),
    banner: status === undefined || status === 'published' ? undefined : labels.banner[status],
  };
}
