import type { Command } from '../core/command.ts';
import { asCsv } from '../core/list/csv.ts';
import { statuses } from '../core/list/entry.ts';
import { asJson } from '../core/list/json.ts';
import { listBriefs } from '../core/list/list.ts';
import { listFormats, readListRequest } from '../core/list/request.ts';
import { sayListing } from '../core/list/say.ts';
import { orders } from '../core/list/sort.ts';
import { asTable } from '../core/list/table.ts';
import { flagsOf } from '../core/run/lint-options.ts';
import { visible } from '../core/wording/visible.ts';
import { listed } from '../core/wording/words.ts';
import { rules } from '../rules/index.ts';

/** The columns of a table that goes into a file or another program. */
const WIDTH = 100;

/** Shows the briefs of the workspace and where each of them stands. */
const list: Command = {
  name: 'list',
  summary: 'show the briefs and where each of them stands',
  argument: '[paths...]',
  completes: 'briefs',
  options: [
    {
      flags: '--kind <kinds>',
      description: 'briefs of these kinds only',
      repeatable: true,
      completes: 'kinds',
      commas: true,
    },
    {
      flags: '--group <groups>',
      description: 'briefs of these groups only',
      repeatable: true,
      completes: 'groups',
      commas: true,
    },
    {
      flags: '--status <statuses>',
      description: `briefs that stand there only: ${listed(statuses, 'or')}`,
      repeatable: true,
      completes: statuses,
      commas: true,
    },
    {
      flags: '--lang <tags>',
      description: 'briefs in these languages only',
      repeatable: true,
      completes: 'languages',
      commas: true,
    },
    {
      flags: '--author <name>',
      description: 'briefs by somebody whose name has this in it',
      repeatable: true,
    },
    { flags: '--tag <tag>', description: 'briefs with this tag only', repeatable: true },
    { flags: '--since <date>', description: 'briefs from this day, month or year on' },
    { flags: '--until <date>', description: 'briefs up to the end of this day, month or year' },
    {
      flags: '--sort <order>',
      description: `in the order of ${listed(
        orders.map(({ name }) => name),
        'or',
      )}`,
      default: 'date',
      completes: orders.map(({ name }) => name),
    },
    {
      flags: '--format <name>',
      description: `how to print: ${listed(
        listFormats.map(({ name }) => name),
        'or',
      )}`,
      default: 'table',
      completes: listFormats.map(({ name }) => name),
    },
  ],
  examples: [
    'brief list',
    'brief list --status draft,review --sort findings',
    'brief list --group housing --since 2026-01 --until 2026-06',
    "brief list --author 'Ada Lovelace' --lang en,de",
    'brief list --format csv',
  ],
  async run(paths, options, io, { build }) {
    const request = readListRequest(options, io);
    const keeper = request.cache ? build : undefined;
    const setup = { io, rules, flags: flagsOf({}), keeper };
    const listing = await listBriefs(paths, request, setup);
    const { entries, failures } = listing;
    if (request.format === 'json') io.out(asJson(entries));
    // A terminal would obey what a program reads.
    else if (request.format === 'csv') io.out(asCsv(entries, io.columns ? visible : undefined));
    else {
      if (entries.length > 0) io.out(asTable(entries, io.columns ?? WIDTH, io.color.out));
      sayListing(listing, paths, request.filter, io);
    }
    if (failures.length > 0) throw new AggregateError(failures);
    return 0;
  },
};

export default list;
