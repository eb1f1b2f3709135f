import type { Brief } from './brief.ts';
import type { Diagnostic } from './diagnostic.ts';
import { factsOf } from './facts.ts';
import type { Context, Rule, World } from './rule.ts';
import { needsFrontMatter, optionsOf, type Ruling } from './ruling.ts';
import { settle } from './settle.ts';
import { place, type Sources, stamp } from './stamp.ts';

/** What to check a brief for, and what is known beside it; all but `today` may be left out. */
export interface LintOptions extends Ruling {
  readonly context: Pick<Context, 'today'> & Partial<Context> & Partial<World>;
}

/**
 * Checks a brief by itself, as an editor does: what rules find in it and in the files around it, less
 * what its author has told them not to say.
 *
 * @returns diagnostics sorted by place, then rule
 */
export function lint(brief: Brief, { context, ...ruling }: LintOptions): Diagnostic[] {
  const workspace = context.workspace;
  const lang = context.lang ?? brief.meta.lang ?? workspace?.lang ?? 'en';
  const facts = factsOf(brief, lang, context.kind);
  const known = ruling.rules.map(({ id }) => id);
  const year = Number(context.today.slice(0, 4));
  const hasCome = (day: string) => day <= context.today;
  const world = { briefs: [facts], list: () => undefined, web: new Map(), ...context, workspace };
  const found = [
    ...inspect(brief, ruling, {
      kind: undefined,
      known,
      year,
      hasCome,
      ...context,
      workspace,
      lang,
    }),
    ...survey(world, ruling, () => ruling, new Map([[brief.path, brief]])),
  ];
  // Rules that look at other briefs cannot speak where these are not known.
  const isMute = ({ survey }: Rule) => survey !== undefined && context.briefs === undefined;
  const settled = new Map([[brief.path, { facts, source: brief, ruling }]]);
  return settle(found, settled, isMute).diagnostics;
}

/**
 * Checks a brief for what its text alone shows. Front matter that cannot be read is one finding; until
 * it is mended, the rules about front matter and dates say nothing more, and the body is checked all
 * the same.
 */
export function inspect(brief: Brief, ruling: Ruling, context: Context): Diagnostic[] {
  const unread = brief.frontMatter.state !== 'read';
  const cause = brief.problems[0]?.rule;
  const diagnostics: Diagnostic[] = [];
  for (const rule of ruling.rules) {
    if (!rule.check || ruling.levels?.[rule.id] === 'off') continue;
    if (unread && rule.id !== cause && needsFrontMatter(rule.id)) continue;
    for (const finding of rule.check(brief, context, optionsOf(rule, ruling))) {
      diagnostics.push(stamp(rule, ruling, finding, brief, noOthers));
    }
  }
  return diagnostics;
}

/**
 * Checks all briefs of a workspace for what no single one of them shows.
 *
 * @param rulingOf the ruling for a path
 * @param sources the texts of the files that findings may lie in; others are a place without a text
 */
export function survey(
  world: World,
  ruling: Ruling,
  rulingOf: (path: string) => Ruling,
  sources: Sources,
): Diagnostic[] {
  return ruling.rules.flatMap((rule) =>
    rule.survey ? place(rule, rule.survey(world, optionsOf(rule, ruling)), rulingOf, sources) : [],
  );
}

const noOthers: Sources = new Map();
