import { expect, test } from 'vitest';
import { briefOf } from '../html/render.ts';
import { readPdf } from './reading.ts';
import { renderPdf } from './render.ts';

test.each(['[Place](https://example.org/a)', '**Place**[^1]', 'Place'])(
  'a long table may have %s in its header',
  async (cell) => {
    const rows = Array.from({ length: 90 }, (_, at) => `| Port ${at} | ${at} |`).join('\n');
    const body = `| ${cell} | N |\n| --- | --- |\n${rows}\n\n[^1]: A note.\n`;
    const pdf = await readPdf(await renderPdf(briefOf(body, { title: 'T', date: '2026-03-02' })));
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.words).toContain('PlaceNPort00');
  },
);
