import { pathIn } from '../links/paths.ts';
import type { OptionValues, Rule } from '../rule.ts';
import {
  isGroup,
  type Level,
  type LintSettings,
  type Override,
  type RuleSetting,
  type Ruling,
} from '../ruling.ts';
import { USUAL_FORMATS, type Workspace } from '../workspace.ts';
import { type RuleFlags, readFlags } from './rule-flags.ts';

export type { RuleFlags };

/**
 * Says which rules are checked for a path (from the working folder), and how strictly. Later wins: the
 * profile, `rules:` by group and by rule, `overrides:` in their order, `--rule`, `--ignore`. `--only`
 * leaves out all rules but those that it names; one that it names by its whole id is checked also where
 * profile and settings leave it out, or its format is not made. A level turns a rule on that is out of
 * the profile, options do not. Throws a Refusal where a rule, a level or a profile of the command line
 * is unknown.
 */
export async function ruling(
  rules: readonly Rule[],
  flags: RuleFlags,
  workspace: Workspace | undefined,
): Promise<(path: string) => Ruling> {
  const formats = flags.formats ?? workspace?.formats ?? USUAL_FORMATS;
  const decide = decider(rules, flags, formats, workspace?.lint);
  const overrides = workspace?.lint?.overrides ?? [];
  if (!workspace || overrides.length === 0) {
    const always = decide([]);
    return () => always;
  }
  const { matcher } = await import('./patterns.ts');
  const matchers = overrides.map(({ files }) => matcher(files));
  const known = new Map<string, Ruling>();
  return (path) => {
    const inside = pathIn(workspace, path);
    const hits = overrides.filter((_, index) => matchers[index]?.(inside));
    const key = hits.map((hit) => overrides.indexOf(hit)).join();
    const found = known.get(key) ?? decide(hits);
    known.set(key, found);
    return found;
  };
}

/** What is known of one rule while the layers are put on each other. */
interface State {
  readonly on: boolean;
  readonly level?: Level | undefined;
  readonly options?: OptionValues | undefined;
}

/** Reads the flags once, for any set of overrides that hold for a path. */
function decider(
  rules: readonly Rule[],
  flags: RuleFlags,
  formats: readonly string[],
  lint: Omit<LintSettings, 'overrides'> = { rules: {} },
): (overrides: readonly Override[]) => Ruling {
  const { profile, only, ignored, set: typed } = readFlags(rules, flags);
  const chosen = new Set(only.flatMap(({ named }) => named));
  const byName = new Set(only.flatMap(({ id, named }) => (isGroup(id) ? [] : named)));
  return (overrides) => {
    const scopes = [lint, ...overrides];
    const wanted = profile ?? scopes.findLast((scope) => scope.profile)?.profile;
    const layers = scopes.flatMap((scope) => inOrder(scope.rules));
    const decided = rules.map((rule) => {
      if (rule.always) return { rule, on: true };
      let state: State = { on: wanted === 'strict' || !rule.strict };
      for (const [id, setting] of layers) if (names(id, rule)) state = put(state, setting);
      if (byName.has(rule)) state = { ...state, on: true, level: audible(state.level) };
      for (const { named, level } of typed) if (named.includes(rule)) state = put(state, { level });
      const idle = rule.format !== undefined && !formats.includes(rule.format) && !byName.has(rule);
      const out = idle || ignored.includes(rule) || (only.length > 0 && !chosen.has(rule));
      return { rule, ...state, on: state.on && !out };
    });
    return asRuling(decided);
  };
}

function put({ on, level, options }: State, setting: Partial<RuleSetting>): State {
  return {
    on: setting.level === undefined ? on : setting.level !== 'off',
    level: setting.level ?? level,
    options: setting.options ? { ...options, ...setting.options } : options,
  };
}

function audible(level: Level | undefined): Level | undefined {
  return level === 'off' ? undefined : level;
}

function asRuling(decided: readonly (State & { readonly rule: Rule })[]): Ruling {
  const on = decided.filter((one) => one.on);
  return {
    rules: on.map(({ rule }) => rule),
    levels: Object.fromEntries(
      on.flatMap(({ rule, level }) => (level ? [[rule.id, level] as const] : [])),
    ),
    options: Object.fromEntries(
      on.flatMap(({ rule, options }) =>
        options && Object.keys(options).length > 0 ? [[rule.id, options] as const] : [],
      ),
    ),
  };
}

/** Groups before rules: what is said of one rule counts more, wherever it stands. */
function inOrder(settings: LintSettings['rules']): readonly (readonly [string, RuleSetting])[] {
  const all = Object.entries(settings);
  return [...all.filter(([id]) => isGroup(id)), ...all.filter(([id]) => !isGroup(id))];
}

function names(id: string, rule: Rule): boolean {
  return rule.id === id || rule.id.startsWith(`${id}/`);
}
