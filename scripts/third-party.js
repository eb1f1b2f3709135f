import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences under which a package may be part of what we ship. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
];

/** Packages without a text of their own, and one of the same author with the text of the same licence. */
const siblings = { '@citation-js/date': 'core', '@citation-js/name': 'core' };

/**
 * Returns the licence texts of every package in a bundle, from the paths that esbuild's metafile lists.
 * Throws where a licence is not allowed, or a text is missing that has to travel with the code.
 */
export function thirdParty(inputs) {
  const folders = new Set(
    inputs.flatMap((path) => path.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
  );
  const notices = [...folders].map(notice).sort();
  return `brief contains these packages; the licences of its fonts lie in templates/pdf/fonts.\n\n${notices.join(`\n${'-'.repeat(79)}\n\n`)}`;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!allowed.includes(license)) throw new Error(`${name} has the licence ${license}`);
  const home = siblings[name] ? join(folder, '..', siblings[name]) : folder;
  const files = readdirSync(home).filter((file) => /^(?:licen[sc]e|notice)/i.test(file));
  // CC0 asks for no notice; every other licence on the list does.
  if (files.length === 0 && license !== 'CC0-1.0') throw new Error(`${name} ships no licence text`);
  const texts = files.map((file) => readFileSync(join(home, file), 'utf8').trim());
  return [`${name} ${version} (${license})\n`, ...texts.map((text) => `\n${text}\n`)].join('');
}
