import type { Program } from '../command.ts';
import type { Io } from '../io.ts';
import type { Rule } from '../rule.ts';
import { complaint } from '../run/complaint.ts';
import { findWorkspace } from '../run/config.ts';
import { USUAL_FORMATS, type Workspace } from '../workspace.ts';
import type { Checkup, Fact, Look, Trouble } from './checkup.ts';
import { lookAtEngines } from './engines.ts';
import { lookAtEnvironment } from './environment.ts';
import { lookAtFonts } from './fonts.ts';
import { lookAtProgram } from './program.ts';
import { settingsInForce } from './settings.ts';
import { lookAtCache, lookAtGit, lookAtTerminal } from './tools.ts';
import { kindsInForce, lookAtWorkspace } from './workspace.ts';

/** What an examination says, and the command that comes next where all is well. */
export interface Examined {
  readonly checkup: Checkup;
  readonly next: string | undefined;
}

/** Looks at everything that the program needs; what does not work is trouble, and never thrown. */
export async function examine(io: Io, rules: readonly Rule[], program: Program): Promise<Examined> {
  const machine = await io.machine?.();
  const { workspace, unread } = find(io, rules);
  const needed = (workspace?.formats ?? USUAL_FORMATS).includes('pdf');
  const looks = {
    program: lookAtProgram(program.version, machine),
    workspace: unread ?? (await lookAtWorkspace(workspace, rules, io)),
    engines: await lookAtEngines(io, machine, needed),
    fonts: lookAtFonts(io, workspace, needed),
    git: machine ? lookAtGit(machine) : nothing,
    cache: machine ? lookAtCache(io, machine, workspace) : nothing,
  };
  const folder: readonly Fact[] = machine ? [{ name: 'folder', value: machine.folder }] : [];
  const checkup = {
    program: looks.program.facts,
    workspace: [...folder, ...looks.workspace.facts, ...looks.cache.facts],
    settings: settingsInForce(workspace),
    kinds: kindsInForce(io, workspace),
    engines: looks.engines.facts,
    fonts: looks.fonts.facts,
    tools: [...looks.git.facts, ...(machine ? lookAtTerminal(io, machine) : [])],
    environment: machine ? lookAtEnvironment(machine) : [],
    troubles: Object.values(looks)
      .flatMap(({ troubles = [] }: Look) => troubles)
      .sort((a, b) => weight(a) - weight(b)),
  };
  const isEmpty = checkup.workspace.some(
    ({ name, state }) => name === 'briefs' && state === 'none',
  );
  return { checkup, next: workspace ? (isEmpty ? 'brief new' : undefined) : 'brief init' };
}

const nothing: Look = { facts: [] };

/** A `brief.yml` that nobody can read is trouble too. */
function find(
  { files }: Io,
  rules: readonly Rule[],
): { workspace?: Workspace | undefined; unread?: Look } {
  try {
    return { workspace: findWorkspace(files, '', rules) };
  } catch (error) {
    const words = complaint(error, files);
    if (!words) throw error;
    const why = 'none of its settings counts, and nothing else can run here';
    return {
      unread: {
        facts: [{ name: 'brief.yml', value: 'cannot be read', state: 'wrong' }],
        troubles: [{ severity: 'error', why, message: words.message, help: words.help }],
      },
    };
  }
}

function weight({ severity }: Trouble): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}
