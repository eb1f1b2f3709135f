import { createHash } from 'node:crypto';
import { briefs } from './briefs.ts';
import { renderPdf } from './render.ts';

// A program of its own for same-bytes.test.ts: the hash of each short sample, a line each.
for (const brief of briefs.slice(0, 8)) {
  const pdf = await renderPdf(brief, {}, 'native');
  process.stdout.write(`${createHash('sha256').update(pdf).digest('hex')} ${brief.path}\n`);
}
