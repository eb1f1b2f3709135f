import type { Diagnostic } from '../diagnostic.ts';
import { type FixLevel, fix, mayApply } from '../fix.ts';
import { groupBy } from '../group-by.ts';
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

/** The briefs of a run, and what there is to say about them. */
interface State {
  readonly gathered: Gathered;
  readonly conclusion: Conclusion;
}

/** What mending led to: the briefs as they are now, what is left to say, and what was settled. */
export interface Mending extends State {
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
  start: State,
  level: FixLevel,
  inspector: Inspector,
  io: Io,
  web: Web,
): Promise<Mending> {
  let state: State = start;
  const settled: Diagnostic[] = [];
  const refused = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const open = groupBy(
      state.conclusion.diagnostics.filter(
        (one) => one.fix && mayApply(one.fix, level) && !refused.has(nameOf(one)),
      ),
      ({ path }) => path,
    );
    const tries = state.gathered.asked.flatMap((one): Try[] => {
      const { text, settled: done } = fix(one.source.text, open.get(one.source.path) ?? [], level);
      return text === one.source.text ? [] : [{ one, text, settled: done }];
    });
    if (tries.length === 0) break;
    const after = await attempt(tries, state);
    const good = better(tries, state, after);
    const worse = tries.filter((one) => !good.includes(one));
    for (const bad of worse) {
      const alone = await firstGood(bad, state);
      if (alone) good.push(alone);
      else for (const one of bad.settled) refused.add(nameOf(one));
    }
    if (good.length === 0) continue;
    state = worse.length === 0 ? after : await attempt(good, state);
    settled.push(...good.flatMap((kept) => kept.settled));
  }
  const mended = state.gathered.asked.flatMap(({ source: { path, text } }, index) => {
    const before = start.gathered.asked[index]?.source.text ?? text;
    return before === text ? [] : [{ path, before, after: text }];
  });
  return { ...state, mended, settled };

  async function attempt(tries: readonly Try[], { gathered: from }: State): Promise<State> {
    const texts = new Map(tries.map(({ one, text }) => [one, text]));
    const asked: Asked[] = [];
    for (const one of from.asked) {
      const { workspace, source, named } = one;
      const text = texts.get(one);
      asked.push(
        text === undefined
          ? one
          : { ...(await inspector.inspectText(text, source.path, workspace)), named },
      );
    }
    const gathered = { ...from, asked };
    return { gathered, conclusion: conclude(gathered, inspector, io, web) };
  }

  async function firstGood({ one, settled: all }: Try, from: State) {
    for (const single of all) {
      const { text } = fix(one.source.text, [single], level);
      const tries = [{ one, text, settled: [single] }];
      const [good] = better(tries, from, await attempt(tries, from));
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

/** Tries after which a brief has fewer findings, and none that it did not have; or can be read further. */
function better(tries: readonly Try[], before: State, after: State): Try[] {
  const [was, is] = [standingOf(before), standingOf(after)];
  return tries.filter(({ one: { source } }) => {
    const [then, now] = [was(source.path), is(source.path)];
    if (now.known !== then.known) return now.known > then.known;
    const fewer = now.found.length < then.found.length;
    return (
      fewer &&
      [...now.rules].every(([rule, all]) => all.length <= (then.rules.get(rule)?.length ?? 0))
    );
  });
}

/** How a brief stands: how many values of its front matter can be read, and what is found in it. */
function standingOf({ gathered, conclusion }: State) {
  const facts = new Map(gathered.asked.map((one) => [one.source.path, one.facts]));
  const diagnostics = groupBy(conclusion.diagnostics, ({ path }) => path);
  return (path: string) => {
    const { read, meta = {} } = facts.get(path) ?? {};
    const found = diagnostics.get(path) ?? [];
    const known = read ? Object.keys(meta).length : -1;
    return { known, found, rules: groupBy(found, ({ rule }) => rule) };
  };
}

/** Writes a mended brief. Throws a FileError, or a Refusal where the file has changed since it was read. */
export function writeMended({ path, before, after }: Mended, files: Files): void {
  if (readText(files, path) !== before) {
    throw new Refusal(`cannot write \`${path}\`: it has changed since it was read`, 'run it again');
  }
  files.write(path, after);
}
