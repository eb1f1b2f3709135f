// How long a person waits before anything happens: help, version, and a brief from the command line to the
// written file, against Node itself doing nothing.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from './measure.js';
import { brief, folder } from './places.js';
import { above, table } from './table.js';

const NODE = 'node -e 0';

/** Measures starts; returns the bounds that were missed. */
export function start() {
  const work = folder('start');
  writeFileSync(join(work, 'brief.yml'), 'groups:\n  housing: { name: Housing }\n');
  const answers = ['--group', 'housing', '--summary', 'Rents rise where homes are scarce.'];
  const clear = () => rmSync(join(work, 'briefs'), { recursive: true, force: true });
  const create = ['new', 'Why rents rise', '--kind', 'policy-brief', ...answers];
  const runs = [
    { name: NODE, args: ['-e', '0'], fine: [0] },
    { name: 'brief --version', args: [brief, '--version'], fine: [0] },
    { name: 'brief --help', args: [brief, '--help'], fine: [0] },
    { name: 'brief new', args: [brief, ...create], fine: [0], before: clear },
    { name: 'brief complete', args: [brief, 'complete', '--', 'new', '--group', ''], fine: [0] },
  ];
  // The differences are a few milliseconds.
  const measured = measure(runs, { cwd: work, rounds: 41, warmUps: 3 });
  const ratio = table('Start', measured, NODE);
  return [
    ...above('brief --version', ratio('brief --version'), 1.4, NODE),
    ...above('brief --help', ratio('brief --help'), 1.4, NODE),
    ...above('brief new with flags', ratio('brief new'), 2, NODE),
  ];
}
