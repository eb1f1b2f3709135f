import { dayNumber } from '../dates/calendar.ts';
import type { Facts } from '../facts.ts';
import { groupBy } from '../group-by.ts';
import { type Io, Refusal } from '../io.ts';
import { join } from '../links/paths.ts';
import { hostOf, UNKNOWN_HOST, webAddressOf } from '../links/web.ts';
import type { WebAnswer } from '../rule.ts';
import type { Inspected } from './inspect.ts';
import { CACHE_FOLDER, readKept, writeKept } from './keep.ts';

/** Answers by address, each with the day it was given, as `YYYY-MM-DD`. Plain JSON. */
export type WebCache = Readonly<
  Record<string, { readonly day: string; readonly answer: WebAnswer }>
>;

/** What the web said, and what to keep of it for the next run. */
export interface Consulted {
  readonly web: ReadonlyMap<string, WebAnswer>;
  readonly cache: WebCache;
}

const FILE = `${CACHE_FOLDER}/web.json`;
/** Days for which an answer is believed. */
const KEPT = 7;
/** Hosts that are asked at the same time; each of them answers one question after the other. */
const AT_ONCE = 8;

/**
 * Asks the web about every address in the briefs of a run, and keeps the answers beside them. Throws a
 * Refusal where there is no web: one host may be gone, all of them at once are not.
 */
export async function consultWeb(
  briefs: readonly Inspected[],
  io: Io,
  isKept: boolean,
): Promise<ReadonlyMap<string, WebAnswer>> {
  if (!io.visit) throw new Refusal('there is no web to ask', 'leave out `--online`');
  const folder = briefs[0]?.workspace?.folder;
  const file = folder === undefined || !isKept ? undefined : join(folder, FILE);
  const addresses = webAddressesOf(briefs.map(({ facts }) => facts));
  const kept = file === undefined ? {} : readKept<WebCache[string]>(io, file);
  const { web, cache } = await askWeb(addresses, io.visit, io.today, kept);
  const hosts = new Set(addresses.map(hostOf));
  if (hosts.size > 1 && [...web.values()].every((answer) => 'fault' in answer)) {
    throw new Refusal(
      'no web address answered',
      'see whether this machine is online, or leave out `--online`',
    );
  }
  if (file !== undefined) writeKept(io, file, cache);
  return web;
}

/** The web addresses that briefs link to or show, each once, sorted. */
export function webAddressesOf(briefs: readonly Facts[]): readonly string[] {
  const all = briefs.flatMap(({ references }) => references.map(webAddressOf));
  return [...new Set(all.filter((one) => one !== undefined))].sort();
}

/**
 * Asks each address once, if no answer of the last seven days is kept. An answer that may be another
 * one tomorrow, like a host that is too busy, is kept for its day only. Never rejects.
 *
 * @param today as `YYYY-MM-DD`
 */
export async function askWeb(
  addresses: readonly string[],
  visit: NonNullable<Io['visit']>,
  today: string,
  kept: WebCache = {},
): Promise<Consulted> {
  const fresh = Object.entries(kept).filter(([, { day, answer }]) => {
    const age = dayNumber(today) - dayNumber(day);
    return age >= 0 && age < (isSettled(answer) ? KEPT : 1);
  });
  const answers = new Map(fresh);
  const unknown = new Set(addresses.filter((address) => !answers.has(address)));
  const queues = [...groupBy(unknown, (address) => hostOf(address) ?? '').values()];
  const work = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const address of queue) {
        const answer = await visit(address).catch((): WebAnswer => ({ fault: 'no answer' }));
        answers.set(address, { day: today, answer });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const web = new Map<string, WebAnswer>();
  for (const address of addresses) {
    const found = answers.get(address);
    if (found) web.set(address, found.answer);
  }
  const sorted = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  return { web, cache: Object.fromEntries(sorted) };
}

function isSettled(answer: WebAnswer): boolean {
  if ('fault' in answer) return answer.fault === UNKNOWN_HOST;
  return answer.status < 400 || answer.status === 404 || answer.status === 410;
}
