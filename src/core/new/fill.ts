import { fields } from '../fields.ts';
import { write } from '../frontmatter/write.ts';

/**
 * Fills a scaffold: the text of a new brief, a draft, with its front matter in the order of `fields`;
 * keys of the author's own come last.
 */
export function fill(scaffold: string, values: Readonly<Record<string, unknown>>): string {
  const draft: Readonly<Record<string, unknown>> = { status: 'draft', ...values };
  const names = [...new Set([...Object.keys(fields), ...Object.keys(values)])];
  return write(Object.fromEntries(names.map((name) => [name, draft[name]])), `\n${scaffold}`);
}
