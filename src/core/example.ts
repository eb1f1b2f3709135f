/** The front matter that examples share, so that a reader sees at once what is special about one. */
const FRONT_MATTER: Readonly<Record<string, string>> = {
  title: 'Heat pumps for flats',
  date: '2026-03-02',
  summary: 'Three changes to tenancy law would let two million flats heat without gas.',
  group: 'energy',
};

/**
 * A whole brief for an example.
 *
 * @param changes front matter values as YAML; undefined leaves a key out, new keys come last
 */
export function briefWith(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'Two million flats heat with gas.\n',
): string {
  const entries = Object.entries({ ...FRONT_MATTER, ...changes });
  const lines = entries.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`));
  return ['---', ...lines, '---', '', body].join('\n');
}
