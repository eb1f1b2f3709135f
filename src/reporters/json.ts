import { count, type Diagnostic } from '../core/diagnostic.ts';
import type { Reporter } from '../core/reporter.ts';

/**
 * For programs: one JSON object. Lines and columns count from 1, offsets from 0, all in UTF-16 code
 * units; paths are relative to the working folder, with `/`.
 */
const json: Reporter = {
  name: 'json',
  summary: 'for programs: one JSON object',
  report({ diagnostics, briefs }) {
    const report = {
      version: 1,
      summary: { files: briefs.length, ...count(diagnostics) },
      diagnostics: diagnostics.map(inOrder),
    };
    return `${escaped(JSON.stringify(report, null, 2))}\n`;
  },
};

export default json;

function inOrder(diagnostic: Diagnostic) {
  const { path, rule, severity, message, start, end, why, help, related, fix } = diagnostic;
  return { path, rule, severity, message, start, end, why, help, related, fix };
}

/** The same JSON without what a terminal or a CI runner would obey; all of it stands inside strings. */
function escaped(text: string): string {
  return text
    .replace(/[\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g, unit)
    .replace(/##(?=\[|vso\[)/gi, `#${unit('#')}`);
}

function unit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
