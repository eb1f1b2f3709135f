// How long people wait and what it costs their machine, as ratios to other tools in the same run. Needs the
// built program. Which parts to measure may be named: `npm run bench -- pdfs pages`.
import { lintArchive, lintOne } from './lint.js';
import { pages, shareCards } from './pages.js';
import { manyPdfs, pdfs } from './pdfs.js';
import { install } from './places.js';
import { preview } from './preview.js';
import { start } from './start.js';
import { say } from './table.js';

const parts = {
  start: [start],
  lint: [lintOne, lintArchive],
  pages: [pages, shareCards],
  pdfs: [pdfs, manyPdfs],
  preview: [preview],
};

install();
const named = process.argv.slice(2);
const missed = [];
for (const [name, measures] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  for (const measure of measures) missed.push(...(await measure()));
}
say(missed.length > 0 ? `\nMissed:\n${missed.join('\n')}` : '\nAll bounds hold.');
process.exitCode = missed.length > 0 ? 1 : 0;
