import type { ExitCode, Io } from '../io.ts';
import { join, pathIn } from '../links/paths.ts';
import { pathFrom } from '../run/config.ts';
import { commandLine } from '../wording/shell.ts';
import { visible } from '../wording/visible.ts';
import { IGNORED, type Plan } from './starter.ts';
import { isWorkflow, repositoryOf } from './workflow.ts';

/** Shows what would be written: every path, then the text of `brief.yml`. */
export function showPlan(io: Io, folder: string, { parts, kept }: Plan): ExitCode {
  for (const { path } of parts) io.out(`${visible(join(folder, path))}\n`);
  const settings = parts.find(({ path }) => path === 'brief.yml');
  if (settings) io.out(`\n${settings.text}`);
  tellKept(io, folder, kept);
  io.err('nothing was written\n');
  return 0;
}

/** Says what was kept, and what comes next. */
export function tellNext(io: Io, folder: string, laid: Plan): void {
  tellKept(io, folder, laid.kept);
  tellRepository(io, folder, laid);
  if (laid.parts.length === 0) io.err('all of it is there already; nothing was written\n');
  const steps = [
    ...(folder === ''
      ? []
      : [[commandLine(['cd', folder.replace(/^-/, './-')]), 'go to the new folder']]),
    ['brief new', 'start your first brief'],
    ['brief preview', 'see it as a page, or the example'],
    ['brief lint', 'see what to mend'],
  ] as const;
  const width = Math.max(...steps.map(([line = '']) => line.length));
  steps.forEach(([line = '', what], index) => {
    io.err(`${index === 0 ? 'next:' : '     '} ${line.padEnd(width)}  ${what}\n`);
  });
}

function tellKept({ files, err }: Io, folder: string, kept: readonly string[]): void {
  for (const path of kept) {
    const place = join(folder, path);
    const missing = path === '.gitignore' ? unignored(files, place) : [];
    const hint = missing.length > 0 ? `; add to it: ${missing.join(' and ')}` : '';
    err(`kept: ${visible(place)}${hint}\n`);
  }
}

/** What a `.gitignore` does not name. */
function unignored(files: Io['files'], path: string): readonly string[] {
  if (files.kind(path) !== 'file') return [];
  const lines = new TextDecoder().decode(files.read(path)).split(/\r?\n/);
  const named = new Set(lines.map((line) => line.trim().replace(/^\/|\/$/g, '')));
  return IGNORED.filter((name) => !named.has(name.replace('/', '')));
}

/** A service looks for its workflow at the top of the repository only. */
function tellRepository({ files, err }: Io, folder: string, { parts }: Plan): void {
  const workflow = parts.find(({ path }) => isWorkflow(path));
  const top = workflow && repositoryOf(files, folder);
  if (!workflow || top === undefined || top === folder) return;
  const here = pathIn({ folder: top, here: pathFrom(files, top) }, folder);
  const place = visible(join(folder, workflow.path));
  err(`note: ${place} works at the top of the repository only:\n`);
  err(`      move it there, and let it run in ${visible(here)}\n`);
}
