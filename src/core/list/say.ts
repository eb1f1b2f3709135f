import type { Io } from '../io.ts';
import { sayNext } from '../run/next-step.ts';
import { didYouMean } from '../wording/nearest.ts';
import { commandLine } from '../wording/shell.ts';
import { visible } from '../wording/visible.ts';
import { counted, listed } from '../wording/words.ts';
import { settingsFiles } from '../workspace.ts';
import { statuses } from './entry.ts';
import { type Filter, isOpen } from './filter.ts';
import type { Listing } from './list.ts';

/** Says below a table how many briefs these are, what it leaves out, and the next step. */
export function sayListing(
  { entries, all, failures, workspaces }: Listing,
  paths: readonly string[],
  filter: Filter,
  io: Pick<Io, 'err'>,
): void {
  for (const { path, note } of entries) {
    // Why a file could not be read is said as an error.
    if (note && !note.includes(path)) io.err(`${visible(path)}: ${note}\n`);
  }
  // Where nothing could be read, that is the news.
  if (all.length === 0 && failures.length > 0) return;
  for (const line of [...linesOf(entries, all, filter), ...mistakesIn(workspaces)]) {
    io.err(`${line}\n`);
  }
  sayNext(io, nextStep(entries, all, paths, workspaces));
}

function linesOf(
  entries: Listing['entries'],
  all: Listing['all'],
  filter: Filter,
): readonly string[] {
  if (all.length === 0) return ['there is no brief yet'];
  const parts = statuses.flatMap((status) => {
    const number = entries.filter((entry) => entry.status === status).length;
    return number > 0 ? [`${number} ${status}`] : [];
  });
  const unreadable = entries.filter(({ note }) => note !== undefined).length;
  if (unreadable > 0) parts.push(`${unreadable} unreadable`);
  const of = entries.length < all.length ? ` of ${all.length}` : '';
  const unread = all.filter((one) => one.note !== undefined && !entries.includes(one)).length;
  return [
    entries.length === 0
      ? `none of ${counted(all.length, 'brief')} is what you ask for${meant(all, filter)}`
      : `${counted(entries.length, 'brief')}${of}${parts.length > 0 ? `: ${listed(parts)}` : ''}`,
    ...(unread > 0 && !isOpen(filter)
      ? [`${counted(unread, 'brief')} left out that cannot be read: see \`brief list\``]
      : []),
  ];
}

/** The tag or the author that was probably meant. */
function meant(all: Listing['all'], { tag, author }: Filter): string {
  const tags = new Set(all.flatMap((entry) => entry.tags));
  const authors = new Set(all.flatMap((entry) => entry.authors));
  const found = [
    ...tag.flatMap((one) => didYouMean(one, tags) ?? []),
    ...author.flatMap((one) => didYouMean(one, authors) ?? []),
  ];
  return found[0] === undefined ? '' : `: ${visible(found[0])}`;
}

function mistakesIn(workspaces: Listing['workspaces']): readonly string[] {
  return workspaces
    .flatMap(settingsFiles)
    .flatMap(({ path, mistakes }) =>
      mistakes.length > 0
        ? [`${visible(path)} has ${counted(mistakes.length, 'mistake')}: see \`brief doctor\``]
        : [],
    );
}

function nextStep(
  entries: Listing['entries'],
  all: Listing['all'],
  paths: readonly string[],
  workspaces: Listing['workspaces'],
): string | undefined {
  if (all.length === 0) return 'brief new';
  if (mistakesIn(workspaces).length > 0) return 'brief doctor';
  const wrong = entries.filter(({ errors }) => errors > 0);
  if (wrong.length === 0) return undefined;
  const [only] = wrong;
  return commandLine(['brief', 'lint', ...(wrong.length === 1 && only ? [only.path] : paths)]);
}
