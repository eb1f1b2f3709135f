// How long a person waits for PDFs, against md-to-pdf, which has Chromium print them; and what they cost.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from './archive.js';
import { measure } from './measure.js';
import { brief, findChromium, folder, founding, tools } from './places.js';
import { above, heavier, say, table } from './table.js';

const printer = join(tools, 'md-to-pdf/dist/cli.js');
const build = [brief, 'build', '--format', 'pdf'];

/** Measures one PDF and fifty; returns the bounds that were missed. */
export async function pdfs() {
  const executablePath = await findChromium();
  if (!executablePath) {
    say('\nPDFs: skipped, there is no Chromium for md-to-pdf');
    return [];
  }
  const one = folder('pdf-one');
  const fifty = folder('pdf-fifty');
  const printed = join(one, 'printed');
  mkdirSync(printed);
  copyFileSync(founding, join(one, 'brief.md'));
  copyFileSync(founding, join(printed, 'brief.md'));
  writeArchive(fifty, 50);
  const launch = JSON.stringify({ executablePath, args: ['--no-sandbox'] });
  const runs = [
    {
      name: 'brief, one PDF',
      args: [...build, 'brief.md'],
      cwd: one,
      before: emptying(one),
      fine: [0],
    },
    {
      name: 'brief, fifty PDFs',
      args: [...build, '--no-cache'],
      cwd: fifty,
      before: emptying(fifty),
      fine: [0],
    },
    {
      name: 'md-to-pdf, one PDF',
      args: [printer, 'brief.md', '--launch-options', launch],
      cwd: printed,
      before: () => rmSync(join(printed, 'brief.pdf'), { force: true }),
      fine: [0],
    },
  ];
  const base = 'md-to-pdf, one PDF';
  const ratio = table('PDFs', measure(runs, { rounds: 5 }), base);
  return [
    ...above('one PDF from a cold start', ratio('brief, one PDF'), 0.25, base),
    ...above('fifty PDFs in one build', ratio('brief, fifty PDFs'), 1.5, base),
  ];
}

/** Measures what 500 PDFs take; returns the bounds that were missed. */
export function manyPdfs() {
  const work = folder('pdf-many');
  writeArchive(work, 500);
  const name = 'brief, 500 PDFs';
  const run = { name, args: [...build, '--no-cache'], fine: [0], meters: true };
  const measured = measure([run], { cwd: work, rounds: 1, warmUps: 0 });
  table('500 PDFs, once', measured, name);
  return heavier('500 PDFs', measured.get(name), 700);
}

function emptying(workspace) {
  return () => rmSync(join(workspace, 'dist'), { recursive: true, force: true });
}
