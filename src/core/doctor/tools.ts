import type { Io } from '../io.ts';
import { join } from '../links/paths.ts';
import { editorIn, type Machine } from '../machine.ts';
import { CACHE_FOLDER } from '../run/keep.ts';
import type { Workspace } from '../workspace.ts';
import type { Fact, Look } from './checkup.ts';

/** Looks at git, which knows what has changed. */
export function lookAtGit({ git }: Machine): Look {
  if (git) {
    const where = git.hasRepository ? 'in a repository' : 'but no repository here';
    return { facts: [{ name: 'git', value: `${git.version}, ${where}`, state: 'ok' }] };
  }
  return {
    facts: [{ name: 'git', value: 'not found', state: 'none' }],
    troubles: [
      {
        severity: 'info',
        message: 'no `git` on this machine',
        why: '`brief lint --since` and `--staged` ask it what has changed',
        help: 'install it from https://git-scm.com, or do without these two options',
      },
    ],
  };
}

/** Looks at what a person sees and writes with. */
export function lookAtTerminal(
  { columns, color }: Pick<Io, 'columns' | 'color'>,
  { environment }: Machine,
): readonly Fact[] {
  const colored = color.out ? 'in colour' : 'without colour';
  const editor = editorIn(environment) ?? 'what the system opens briefs with';
  return [
    {
      name: 'terminal',
      value: columns === undefined ? 'none: this goes elsewhere' : `${columns} columns, ${colored}`,
    },
    { name: 'editor', value: editor },
  ];
}

/** Looks at the folder in which what was found is kept for the next run. */
export function lookAtCache(
  { files, ci }: Pick<Io, 'files' | 'ci'>,
  machine: Machine,
  workspace: Workspace | undefined,
): Look {
  if (!workspace) return { facts: [] };
  const folder = join(workspace.folder, CACHE_FOLDER);
  const name = 'cache';
  const names = list(files, folder);
  const home = names ? folder : workspace.folder;
  if (!machine.isWritable(home)) {
    return {
      facts: [{ name, value: `${folder}: cannot be written`, state: 'wrong' }],
      troubles: [
        {
          severity: 'warning',
          message: `cannot write to \`${home || '.'}\``,
          why: 'nothing is kept for the next run, which checks and makes everything anew',
          help: 'allow yourself to write there',
        },
      ],
    };
  }
  const sizes = names?.map((one) => files.stat(join(folder, one))?.size ?? 0) ?? [];
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const filled = names ? `${Math.ceil(size / 1000)} KB, may be deleted at any time` : 'empty';
  const value = ci ? 'not used, since `CI` is set' : filled;
  return { facts: [{ name, value: `${folder}: ${value}`, state: 'ok' }] };
}

function list(files: Io['files'], folder: string): readonly string[] | undefined {
  try {
    return files.list(folder);
  } catch {
    return [];
  }
}
