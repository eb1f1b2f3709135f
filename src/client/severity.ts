import type { Severity } from '../core/diagnostic.ts';
import type { PreviewFinding } from '../core/preview/state.ts';
import { make } from './element.ts';

/** How each severity is named and drawn; never told by colour alone (WCAG 2.2, 1.4.1). */
const severities: Readonly<Record<Severity, { readonly word: string; readonly sign: string }>> = {
  error: { word: 'Error', sign: '×' },
  warning: { word: 'Warning', sign: '!' },
  info: { word: 'Hint', sign: 'i' },
};

/** The sign and the word of a severity. */
export function badge(severity: Severity): readonly Node[] {
  const { word, sign } = severities[severity];
  return [
    make('span', { class: `sign ${severity}`, 'aria-hidden': 'true' }, sign),
    make('span', { class: 'word' }, word),
  ];
}

/** How many there are of a severity, in words, as in `2 errors`. */
export function counted(count: number, severity: Severity): string {
  const { word } = severities[severity];
  return `${count} ${word.toLowerCase()}${count === 1 ? '' : 's'}`;
}

/** How many findings of each severity there are, the worst first; the words may be left out by the style. */
export function tally(findings: readonly PreviewFinding[]): readonly Node[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = countOf(findings, severity);
    const [sign = ''] = badge(severity);
    const noun = make('span', { class: 'noun' }, counted(count, severity).replace(/^\d+/, ''));
    return count > 0 ? [make('span', { class: 'tally' }, sign, `${count}`, noun, ' ')] : [];
  });
}

/** How many of the findings have a severity. */
function countOf(findings: readonly PreviewFinding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
