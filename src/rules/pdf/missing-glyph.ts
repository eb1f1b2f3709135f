import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { uncovered } from '../../core/fonts/coverage.ts';
import { missingCharacters } from '../../core/fonts/missing.ts';
import { type FontPackage, fontPackage } from '../../core/fonts/packages.ts';
import type { Node } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';

/** Keys whose values no reader sees. */
const UNSEEN = new Set(['slug', 'kind', 'lang', 'status', 'url', 'pdf', 'translations', 'src']);

const rule: Rule = {
  id: 'pdf/missing-glyph',
  summary: 'a character that no font of the PDF has',
  why: 'readers would find an empty box, and a screen reader nothing at all',
  source: 'ISO 14289-1 (PDF/UA-1), 7.21.8: no glyph may stand for a missing one',
  severity: 'error',
  format: 'pdf',
  fixes: 'none',
  good: { text: 'The fee is 3 €, or 5 CHF; in Greek, τέλος.\n' },
  bad: { text: 'The paper calls it 日米同盟, the alliance of Japan and the USA.\n' },
  *check(brief, { fonts, lang }): Iterable<Finding> {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Markdown reads U+0000 as U+FFFD
    if (!fonts || !/[^\x01-\u024F\u0370-\u04FF\u2010-\u2027]/.test(brief.text)) return;
    const missing = new Map<FontPackage | undefined, { characters: Set<string>; range: Range }>();
    for (const { words, range } of wordsIn(brief)) {
      for (const { character, index } of uncovered(words, fonts)) {
        const font = fontPackage(character, lang);
        const known = missing.get(font);
        if (known) known.characters.add(character);
        else {
          const place = placeIn(brief.text, range, character, index);
          missing.set(font, { characters: new Set([character]), range: place });
        }
      }
    }
    for (const [font, { characters, range }] of missing) {
      yield { ...missingCharacters([...characters], font), range };
    }
  },
};

export default rule;

interface Words {
  readonly words: string;
  readonly range: Range;
}

function* wordsIn({ tree, frontMatter }: Brief): Generator<Words> {
  yield* scalarsIn(frontMatter.root);
  for (const type of ['text', 'inlineCode', 'code'] as const) {
    for (const node of nodesOf(tree, type)) yield { words: node.value, range: rangeOf(node) };
  }
}

function* scalarsIn(node: Node): Generator<Words> {
  if (node.type === 'scalar') yield { words: node.value, range: node.range };
  else if (node.type === 'mapping') {
    for (const { key, value } of node.entries) if (!UNSEEN.has(key)) yield* scalarsIn(value);
  } else if (node.type === 'list') for (const item of node.items) yield* scalarsIn(item);
}

/** Where a character stands in the file; all of the words where they are written with escapes. */
function placeIn(text: string, range: Range, character: string, index: number): Range {
  const at = text.indexOf(character, range.start);
  if (at < 0 || at >= range.end) return range;
  const exact = range.start + index;
  const start = text.startsWith(character, exact) ? exact : at;
  return { start, end: start + character.length };
}
