import type { Brief } from '../brief.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { Ranges } from '../fonts/ranges.ts';
import type { Kind } from '../kind.ts';
import { inspect } from '../lint.ts';
import { parse } from '../parse.ts';
import type { Context } from '../rule.ts';
import type { Ruling } from '../ruling.ts';
import type { Source } from '../stamp.ts';
import type { Workspace } from '../workspace.ts';

/** A brief that was read and checked for what it shows by itself. */
export interface Inspected {
  readonly source: Source;
  readonly workspace: Workspace | undefined;
  readonly ruling: Ruling;
  readonly facts: Facts;
  readonly found: readonly Diagnostic[];
  /** The day on which alone this holds, `YYYY-MM-DD`; undefined where it holds on any day of the year. */
  readonly day: string | undefined;
  /** Names the bytes of the file; undefined where nothing is kept for the next run. */
  readonly digest?: string | undefined;
  /** Undefined where what was found was kept from an earlier run. */
  readonly brief: Brief | undefined;
}

/** What an inspection needs beside the text. */
export interface Surroundings {
  readonly workspace: Workspace | undefined;
  readonly ruling: Ruling;
  readonly kindOf: (id: string | undefined, workspace?: Workspace) => Kind | undefined;
  /** The ids of all rules there are. */
  readonly known: readonly string[];
  /** The characters that the fonts of the PDF have; undefined where no PDF is made. */
  readonly fonts?: readonly Ranges[] | undefined;
  readonly today: string;
}

/** Parses and checks a text as the file of a path. */
export function inspectText(text: string, path: string, around: Surroundings): Inspected {
  const { workspace, ruling, kindOf, known, fonts, today } = around;
  const brief = parse(text, path);
  const lang = languageOf(brief, workspace);
  let day: string | undefined;
  const context: Context = {
    workspace,
    lang,
    kind: kindOf(brief.meta.kind, workspace),
    known,
    fonts,
    year: Number(today.slice(0, 4)),
    hasCome(one) {
      if (one > today) day = today;
      return one <= today;
    },
    get today() {
      day = today;
      return today;
    },
  };
  const found = inspect(brief, ruling, context);
  const facts = factsOf(brief, lang, context.kind);
  return { source: brief, workspace, ruling, facts, found, day, brief };
}

/** The language of a brief: its own, the workspace's, else English. BCP 47. */
function languageOf({ meta }: Pick<Brief, 'meta'>, workspace: Workspace | undefined) {
  return meta.lang ?? workspace?.lang ?? 'en';
}
