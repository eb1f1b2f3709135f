import { count, type Diagnostic } from '../diagnostic.ts';
import type { Facts } from '../facts.ts';
import { groupBy } from '../group-by.ts';
import type { Io } from '../io.ts';
import { pageName } from '../links/page-name.ts';
import { nameOf } from '../links/paths.ts';
import { type Complaint, complaint, ownFault } from '../run/complaint.ts';
import { settingsFiles } from '../workspace.ts';
import type { Reading } from './reading.ts';
import type { PreviewEntry, PreviewFinding } from './state.ts';

/** What lint found in a brief, as the interface shows it. */
export function findingsOf({ conclusion }: Reading, path: string): readonly PreviewFinding[] {
  return conclusion.diagnostics
    .filter((one) => one.path === path)
    .map(({ rule, severity, message, why, help, start, fix }) => ({
      rule,
      severity,
      message,
      why,
      help: help ?? undefined,
      line: start.line,
      column: start.column,
      isFixable: fix?.safe ?? false,
    }));
}

/** The briefs to switch to, newest first, those without a day last. */
export function entriesOf({ shown, conclusion }: Reading): readonly PreviewEntry[] {
  const found = groupBy(conclusion.diagnostics, ({ path }) => path);
  const entries = [...shown.values()].map(({ facts }): PreviewEntry => {
    const { path, meta } = facts;
    const { errors, warnings } = count(found.get(path) ?? []);
    return {
      path,
      title: titleOf(meta.title, path),
      page: pageOf(facts),
      date: meta.date,
      status: meta.status ?? 'published',
      errors,
      warnings,
    };
  });
  const key = ({ date, path }: PreviewEntry) => `${date ?? ''} ${path}`;
  return entries.sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

/** A name takes long to make out, and stays as long as the brief does. */
const pages = new WeakMap<Facts, string>();

function pageOf(facts: Facts): string {
  const page = pages.get(facts) ?? `${pageName(facts)}.html`;
  pages.set(facts, page);
  return page;
}

/** The title of a brief, else the name of its file. */
export function titleOf(title: string | undefined, path: string): string {
  return title || nameOf(path).replace(/\.[^.]+$/, '');
}

/** What is wrong beside the briefs that are shown: what cannot be found or read, and what lint says of other files. */
export function problemsOf(reading: Reading, io: Pick<Io, 'files'>): readonly Complaint[] {
  const { unread, failures, conclusion, workspace } = reading;
  const files = new Set(settingsFiles(workspace).map(({ path }) => path));
  const settings = conclusion.diagnostics.filter(({ path }) => files.has(path));
  const said = [...failures, ...unread.values()].flatMap((error) => saidOf(error, io));
  const all = [...said, ...settings.map(problemOf)];
  // A `brief.yml` that cannot be read is one mistake, however many briefs it stands above.
  return [...new Map(all.map((one) => [one.message, one])).values()];
}

/** Puts an error into words, also one that is a fault of the program's own. */
export function saidOf(error: unknown, { files }: Pick<Io, 'files'>): readonly Complaint[] {
  if (error instanceof AggregateError) {
    return error.errors.flatMap((one) => saidOf(one, { files }));
  }
  return [complaint(error, files) ?? ownFault(error)];
}

function problemOf({ path, start, message, help }: Diagnostic): Complaint {
  return { message: `${path}:${start.line}:${start.column}: ${message}`, help: help ?? undefined };
}
