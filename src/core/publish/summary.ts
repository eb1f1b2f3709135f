import type { Io } from '../io.ts';
import { visible } from '../wording/visible.ts';
import { counted, listed } from '../wording/words.ts';
import type { Outcome, Written } from './outcome.ts';
import type { Left } from './plan.ts';

/** Longer lists hide what comes after them; the report has everything. */
const MOST = 5;

/** Prints the paths of the pages, one a line; those of the files beside them are in the report. */
export function listPages(
  { written }: Outcome,
  { out }: Pick<Io, 'out'>,
  which: 'all' | 'written',
): void {
  const lines = written.flatMap(({ path, brief, format, state }, at) => {
    const last = written[at - 1];
    const isPage = last?.brief !== brief || last.format !== format;
    return isPage && (which === 'all' || state !== 'unchanged') ? `${visible(path)}\n` : [];
  });
  if (lines.length > 0) out(lines.join(''));
}

/** Says what came of a build: what was written where, how long it took, what was left out and why; once, also what to do next. */
export function sayOutcome(
  outcome: Outcome,
  { err }: Pick<Io, 'err'>,
  how: 'once' | 'again',
): void {
  const lines = [made(outcome), ...leftOut(outcome.left)].filter((line) => line !== undefined);
  const last = how === 'once' ? next(outcome) : '';
  err([...lines, last].map((line) => (line ? `${line}\n` : '')).join(''));
}

function made({ written, removed, out, formats, milliseconds, left }: Outcome): string | undefined {
  const briefs = new Set(written.map(({ brief }) => brief)).size;
  if (briefs === 0 && removed.length === 0) {
    return left.some(({ reason }) => reason === 'errors') ? undefined : 'no pages';
  }
  const count = (state: Written['state']) => written.filter((one) => one.state === state).length;
  const parts = [
    [count('new'), 'new'],
    [count('changed'), 'changed'],
    [count('unchanged'), 'unchanged'],
    [removed.length, 'removed'],
  ] as const;
  const counts = parts.flatMap(([number, what]) => (number > 0 ? `${number} ${what}` : []));
  const folders = listed(out.map((folder) => visible(folder === '' ? './' : `${folder}/`)));
  const what =
    formats.join() === 'html'
      ? counted(briefs, 'page')
      : `${counted(briefs, 'brief')} as ${listed(formats)}`;
  return `${what} in ${folders}: ${counts.join(', ')}; ${duration(milliseconds)}`;
}

function leftOut(left: readonly Left[]): readonly string[] {
  const drafts = left.flatMap((one) => (one.reason === 'draft' ? visible(one.brief) : []));
  const wrong = left.flatMap((one) => (one.reason === 'errors' ? visible(one.brief) : []));
  const future = left.flatMap((one) =>
    one.reason === 'future' ? `${visible(one.brief)} (${one.date})` : [],
  );
  return [
    ...line(drafts, 'draft', ''),
    ...line(future, 'brief', ' with a date in the future'),
    ...line(wrong, 'brief', ' with errors'),
  ];
}

function line(names: readonly string[], noun: string, why: string): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length - MOST;
  const shown = more > 1 ? [...names.slice(0, MOST), `${more} more`] : names;
  return [`${counted(names.length, noun)}${why} left out: ${listed(shown)}`];
}

function next({ written: [first], left }: Outcome): string {
  if (first) return `next: open ${visible(first.path)}`;
  return left.some(({ reason }) => reason !== 'errors') ? 'next: brief build --drafts' : '';
}

function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
