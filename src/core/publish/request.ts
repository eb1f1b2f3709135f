import type { Options } from '../command.ts';
import { Refusal } from '../io.ts';
import { choose } from '../run/choose.ts';
import type { Engine } from '../typeset.ts';
import { USUAL_FORMATS, type Workspace } from '../workspace.ts';

/** What a command line asks of a build, beside paths. */
export interface BuildRequest {
  /** The names of the formats to make, each once, instead of those of `brief.yml`. */
  readonly formats: readonly string[] | undefined;
  /** Where everything goes; `dist` in the workspace where nothing is said. */
  readonly out: string | undefined;
  /** Whether drafts, and briefs with a date in the future, are published too. */
  readonly drafts: boolean;
  /** Whether a warning stops the build. */
  readonly strict: boolean;
  readonly cache: boolean;
  /** Build again whenever something changes. */
  readonly watch: boolean;
  /** The file for the report of the build. */
  readonly report: string | undefined;
  /** The engine that sets PDFs; the first that works where nothing is said. */
  readonly engine: Engine | undefined;
}

/** The names of the formats that are made for a workspace. */
export function formatsFor(
  { formats }: Pick<BuildRequest, 'formats'>,
  workspace: Workspace | undefined,
): readonly string[] {
  return formats ?? workspace?.formats ?? USUAL_FORMATS;
}

/** The engines that set PDFs. */
export const engines = [{ name: 'native' }, { name: 'wasm' }] as const;

/** Reads options; throws a Refusal where one means nothing. */
export function readBuildRequest(
  options: Options,
  formats: readonly { readonly name: string }[],
  ci: boolean,
): BuildRequest {
  const { drafts, strict, cache, watch, engine } = options;
  return {
    formats: namesOf(options, formats),
    out: named(options, 'out', 'folder', '--out dist'),
    drafts: Boolean(drafts),
    strict: Boolean(strict),
    // What a stranger's branch brings along as a cache could stand for what it does not say.
    cache: cache === undefined ? !ci : Boolean(cache),
    watch: Boolean(watch),
    report: named(options, 'report', 'file', '--report build.json'),
    engine: engine === undefined ? undefined : choose(engines, String(engine), 'engine').name,
  };
}

function namesOf(
  { format }: Options,
  formats: readonly { readonly name: string }[],
): readonly string[] | undefined {
  if (typeof format !== 'string') return undefined;
  const names = format.split(',');
  return [...new Set(names.map((name) => choose(formats, name.trim(), 'format').name))];
}

function named(
  options: Options,
  key: 'out' | 'report',
  noun: string,
  example: string,
): string | undefined {
  const value = options[key];
  if (typeof value !== 'string') return undefined;
  // A variable that is not set, in somebody's script.
  if (value.trim() !== '') return value;
  throw new Refusal(`missing ${noun} after \`--${key}\``, `name one, like \`${example}\``);
}
