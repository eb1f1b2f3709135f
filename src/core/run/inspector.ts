import type { Ranges } from '../fonts/ranges.ts';
import type { Io } from '../io.ts';
import { kindFinder, madeOf } from '../kinds.ts';
import type { Rule } from '../rule.ts';
import type { Ruling } from '../ruling.ts';
import type { Source } from '../stamp.ts';
import { lineStarts } from '../text.ts';
import type { Workspace } from '../workspace.ts';
import { type Cache, openCache } from './cache.ts';
import { type Inspected, inspectText } from './inspect.ts';
import { openInside } from './open-inside.ts';
import { decode, readText } from './read.ts';
import { type RuleFlags, ruling } from './select.ts';

/** How a run checks, and with what. */
export interface Setup {
  readonly io: Io;
  /** All rules there are. */
  readonly rules: readonly Rule[];
  readonly flags: RuleFlags;
  /** The folder of the pages, which is not searched; `dist` in the workspace where nothing is said. */
  readonly out?: string | undefined;
  /** The build of the program that keeps what it finds for the next run; without one, nothing is kept. */
  readonly keeper?: string | undefined;
}

/** Inspects briefs one by one, with what is the same for all of them at hand. */
export interface Inspector {
  /** Reads and inspects a file, or takes what an earlier run has found in the same bytes. */
  inspectFile(path: string, workspace: Workspace | undefined): Promise<Inspected>;
  /** Inspects a text as the file of a path. */
  inspectText(text: string, path: string, workspace: Workspace | undefined): Promise<Inspected>;
  /** What is ruled for a path of a workspace in which something was inspected. */
  rulingOf(workspace: Workspace | undefined, path: string): Ruling;
  /** Keeps what is new for the next run. */
  save(): void;
}

/** Makes an inspector. Throws a Refusal where the command line names a rule that does not exist. */
export function makeInspector({ io, rules, flags, keeper }: Setup): Inspector {
  const kindOf = kindFinder(io.templates);
  const rulings = new Map<string | undefined, (path: string) => Ruling>();
  const caches = new Map<string, Cache>();
  const coverages = new Map<string | undefined, readonly Ranges[] | undefined>();
  const known = rules.map(({ id }) => id);
  const year = io.today.slice(0, 4);
  const prepare = async (workspace: Workspace | undefined) => {
    const folder = workspace?.folder;
    if (rulings.has(folder)) return;
    rulings.set(folder, await ruling(rules, flags, workspace));
    const printed = (flags.formats ?? workspace?.formats)?.includes('pdf');
    const fonts = printed ? await readFonts(io, workspace) : undefined;
    coverages.set(folder, fonts);
    if (!workspace || keeper === undefined) return;
    const about = [
      keeper,
      year,
      flags,
      workspace?.file?.text,
      madeOf(workspace.kinds),
      fonts && io.digest(JSON.stringify(fonts)),
    ];
    caches.set(workspace.folder, openCache(io, workspace, about));
  };
  const rulingOf = (workspace: Workspace | undefined, path: string) =>
    rulings.get(workspace?.folder)?.(path) ?? { rules: [] };
  const read = (text: string, path: string, workspace: Workspace | undefined) => {
    const fonts = coverages.get(workspace?.folder);
    const around = { workspace, ruling: rulingOf(workspace, path), kindOf, known, fonts };
    return inspectText(text, path, { ...around, today: io.today });
  };
  return {
    async inspectFile(path, workspace) {
      await prepare(workspace);
      const bytes = io.files.read(path);
      const cache = workspace && caches.get(workspace.folder);
      const digest = cache && io.digest(bytes);
      const kept = digest === undefined ? undefined : cache?.get(path, digest);
      if (kept) {
        const source = lazySource(path, bytes);
        const ruling = rulingOf(workspace, path);
        return { ...kept, source, workspace, ruling, digest, brief: undefined };
      }
      const inspected = read(decode(bytes, path), path, workspace);
      if (digest !== undefined) cache?.set(path, digest, inspected);
      return { ...inspected, digest };
    },
    async inspectText(text, path, workspace) {
      await prepare(workspace);
      return read(text, path, workspace);
    },
    rulingOf,
    save() {
      for (const cache of caches.values()) cache.save();
    },
  };
}

/** What the fonts of the PDF cover; a group's own are looked for in its workspace only. */
async function readFonts({ files, templates }: Io, workspace: Workspace | undefined) {
  const { ownFonts, printCoverage } = await import('../fonts/print-fonts.ts');
  const own = ownFonts(workspace, (path) => {
    const found = openInside(files, workspace?.folder ?? '', path);
    return found === 'outside' ? undefined : found;
  });
  return printCoverage(readText(templates, 'pdf/coverage.json'), own);
}

/** Most files of an archive have no finding, and nobody looks at their text. */
function lazySource(path: string, bytes: Uint8Array): Source {
  let text: string | undefined;
  let lines: readonly number[] | undefined;
  return {
    path,
    get text() {
      text ??= decode(bytes, path);
      return text;
    },
    get lines() {
      lines ??= lineStarts(this.text);
      return lines;
    },
  };
}
