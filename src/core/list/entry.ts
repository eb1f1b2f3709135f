import { count } from '../diagnostic.ts';
import { nameOfPerson } from '../edition/people.ts';
import type { Meta } from '../fields.ts';
import { groupBy } from '../group-by.ts';
import type { Io } from '../io.ts';
import { complaint } from '../run/complaint.ts';
import type { Conclusion } from '../run/conclude.ts';
import type { Gathered } from '../run/gather.ts';

/** Where a brief stands: its `status`, and `future` for one that is published on a day to come. */
export const statuses = ['draft', 'review', 'future', 'published', 'withdrawn'] as const;

/** One of them. */
export type Status = (typeof statuses)[number];

/** A brief as `brief list` shows it; what could not be read is undefined. */
export interface Entry {
  /** From the working folder, with `/`. */
  readonly path: string;
  readonly title: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly status: Status | undefined;
  readonly kind: string | undefined;
  /** An id. */
  readonly group: string | undefined;
  /** BCP 47. */
  readonly lang: string | undefined;
  /** Of the body, as lint bounds them. */
  readonly words: number | undefined;
  /** Findings of lint. */
  readonly errors: number;
  readonly warnings: number;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Why something is unknown: one clause. */
  readonly note: string | undefined;
}

/** Makes the entries of a run: one for each brief that was asked for, whether it could be read or not. */
export function entriesOf(
  { asked, failures }: Gathered,
  { diagnostics }: Conclusion,
  { today, files }: Pick<Io, 'today' | 'files'>,
): readonly Entry[] {
  const found = groupBy(diagnostics, ({ path }) => path);
  const read = asked.map(({ facts: { path, lang, meta, words, read, places } }): Entry => {
    const { errors, warnings } = count(found.get(path) ?? []);
    return {
      path,
      title: meta.title,
      date: meta.date,
      // A status that nobody understands is none: the brief may be meant to be a draft.
      status: read && (meta.status || !places.status) ? statusOf(meta, today) : undefined,
      kind: meta.kind,
      group: meta.group,
      lang: read ? lang : undefined,
      words,
      errors,
      warnings,
      authors: (meta.authors ?? []).map(nameOfPerson),
      tags: meta.tags ?? [],
      note: read ? undefined : 'it has no front matter that can be read',
    };
  });
  const unread = failures.flatMap(({ path, error }): readonly Entry[] => {
    const words = path === undefined ? undefined : complaint(error, files);
    return path === undefined || !words ? [] : [{ ...unknown, path, note: words.message }];
  });
  return [...read, ...unread];
}

const unknown: Omit<Entry, 'path'> = {
  title: undefined,
  date: undefined,
  status: undefined,
  kind: undefined,
  group: undefined,
  lang: undefined,
  words: undefined,
  errors: 0,
  warnings: 0,
  authors: [],
  tags: [],
  note: undefined,
};

function statusOf({ status = 'published', date }: Meta, today: string): Status {
  // Days as `YYYY-MM-DD` sort like the calendar.
  return status === 'published' && date !== undefined && date > today ? 'future' : status;
}
