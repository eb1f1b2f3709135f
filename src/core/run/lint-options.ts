import { type CommandOption, type Options, textsOf } from '../command.ts';
import type { FixLevel } from '../fix.ts';
import { Refusal, type Since } from '../io.ts';
import type { Rule } from '../rule.ts';
import { profiles } from '../ruling.ts';
import { choose } from './choose.ts';
import { type RuleFlags, readFlags } from './rule-flags.ts';

/** What a command line asks of lint, beside paths and formats. */
export interface LintRequest {
  readonly flags: RuleFlags;
  /** Which fixes to apply; undefined for none. */
  readonly fix: FixLevel | undefined;
  /** Show what fixes would change, and write nothing. */
  readonly diff: boolean;
  /** How many warnings are fine. */
  readonly mostWarnings: number;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly since: Since | undefined;
  readonly online: boolean;
  readonly cache: boolean;
}

/** The options that choose rules, for every command that checks. */
export const ruleOptions: readonly CommandOption[] = [
  {
    heading: 'Which rules:',
    flags: '--profile <name>',
    description: 'recommended, or strict: every rule there is',
    completes: profiles,
  },
  {
    heading: 'Which rules:',
    flags: '--only <rules>',
    description: 'check these rules or groups only, like date,links',
    repeatable: true,
    completes: 'rules',
    commas: true,
  },
  {
    heading: 'Which rules:',
    flags: '--ignore <rules>',
    description: 'leave out these rules or groups',
    repeatable: true,
    completes: 'rules',
    commas: true,
  },
  {
    heading: 'Which rules:',
    flags: '--rule <id=level>',
    description: 'set a rule or group to off, info, warning or error',
    repeatable: true,
    completes: 'rule-levels',
  },
];

/** Reads options; throws a Refusal where one means nothing, or two contradict each other. */
export function readLintRequest(
  options: Options,
  rules: readonly Rule[],
  ci: boolean,
): LintRequest {
  const flags = flagsOf(options);
  readFlags(rules, flags);
  const { fix, diff, since, staged, baseline, updateBaseline } = options;
  if (since !== undefined && staged) {
    throw new Refusal('unexpected `--since` beside `--staged`', 'leave out one of them');
  }
  const level = fix ?? (diff ? 'safe' : undefined);
  if (level !== undefined && (since !== undefined || staged)) {
    throw new Refusal(
      `unexpected \`--fix\` beside \`${staged ? '--staged' : '--since'}\``,
      'name the files to mend instead',
    );
  }
  if (updateBaseline && level !== undefined) {
    throw new Refusal(
      'unexpected `--update-baseline` beside `--fix` or `--diff`',
      'mend first, then write the baseline of what is left',
    );
  }
  const beside = Object.entries({
    '--since': since !== undefined,
    '--staged': staged,
    '--stdin': options.stdin ?? options.stdinFilename,
  }).find(([, given]) => given)?.[0];
  if (updateBaseline && beside) {
    throw new Refusal(
      `unexpected \`--update-baseline\` beside \`${beside}\``,
      'write the baseline of whole files: leave out one of them',
    );
  }
  return {
    flags,
    fix: level === undefined ? undefined : choose(fixLevels, String(level), 'kind of fix').name,
    diff: Boolean(diff),
    mostWarnings: mostWarnings(options),
    baseline: typeof baseline === 'string' ? baseline : undefined,
    updateBaseline: Boolean(updateBaseline),
    since: staged ? { staged: true } : since === undefined ? undefined : refOf(since),
    online: Boolean(options.online),
    // What a stranger's branch brings along as a cache could hide what is wrong with it.
    cache: options.cache === undefined ? !ci : Boolean(options.cache),
  };
}

/** What a command line says about rules. */
export function flagsOf({ profile, only, ignore, rule }: Options): RuleFlags {
  return {
    profile: typeof profile === 'string' ? profile : undefined,
    only: textsOf(only),
    ignore: textsOf(ignore),
    rule: textsOf(rule),
  };
}

const fixLevels = [{ name: 'safe' }, { name: 'unsafe' }] as const;

function refOf(value: Options[string]): Since {
  if (typeof value === 'string' && value.trim() !== '') return { staged: false, ref: value };
  throw new Refusal('missing commit after `--since`', 'name one, like `--since main`');
}

function mostWarnings({ strict, maxWarnings }: Options): number {
  if (strict) return 0;
  if (maxWarnings === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(String(maxWarnings))) return Number(maxWarnings);
  throw new Refusal(
    `unexpected \`${maxWarnings}\` for \`--max-warnings\`, expected a number`,
    'write it like `--max-warnings 10`',
  );
}
