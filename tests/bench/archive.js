// An archive to lint and build: as many briefs as one asks for, each of 5 KB, made of the paragraphs, lists and
// links of real posts in an order that is the same every time.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const posts = fileURLToPath(new URL('../fixtures/published/', import.meta.url));
const SIZE = 4750;

/** Writes a workspace with so many briefs to a folder, in place of what is there. */
export function writeArchive(folder, count) {
  const blocks = readdirSync(posts, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => blocksOf(readFileSync(join(posts, name), 'utf8')));
  const random = generator(1);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'briefs'), { recursive: true });
  writeFileSync(
    join(folder, 'brief.yml'),
    'groups:\n  housing:\n    name: Housing Working Group\n',
  );
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, `briefs/brief-${number}.md`), briefOf(number, blocks, random));
  }
}

function briefOf(number, blocks, random) {
  const day = String((number % 28) + 1).padStart(2, '0');
  let body = '';
  while (body.length < SIZE) body += `${blocks[Math.floor(random() * blocks.length)]}\n\n`;
  return `---
title: Brief number ${number} on rents
date: 2026-01-${day}
summary: Rents rise where homes are scarce, and building more of them is slow but works.
group: housing
---

${body}`;
}

/** Blocks of a post that can stand anywhere: no HTML, no template, no heading that begins the page. */
function blocksOf(post) {
  return (
    post
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .split(/\n{2,}/)
      // In this order, headings of several levels would skip some: errors, and no page.
      .map((block) => block.trim().replace(/^#{3,}(?= )/gm, '##'))
      .filter(
        (block) => block.length > 30 && block.length < 1500 && !/[<{]|^# |!\[.*\]\(\//.test(block),
      )
  );
}

/** Mulberry32: small, and the same on every machine. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
