// How long a person waits for the pages of an archive: all of them, against Eleventy; and after one brief
// has changed, against all of them with Hugo. Their templates are in eleventy/ and hugo/.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './archive.js';
import { measure } from './measure.js';
import { brief, folder, tools } from './places.js';
import { above, heavier, say, table } from './table.js';

const COUNT = 1000;
const build = [brief, 'build'];

/** Measures a thousand pages; returns the bounds that were missed. */
export function pages() {
  const [all, changed, eleventy, hugo] = ['all', 'changed', 'eleventy', 'hugo'].map((name) =>
    workspace(name, COUNT),
  );
  const css = styleSheet(changed);
  template('eleventy', eleventy);
  writeFileSync(join(eleventy, 'style.css'), css);
  template('hugo', hugo);
  mkdirSync(join(hugo, 'data'));
  writeFileSync(join(hugo, 'data/style.json'), JSON.stringify({ css }));
  const hasHugo = spawnSync('hugo', ['version']).status === 0;
  const runs = [
    {
      name: 'brief, all',
      args: [...build, '--no-cache'],
      cwd: all,
      before: emptying(all),
      meters: true,
    },
    {
      name: 'brief, one changed',
      args: [...build, '--cache'],
      cwd: changed,
      before: () => appendFileSync(join(changed, 'briefs/brief-500.md'), '\nRents rose again.\n'),
      meters: true,
    },
    {
      name: 'Eleventy, all',
      args: [join(tools, '@11ty/eleventy/cmd.cjs'), '--quiet'],
      cwd: eleventy,
      before: emptying(eleventy),
      meters: true,
    },
    ...(hasHugo
      ? [
          {
            name: 'Hugo, all',
            program: 'hugo',
            args: ['--quiet'],
            cwd: hugo,
            before: emptying(hugo),
          },
        ]
      : []),
  ].map((run) => ({ fine: [0], ...run }));
  const measured = measure(runs, { rounds: 3 });
  const ratio = table(`${COUNT} pages`, measured, 'Eleventy, all');
  if (!hasHugo) say('Hugo: skipped, it is not installed');
  const rebuild = hasHugo ? ratio('brief, one changed') / ratio('Hugo, all') : 0;
  return [
    ...above(`${COUNT} pages without cache`, ratio('brief, all'), 1, 'Eleventy, all'),
    ...(hasHugo ? above('a rebuild after one change', rebuild, 0.5, 'Hugo, all') : []),
    ...heavier(`${COUNT} pages without cache`, measured.get('brief, all'), 350),
  ];
}

/** Measures what share cards cost, which the other tools do not draw; no bound is set. */
export function shareCards() {
  const plain = workspace('plain', 100);
  const cards = workspace('cards', 100);
  appendFileSync(join(cards, 'brief.yml'), 'url: https://briefs.example.org\n');
  const runs = [
    { name: 'brief, pages', cwd: plain },
    { name: 'brief, pages and share cards', cwd: cards },
  ].map((run) => ({
    ...run,
    args: [...build, '--no-cache'],
    before: emptying(run.cwd),
    fine: [0],
    meters: true,
  }));
  table('100 pages', measure(runs, { rounds: 1, warmUps: 0 }), 'brief, pages');
  return [];
}

function workspace(name, count) {
  const work = folder(`pages-${name}`);
  writeArchive(work, count);
  return work;
}

/** What a page of ours carries; each build of the others puts the same into all of theirs. */
function styleSheet(work) {
  const { status } = spawnSync(process.execPath, [...build, '--cache'], { cwd: work });
  if (status !== 0) throw new Error(`brief build ended with ${status}`);
  const page = readFileSync(join(work, 'dist/brief-1.html'), 'utf8');
  return /<style>([\s\S]*?)<\/style>/.exec(page)[1];
}

function template(name, work) {
  cpSync(fileURLToPath(new URL(name, import.meta.url)), work, { recursive: true });
}

function emptying(work) {
  return () => rmSync(join(work, 'dist'), { recursive: true, force: true });
}
