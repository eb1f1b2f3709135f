import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

/**
 * Reads BibTeX and BibLaTeX to CSL items: TeX's accents and commands become characters. The type is
 * forced: left to guess, the library would fetch a text that is an address.
 *
 * @throws SyntaxError with `at line …` for what is no BibTeX
 */
export function readBibtex(text: string): readonly unknown[] {
  return plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false });
}
