import type { Root } from 'mdast';
import type { Problem } from './diagnostic.ts';
import type { Meta } from './fields.ts';
import type { FrontMatter } from './frontmatter/read.ts';

/** One parsed document. Every offset is an offset into `text`. */
export interface Brief {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The offset at which each line begins. */
  readonly lines: readonly number[];
  readonly frontMatter: FrontMatter;
  /** The front matter values that passed their checks; empty where the front matter cannot be read. */
  readonly meta: Meta;
  /** The body as CommonMark with tables, footnotes, strikethrough and task lists; positions are the file's. */
  readonly tree: Root;
  /** What was met while reading, each with the rule that explains it. */
  readonly problems: readonly Problem[];
}
