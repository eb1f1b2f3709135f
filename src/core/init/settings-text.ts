import { write } from '../frontmatter/write.ts';
import type { Start } from './answers.ts';

/** Text that means the same in a block of folded lines (YAML 1.2.2, section 8.1.3) as in one line. */
const FOLDABLE = /^[\p{L}\p{N}\p{P}\p{S}\p{M}]+(?: [\p{L}\p{N}\p{P}\p{S}\p{M}]+)*$/u;

/** In characters, indent left out. */
const WIDTH = 74;

/**
 * Fills the `brief.yml` of a starter: every value comes back exactly from a YAML reader, every comment
 * stays, and what nobody has said stays a comment that waits for it.
 */
export function fillSettings(template: string, { name, lang, url, id, group }: Start): string {
  const links = Object.entries(group.links ?? {}).map((link) => `      ${entry(...link)}\n`);
  const about = typeof group.about === 'string' ? group.about : undefined;
  const title = typeof group.name === 'string' ? group.name : '';
  const slots: readonly (readonly [RegExp, (found: string) => string])[] = [
    [/^name: .*$/m, () => entry('name', name)],
    [/^lang: .*$/m, () => entry('lang', lang)],
    [/^# url: .*$/m, (found) => (url ? entry('url', url) : found)],
    [/^ {2}# {5}group: .*$/m, () => `  #     ${entry('group', id)}`],
    [/^ {2}working-group:$/m, () => `  ${entry(id, '').replace(/ ""$/, '')}`],
    [/^ {4}name: .*$/m, () => `    ${entry('name', title)}`],
    [/^ {4}about: >-\n(?: {6}.*\n)+/m, (found) => (about ? aboutLines(about) : asleep(found))],
    [/^ {4}# url: .*$/m, (found) => (group.url ? `    ${entry('url', group.url)}` : found)],
    [
      /^ {4}# links:\n(?: {4}# {3}.*\n)+/m,
      (found) => (links.length > 0 ? `    links:\n${links.join('')}` : found),
    ],
  ];
  return slots.reduce((text, [slot, fill]) => text.replace(slot, fill), template);
}

/** Puts a brief of the starter into a group and a language. */
export function fillExample(template: string, { id, lang }: { id: string; lang: string }): string {
  return template
    .replace(/^group: .*$/m, () => entry('group', id))
    .replace(/^lang: .*$/m, () => entry('lang', lang));
}

/** `key: value` in one line, with the quotes that it needs. */
function entry(key: string, value: string): string {
  return write({ [key]: value }, '').split('\n')[1] ?? '';
}

function aboutLines(about: string): string {
  if (!FOLDABLE.test(about)) return `    ${entry('about', about)}\n`;
  const lines: string[] = [];
  for (const word of about.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= WIDTH) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return `    about: >-\n${lines.map((line) => `      ${line}\n`).join('')}`;
}

/** Makes lines a comment that waits. */
function asleep(lines: string): string {
  return lines.replace(/^ {4}/gm, '    # ');
}
