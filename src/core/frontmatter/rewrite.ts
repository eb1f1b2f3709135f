import spdx from 'spdx-license-ids/index.json' with { type: 'json' };
import { shapeOfDate } from '../dates/shapes.ts';
import { type FieldName, fields } from '../fields.ts';
import { isDoi, isLanguageTag, isWebAddress } from '../identifiers.ts';
import { slugify } from '../slug.ts';
import { nearest } from '../wording/nearest.ts';

/** A value that passes its check; `same` says that it means what the author wrote. */
export interface Rewritten {
  readonly text: string;
  readonly same: boolean;
}

const rewriters: Partial<Record<FieldName, (value: string) => Rewritten | undefined>> = {
  status: (value) => choice(value, fields.status.schema.options),
  license: (value) => choice(value, spdx),
  lang: (value) => {
    const [tag] = canonical(value.trim().replaceAll('_', '-'));
    return tag && isLanguageTag(tag) ? { text: tag, same: true } : undefined;
  },
  period: (value) => {
    const shape = shapeOfDate(value);
    return shape?.is === 'month' ? { text: shape.month, same: true } : undefined;
  },
  doi: (value) => {
    const name = value.replace(/^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').trim();
    return isDoi(name) ? { text: name, same: true } : undefined;
  },
  slug: (value) => ({ text: slugify(value), same: false }),
  url: whole,
  pdf: whole,
};

/** What an author probably meant by a value that does not pass the check of its key. */
export function rewrite(key: FieldName, value: string): Rewritten | undefined {
  return rewriters[key]?.(value);
}

/** One of some ids, probably meant by a value that is none: the one that differs in case, spaces or underscores only, else a near one. */
export function choice(value: string, ids: readonly string[]): Rewritten | undefined {
  const id = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const same = ids.find((one) => one.toLowerCase() === id);
  if (same) return { text: same, same: true };
  const near = nearest(id, ids);
  return near === undefined ? undefined : { text: near, same: false };
}

function canonical(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}

function whole(value: string): Rewritten | undefined {
  const address = `https://${value.trim()}`;
  const bare = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value.trim());
  return bare && isWebAddress(address) ? { text: address, same: false } : undefined;
}
