import { type Options, textsOf } from '../command.ts';
import { type Io, Refusal } from '../io.ts';
import { choose } from '../run/choose.ts';
import { typed } from '../wording/typed.ts';
import { statuses } from './entry.ts';
import { type Filter, readPeriod } from './filter.ts';
import { type Order, orders } from './sort.ts';

/** The ways to print a list. */
export const listFormats = [{ name: 'table' }, { name: 'json' }, { name: 'csv' }] as const;

/** What a command line asks of `brief list`, beside paths. */
export interface ListRequest {
  readonly filter: Filter;
  readonly order: Order;
  readonly format: (typeof listFormats)[number]['name'];
  /** Whether what lint found may be kept for the next run. */
  readonly cache: boolean;
}

/** Reads options; throws a Refusal where one means nothing. Kinds and groups are known later. */
export function readListRequest(options: Options, { ci }: Pick<Io, 'ci'>): ListRequest {
  return {
    filter: {
      kind: names(options.kind),
      group: names(options.group),
      status: names(options.status).map((name) => choose(named, name, 'status').name),
      lang: names(options.lang).map(language),
      author: textsOf(options.author),
      tag: textsOf(options.tag),
      since: period(options.since, '--since'),
      until: period(options.until, '--until'),
    },
    order: choose(orders, String(options.sort), 'order'),
    format: choose(listFormats, String(options.format), 'format').name,
    // As for lint: what a stranger's branch brings along could hide what is wrong with it.
    cache: !ci,
  };
}

/** Refuses kinds and groups that nobody knows. */
export function checkNames(
  { kind, group }: Filter,
  known: { readonly kinds: readonly string[]; readonly groups: readonly string[] },
): void {
  const asThings = (ids: readonly string[]) => ids.map((name) => ({ name }));
  for (const id of kind) choose(asThings(known.kinds), id, 'kind');
  for (const id of group) choose(asThings(known.groups), id, 'group');
}

const named = statuses.map((name) => ({ name }));

/** Ids, with commas between. */
function names(value: Options[string]): readonly string[] {
  return textsOf(value).flatMap((text) => text.split(',').map((name) => name.trim()));
}

function language(tag: string): string {
  if (/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag)) return tag;
  throw new Refusal(
    `unexpected ${typed(tag)} for \`--lang\`, expected a language tag`,
    'write it like `--lang de`',
  );
}

function period(value: Options[string], option: string): string | undefined {
  return typeof value === 'string' ? readPeriod(value, option) : undefined;
}
