/** The keys that have an option of their own. */
export const optionKeys: readonly string[] = [
  'kind',
  'group',
  'date',
  'summary',
  'lang',
  'series',
  'number',
  'period',
];

/** How an option begins that gives the value of a path: `--date ` or `--set asOf=`. */
export function flagFor(path: string): string {
  return optionKeys.includes(path) ? `--${path} ` : `--set ${path}=`;
}
