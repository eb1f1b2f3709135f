import type { Brief } from '../../core/brief.ts';
import { uncovered } from '../../core/fonts/coverage.ts';
import { missingCharacters } from '../../core/fonts/missing.ts';
import { fontPackage } from '../../core/fonts/packages.ts';
import { ownFonts, printCoverage } from '../../core/fonts/print-fonts.ts';
import type { Setting } from '../../core/format.ts';
import { Refusal } from '../../core/io.ts';
import { nodeAt } from '../../core/node.ts';
import { lineStarts, pointAt } from '../../core/text.ts';
import type { Document } from './data.ts';

/**
 * Throws a Refusal where no font has a character of a document, at the place that it comes from: lint has
 * seen the brief, but neither its bibliography, nor the names in `brief.yml`, nor the labels of its language.
 */
export function checkCharacters(document: Document, brief: Brief, setting: Setting): void {
  const text = [...textIn(document)].join('');
  const [first, ...others] = withoutFont(text, setting);
  if (first === undefined) return;
  const font = fontPackage(first, setting.lang);
  const { message, help } = missingCharacters([first, ...others], font);
  throw new Refusal(`${sourceOf(first, brief, setting)}: ${message}`, help);
}

/** The characters of a text that no font of the PDF has, each once. */
export function withoutFont(text: string, setting: Setting): readonly string[] {
  if (!/[^ -\u024F\s]/.test(text)) return [];
  const own = ownFonts(setting.workspace, setting.asset);
  const coverage = printCoverage(setting.template('pdf/coverage.json'), own);
  return uncovered(text, coverage).map(({ character }) => character);
}

/** All that is set in type: what is a title or an author for programs only is no matter of fonts. */
function* textIn({ banner, page, masthead, front, text, back }: Document): Generator<string> {
  yield `${banner ?? ''}${page}`;
  yield* wordsIn([masthead, front, text, back]);
}

function* wordsIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'v') yield String(value);
    else if (key === 'parts') yield (value as readonly string[]).join('');
    else yield* wordsIn(value);
  }
}

/** As `path:line:column`: the brief, `brief.yml`, or the key that names the bibliography or the language. */
function sourceOf(character: string, brief: Brief, { workspace }: Setting): string {
  const { root } = brief.frontMatter;
  const inBrief = brief.text.indexOf(character);
  const inSettings = workspace?.file?.text.indexOf(character) ?? -1;
  if (inBrief < 0 && workspace?.file && inSettings >= 0) {
    const { line, column } = pointAt(lineStarts(workspace.file.text), inSettings);
    return `${workspace.file.path}:${line}:${column}`;
  }
  const named = nodeAt(root, ['references']) ?? nodeAt(root, ['lang']);
  const { line, column } = pointAt(brief.lines, inBrief < 0 ? (named?.range.start ?? 0) : inBrief);
  return `${brief.path}:${line}:${column}`;
}
