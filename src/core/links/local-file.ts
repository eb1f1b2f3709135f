import { nearest } from '../wording/nearest.ts';
import { decoded, folderOf } from './paths.ts';

/** The names in a folder; undefined where there is no such folder. */
type List = (folder: string) => readonly string[] | undefined;

/** An address that leads to no file. */
export interface MissingFile {
  /** `case`: only capital letters differ; `escape`: a `%` that stands for nothing. */
  readonly reason: 'missing' | 'case' | 'escape';
  /** The address with the names that were probably meant. */
  readonly meant: string | undefined;
}

/**
 * Looks for the file of a relative address, name by name and with an eye to capital letters, on
 * every disk. Undefined where the file is there, and for addresses that lead elsewhere: with a
 * scheme or a host, from the root of the site, to a place on the same page, or filled in by a
 * template.
 *
 * @param address as in a link (WHATWG URL): `%` begins an escape, `?` and `#` end the path
 * @param from the path of the file that holds the address
 */
export function missingFile(address: string, from: string, list: List): MissingFile | undefined {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (path === '' || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(path) || /\{\{|\{%/.test(address)) return;
  const names = path.split('/');
  if (names.some((name) => decoded(name) === undefined)) {
    const meant = `${path.replace(/%(?![\da-f]{2})/gi, '%25')}${suffix}`;
    return { reason: 'escape', meant: meant === address ? undefined : meant };
  }
  const found = follow(names, folderOf(from), list);
  if (found?.every((name, index) => name === names[index])) return undefined;
  const bent = path.includes('\\') ? follow(path.split(/[\\/]/), folderOf(from), list) : undefined;
  const meant = found ?? bent;
  const reason = found && isSame(found.join('/'), path) ? 'case' : 'missing';
  return { reason, meant: meant && meant.join('/') + suffix };
}

/** Writes a name so that it can stand in a Markdown link. */
function encoded(name: string): string {
  return name.replace(
    /[\s<>()[\]#?%\\"'`{}|^]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** Walks from folder to folder; each name as it should be written, undefined where one is unlike all others. */
function follow(names: readonly string[], from: string, list: List): readonly string[] | undefined {
  const folders = from === '' ? [] : from.split('/');
  const right: string[] = [];
  for (const name of names) {
    const wanted = decoded(name) ?? name;
    if (wanted === '' || wanted === '.') right.push(name);
    else if (wanted === '..') {
      if (['', '..', undefined].includes(folders.at(-1))) folders.push('..');
      else folders.pop();
      right.push(name);
    } else {
      const there = list(folders.join('/') || (from.startsWith('/') ? '/' : '')) ?? [];
      const found = there.includes(wanted)
        ? wanted
        : (there.find((one) => isSame(one, wanted)) ?? nearest(wanted, there));
      if (found === undefined) return undefined;
      folders.push(found);
      right.push(found === wanted ? name : encoded(found));
    }
  }
  return right;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
