// What brief does, shown on the brief that the project started from, in the folder demo/.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = join(root, 'demo');
const found = join(demo, 'as-found');
const workspace = join(demo, 'workspace');
const templates = join(root, 'templates/workspace');
const founding = join(root, 'tests/fixtures/founding');

rmSync(demo, { recursive: true, force: true });
mkdirSync(found, { recursive: true });
copyFileSync(join(templates, 'brief.yml'), join(found, 'brief.yml'));
copyFileSync(join(founding, 'as-found.md'), join(found, 'as-found.md'));
cpSync(templates, workspace, { recursive: true });
copyFileSync(
  join(founding, 'repaired.md'),
  join(workspace, 'briefs/2024-02-12-japan-us-alliance.md'),
);

step('A published brief, as it came off its web page. What is wrong with it?', found, 1, [
  'lint',
  'as-found.md',
]);
step('Mended where that is safe. What is left, only a person can decide:', found, 1, [
  'lint',
  '--fix',
  'as-found.md',
]);
step('The same brief repaired, beside a finished example:', workspace, 0, ['lint']);
step('Both published, as page and as accessible PDF:', workspace, 0, [
  'build',
  '--format',
  'html,pdf',
  '--report',
  'build.json',
]);

const { written } = JSON.parse(readFileSync(join(workspace, 'build.json'), 'utf8'));
say('\nThe pages and the PDFs:');
for (const { path } of written) {
  const file = join(workspace, path);
  say(`  ${file}\n  ${pathToFileURL(file).href}`);
}

/** Runs brief as a person would; ends the demo where the exit code is another one than it should be. */
function step(heading, cwd, expected, args) {
  say(`\n${heading}\n\n$ cd ${cwd}\n$ npx brief ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [join(root, 'bin/brief.js'), ...args], {
    cwd,
    stdio: 'inherit',
  });
  if (status === expected) return;
  process.stderr.write(`\nbrief ended with ${status}, expected ${expected}\n`);
  process.exit(1);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
