import type { Person } from './fields.ts';
import type { Kind } from './kind.ts';
import type { LintSettings } from './ruling.ts';
import type { Range } from './text.ts';

/** Words in one language, or by language (BCP 47 tag to words). */
export type Localised = string | Readonly<Record<string, string>>;

/** A working group, as `brief.yml` describes it. */
export interface Group {
  readonly name: Localised;
  /** One or two sentences, Markdown. */
  readonly about?: Localised | undefined;
  readonly url?: string | undefined;
  /** Label to address. */
  readonly links?: Readonly<Record<string, string>> | undefined;
}

/** How pages and PDFs look, as `brief.yml` says it. */
export interface Theme {
  /** A colour of CSS as `#rrggbb`, for links, headings and rules. */
  readonly accent?: string | undefined;
  readonly font?: 'serif' | 'sans' | undefined;
  readonly paper?: 'a4' | 'letter' | undefined;
  /** An image for the head of page and PDF; `src` is relative to `brief.yml`. */
  readonly logo?: { readonly src: string; readonly alt: string } | undefined;
  /** A style sheet of the group's own for the page, relative to `brief.yml`. */
  readonly style?: string | undefined;
  /** TrueType or OpenType files for the PDF, relative to `brief.yml`. */
  readonly fonts?: readonly string[] | undefined;
}

/** Something in a file of settings that its author has to mend; offsets are the file's. */
export interface Mistake {
  readonly message: string;
  readonly help: string | undefined;
  readonly range: Range;
}

/** A kind of brief in the `templates/kinds` of a workspace. */
export interface OwnKind {
  /** The name of its folder. */
  readonly id: string;
  /** Undefined where something is wrong with it. */
  readonly kind: Kind | undefined;
  /** Its `kind.yml`, without a text where that cannot be read. */
  readonly file: { readonly path: string; readonly text: string };
  /** What is wrong with it, in the order of that file. */
  readonly mistakes: readonly Mistake[];
}

/** The settings of `brief.yml`, and what else a workspace has of its own. */
export interface Workspace {
  /** The folder of `brief.yml`, relative to the working folder, `''` for the working folder itself. */
  readonly folder: string;
  /** The working folder as the folder of `brief.yml` names it, where that lies above; else undefined. */
  readonly here?: string | undefined;
  /** The organisation that publishes. */
  readonly name?: string | undefined;
  /** The language of briefs that do not say theirs. BCP 47. */
  readonly lang?: string | undefined;
  /** Where the pages will live. */
  readonly url?: string | undefined;
  readonly groups: Readonly<Record<string, Group>>;
  /** People whom `brief new` offers as authors. */
  readonly authors?: readonly Person[] | undefined;
  readonly theme?: Theme | undefined;
  /** The formats that a build makes, by name; undefined where `brief.yml` does not say. */
  readonly formats?: readonly string[] | undefined;
  /** Which rules are checked how strictly; undefined where `brief.yml` does not say. */
  readonly lint?: LintSettings | undefined;
  /** The file that says all this, for findings in it. */
  readonly file?: { readonly path: string; readonly text: string } | undefined;
  /** What is wrong in that file, in its order; the settings are what is right in it. */
  readonly mistakes?: readonly Mistake[] | undefined;
  /** Its own kinds of brief, sorted by id; undefined where it has no folder for them. */
  readonly kinds?: readonly OwnKind[] | undefined;
}

/** A file that a workspace is set up by, with what is wrong in it. */
export interface SettingsFile {
  /** Relative to the working folder. */
  readonly path: string;
  readonly text: string;
  readonly mistakes: readonly Mistake[];
}

/** The files that a workspace is set up by: `brief.yml`, then those of its own kinds. */
export function settingsFiles(workspace: Workspace | undefined): readonly SettingsFile[] {
  const { file, mistakes = [], kinds = [] } = workspace ?? {};
  const own = kinds.map(({ file, mistakes }) => ({ ...file, mistakes }));
  return file ? [{ ...file, mistakes }, ...own] : own;
}

/** The names of the formats that there are; a test compares them with the registry. */
export const formatNames = ['html', 'pdf'] as const;

/** The formats that a build makes where nobody says which. */
export const USUAL_FORMATS: readonly string[] = ['html'];

/** Picks the words for a language: that language, its base language, then the first that there is. */
export function inLanguage(words: Localised, lang: string): string {
  if (typeof words === 'string') return words;
  return words[lang] ?? words[lang.split('-')[0] ?? ''] ?? Object.values(words)[0] ?? '';
}
