import type { Diagnostic } from '../diagnostic.ts';
import { type FixLevel, fix, mayApply } from '../fix.ts';
import { type Files, type Io, Refusal } from '../io.ts';
import { type Conclusion, conclude, type Web } from './conclude.ts';
import type { Asked, Gathered } from './gather.ts';
import type { Inspector } from './inspector.ts';
import { readText } from './read.ts';

/** A brief whose text was mended; nothing is written yet. */
export interface Mended {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What mending led to: the briefs as they are now, what is left to say, and what was settled. */
export interface Mending {
  readonly gathered: Gathered;
  readonly conclusion: Conclusion;
  readonly mended: readonly Mended[];
  /** In the order in which they were settled. */
  readonly settled: readonly Diagnostic[];
}

/** A repair may make room for the next one; no honest text needs more rounds. */
const MOST_ROUNDS = 10;

/**
 * Applies the fixes of what was found to the briefs that were asked for, round after round, until none
 * is left. A round is kept where it leaves fewer findings in a brief, and none of a rule that had fewer
 * before; else its fixes are tried one by one. A value that can be read now may show what nobody could
 * see before.
 */
export async function mend(
  start: { readonly gathered: Gathered; readonly conclusion: Conclusion },
  level: FixLevel,
  inspector: Inspector,
  io: Io,
  web: Web,
): Promise<Mending> {
  let { gathered, conclusion } = start;
  const settled: Diagnostic[] = [];
  const refused = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const open = conclusion.diagnostics.filter(
      (one) => one.fix && mayApply(one.fix, level) && !refused.has(nameOf(one)),
    );
    const tries = gathered.asked.flatMap((one): Try[] => {
      const own = open.filter(({ path }) => path === one.source.path);
      const { text, settled: done } = fix(one.source.text, own, level);
      return text === one.source.text ? [] : [{ one, text, settled: done }];
    });
    if (tries.length === 0) break;
    const good = await keepGood(tries, { gathered, conclusion });
    const worse = tries.filter(({ one }) => !good.some((kept) => kept.one === one));
    for (const bad of worse) {
      const alone = await firstGood(bad, { gathered, conclusion });
      if (alone) good.push(alone);
      else for (const one of bad.settled) refused.add(nameOf(one));
    }
    if (good.length === 0) continue;
    ({ gathered, conclusion } = await attempt(good, gathered));
    settled.push(...good.flatMap((kept) => kept.settled));
  }
  const mended = gathered.asked.flatMap(({ source: { path, text } }, index) => {
    const before = start.gathered.asked[index]?.source.text ?? text;
    return before === text ? [] : [{ path, before, after: text }];
  });
  return { gathered, conclusion, mended, settled };

  async function attempt(tries: readonly Try[], from: Gathered) {
    const asked: Asked[] = [];
    for (const one of from.asked) {
      const tried = tries.find((other) => other.one === one);
      const { workspace, source, named } = one;
      asked.push(
        tried
          ? { ...(await inspector.inspectText(tried.text, source.path, workspace)), named }
          : one,
      );
    }
    const after = { ...from, asked };
    return { gathered: after, conclusion: conclude(after, inspector, io, web) };
  }

  async function keepGood(tries: readonly Try[], from: typeof start): Promise<Try[]> {
    const after = await attempt(tries, from.gathered);
    return tries.filter(({ one }) => isBetter(one.source.path, from, after));
  }

  async function firstGood({ one, settled: all }: Try, from: typeof start) {
    for (const single of all) {
      const { text } = fix(one.source.text, [single], level);
      const [good] = await keepGood([{ one, text, settled: [single] }], from);
      if (good) return good;
      refused.add(nameOf(single));
    }
    return undefined;
  }
}

interface Try {
  readonly one: Asked;
  readonly text: string;
  readonly settled: readonly Diagnostic[];
}

/** The same finding in the same words: what was refused once is not tried again. */
function nameOf({ path, rule, message, fix: repair }: Diagnostic): string {
  return JSON.stringify([path, rule, message, repair?.edits.map(({ text }) => text)]);
}

interface State {
  readonly gathered: Gathered;
  readonly conclusion: Conclusion;
}

/** Whether a brief has fewer findings, and none that it did not have; or whether more of it can be read now. */
function isBetter(path: string, before: State, after: State): boolean {
  const [was, is] = [before, after].map(({ gathered, conclusion }) => {
    const facts = gathered.asked.find(({ source }) => source.path === path)?.facts;
    return {
      known: facts?.read ? Object.keys(facts.meta).length : -1,
      found: conclusion.diagnostics.filter((one) => one.path === path),
    };
  });
  if (!was || !is) return false;
  if (is.known > was.known) return true;
  const count = (found: readonly Diagnostic[], rule: string) =>
    found.filter((one) => one.rule === rule).length;
  return (
    is.known === was.known &&
    is.found.length < was.found.length &&
    is.found.every(({ rule }) => count(is.found, rule) <= count(was.found, rule))
  );
}

/** Writes a mended brief. Throws a FileError, or a Refusal where the file has changed since it was read. */
export function writeMended({ path, before, after }: Mended, files: Files): void {
  if (readText(files, path) !== before) {
    throw new Refusal(`cannot write \`${path}\`: it has changed since it was read`, 'run it again');
  }
  files.write(path, after);
}
