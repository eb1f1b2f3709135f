// How long an author waits between saving a brief and seeing it in the browser, in Chromium.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { writeArchive } from './archive.js';
import { brief, findChromium, folder } from './places.js';
import { longer, say } from './table.js';

const WORDS = 2000;
const EDITS = 30;
/** How long somebody writes before saving again, in ms. */
const PAUSE = 200;

/** Measures thirty edits of a brief in the middle of a workspace; returns the bounds that were missed. */
export async function preview() {
  const executablePath = await findChromium();
  if (!executablePath) {
    say('\nPreview: skipped, there is no Chromium');
    return [];
  }
  const work = folder('preview');
  writeArchive(work, 20);
  const path = join(work, 'briefs/brief-7.md');
  const blocks = longBrief(work);
  save(path, blocks, 'Before all edits.');
  const program = spawn(process.execPath, [brief, 'preview', '--port', '0'], { cwd: work });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${await addressOf(program)}?brief=briefs/brief-7.md`);
    await seen(page, 'Before all edits.');
    const times = [];
    for (let edit = 1; edit <= EDITS; edit++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const text = `Edit number ${edit} of them.`;
      const waiting = seen(page, text);
      const start = Date.now();
      save(path, blocks, text);
      times.push((await waiting) - start);
    }
    times.sort((a, b) => a - b);
    say(
      `\n${EDITS} edits of a brief of ${WORDS} words in the preview, Node ${process.versions.node}\n`,
    );
    say(`from ${times[0]} to ${times.at(-1)} ms`);
    return longer('from a save to the screen, median', times[EDITS >> 1], 300);
  } finally {
    await browser.close();
    program.kill('SIGINT');
  }
}

/** The blocks of a brief of 2,000 words, made of several of the archive. */
function longBrief(work) {
  const [first = '', ...others] = [1, 2, 3, 4, 5].map((number) =>
    readFileSync(join(work, `briefs/brief-${number}.md`), 'utf8'),
  );
  const bodies = others.map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''));
  const blocks = [first, ...bodies].join('\n\n').split(/\n{2,}/);
  const length = (end) => blocks.slice(0, end).join(' ').split(/\s+/).length;
  return blocks.slice(
    0,
    blocks.findIndex((_, end) => length(end) >= WORDS),
  );
}

function save(path, blocks, text) {
  const middle = blocks.length >> 1;
  const parts = [...blocks.slice(0, middle), text, ...blocks.slice(middle)];
  writeFileSync(path, `${parts.join('\n\n')}\n`);
}

function addressOf(program) {
  return new Promise((found, failed) => {
    program.stdout.on('data', (chunk) => {
      const [address] = /http:\/\/\S+/.exec(String(chunk)) ?? [];
      if (address) found(address);
    });
    program.on('exit', (code) => failed(new Error(`brief preview ended with ${code}`)));
  });
}

/** When a text was painted, in ms since 1970: the frame after the one that found it. */
function seen(page, text) {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const { contentDocument } = document.querySelector('#page');
          if (!contentDocument?.body?.textContent.includes(wanted)) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(Date.now()));
        };
        look();
      }),
    text,
  );
}
