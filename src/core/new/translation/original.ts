import type { Brief } from '../../brief.ts';
import type { FieldName } from '../../fields.ts';
import { type Files, Refusal } from '../../io.ts';
import { resolvePath } from '../../links/paths.ts';
import { plain } from '../../node.ts';
import { parse } from '../../parse.ts';
import { readText } from '../../run/read.ts';
import { pointAt } from '../../text.ts';
import { commandLine } from '../../wording/shell.ts';
import { typed } from '../../wording/typed.ts';
import type { Workspace } from '../../workspace.ts';
import type { Value } from '../answers.ts';
import { type Original, otherLanguage } from '../topic.ts';

/** What holds for a brief in every language; the rest is its words, or belongs to one edition. */
const carriedKeys: readonly FieldName[] = [
  'date',
  'group',
  'kind',
  'authors',
  'place',
  'series',
  'number',
  'period',
  'image',
  'license',
  'copyright',
  'reviewers',
  'contact',
  'references',
  'event',
  'asOf',
  'nextReport',
  'to',
  'from',
  'decisionBy',
];

/** A brief that is to be translated. */
export interface Source extends Original {
  readonly brief: Brief;
  /** Its language. BCP 47. */
  readonly lang: string;
}

/**
 * Reads the brief that a translation starts from.
 *
 * @throws a Refusal where its front matter cannot be read or a value in it is wrong, or where it is a
 * translation itself; a FileError where there is no such file
 */
export function readOriginal(files: Files, from: string, workspace: Workspace | undefined): Source {
  const path = files.relative(from);
  const brief = parse(readText(files, path), path);
  const { state, root, close } = brief.frontMatter;
  const problem = brief.problems.find(({ rule }) => /^(?:frontmatter|date)\//.test(rule));
  if (state !== 'read' || problem) {
    const { line, column } = pointAt(brief.lines, (problem?.range ?? close).start);
    throw new Refusal(
      `cannot translate ${typed(path)}: ${line}:${column}: ${problem?.message ?? 'its front matter cannot be read'}`,
      `mend it first; ${commandLine(['brief', 'lint', path])} says how`,
    );
  }
  const { meta } = brief;
  const first = meta.translationOf && resolvePath(path, meta.translationOf);
  if (first && files.kind(first)) {
    throw new Refusal(
      `cannot translate ${typed(path)}: it is itself a translation of ${typed(first)}`,
      `start from that one: \`--from ${first}\``,
    );
  }
  const carried = Object.fromEntries(
    root.entries
      .filter(({ key }) => key.startsWith('x-') || carriedKeys.some((one) => one === key))
      .filter(({ key }) => key.startsWith('x-') || key in meta)
      .map(({ key, value }) => [key, plainValue(plain(value))]),
  );
  const lang = meta.lang ?? workspace?.lang ?? 'en';
  const languages = [lang, ...Object.keys(meta.translations ?? {})];
  return { brief, carried, title: meta.title, summary: meta.summary, lang, languages };
}

/** Refuses to translate a brief into a language that it is in already. */
export function refuseTwice(
  { brief: { meta, path }, lang, languages }: Source,
  into: string,
  files: Files,
): void {
  const there = meta.translations?.[into];
  if (there !== undefined) {
    const own = resolvePath(path, there);
    throw new Refusal(
      `${typed(path)} has a translation into ${typed(into)} already: ${typed(own)}`,
      files.kind(own)
        ? 'go on with that one'
        : `there is no such file: delete it under \`translations\` in ${typed(path)}, or write it`,
    );
  }
  if (into !== lang) return;
  throw new Refusal(
    `unexpected language ${typed(into)}: ${typed(path)} is in it`,
    `name the language of the translation, like \`--lang ${otherLanguage(languages)}\``,
  );
}

function plainValue(data: unknown): Value {
  if (typeof data === 'string') return data;
  if (Array.isArray(data)) return data.map(plainValue);
  const inner = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return Object.fromEntries(inner.map(([key, value]) => [key, plainValue(value)]));
}
