import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { drawer } from '../../src/node/draw.ts';

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const draw = drawer(templates);

const card = (text: string, font = 'Source Sans 3') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
    <rect width="1200" height="630" fill="#fff"/>
    <text x="80" y="300" font-family="${font}" font-weight="700" font-size="64">${text}</text>
  </svg>`;

test('draws one pixel for each unit, as a PNG', async () => {
  const png = Buffer.from(await draw(card('What the alliance is for')));
  expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('draws the same bytes each time, and others for another text', async () => {
  const [first, second, other] = [
    await draw(card('Alliance')),
    await drawer(templates)(card('Alliance')),
    await draw(card('Alliances')),
  ];
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test('has the fonts of the PDF, and writes in one of them where a name is unknown', async () => {
  const nothing = await draw(card(''));
  const drawn = await Promise.all(
    [
      ['Alliance', 'Source Sans 3'],
      ['Alliance', 'Source Serif 4'],
      ['Alliance', 'Source Code Pro'],
      ['\u0627\u0644\u062a\u062d\u0627\u0644\u0641', 'Noto Naskh Arabic'],
      ['\u05d1\u05e8\u05d9\u05ea', 'Noto Sans Hebrew'],
    ].map(([text = '', font]) => draw(card(text, font))),
  );
  const pictures = [nothing, ...drawn].map((png) => Buffer.from(png).toString('base64'));
  expect(new Set(pictures).size).toBe(6);
  expect(Buffer.compare(await draw(card('Alliance', 'No Such Font')), nothing)).not.toBe(0);
});

test('reads no file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-draw-'));
  try {
    const path = join(folder, 'card.png');
    const png = await draw(card('Alliance'));
    writeFileSync(path, png);
    const shows = (href: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><image href="${href}" width="40" height="40"/></svg>`;
    const nothing = await draw(shows(''));
    const embedded = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    expect(Buffer.compare(await draw(shows(embedded)), nothing)).not.toBe(0);
    for (const href of [path, pathToFileURL(path).href]) {
      expect(Buffer.compare(await draw(shows(href)), nothing), href).toBe(0);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
