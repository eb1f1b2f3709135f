import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import type { CslItem } from './item.ts';
import { ris } from './ris.ts';

/** A citation as a file that the page itself holds. */
export interface TakeAway {
  /** What people call the format. */
  readonly label: string;
  /** The file's name, for `download`. */
  readonly name: string;
  /** A `data:` address (RFC 2397) with the whole file. */
  readonly href: string;
}

const FORMATS = [
  { label: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: bibtex },
  { label: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: ris },
  {
    label: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: csl,
  },
] as const;

/** A brief's record in every format that reference managers read, as links that need no server. */
export function takeAways(record: CslItem): readonly TakeAway[] {
  return FORMATS.map(({ label, ending, type, write }) => ({
    label,
    name: `${record.id}.${ending}`,
    href: `data:${type};charset=utf-8,${encodeURIComponent(write(record))}`,
  }));
}
