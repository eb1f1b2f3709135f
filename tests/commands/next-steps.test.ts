import { describe, expect, test } from 'vitest';
import { brief, settings, soundBrief } from '../brief.ts';

/** Somebody sits at the terminal. */
const person = { answers: {} };
const files = (changes: Readonly<Record<string, string | undefined>> = {}) => ({
  'brief.yml': settings,
  'briefs/a.md': soundBrief(changes),
});
const next = ({ stderr }: { readonly stderr: string }) =>
  stderr.split('\n').filter((line) => line.startsWith('next:'));

describe('the next step', () => {
  test.each([
    ['nothing to mend', 'lint', {}, ['next: brief build']],
    ['nothing to mend', 'lint briefs/a.md', {}, ['next: brief build briefs/a.md']],
    ['to mend by hand', 'lint', { date: 'soon' }, ['next: brief explain date/format']],
    // The report names the command line that mends.
    ['to mend by the program', 'lint', { date: '2. November 2026' }, []],
    ['a reason', 'explain date/format', {}, ['next: brief lint --only date/format']],
    ['all reasons', 'explain', {}, []],
    ['for a program', 'lint --format json', {}, []],
    ['for a program', 'explain date --format json', {}, []],
  ])('%s: brief %s', async (_, line, changes, lines) => {
    expect(next(await brief(line, files(changes), person))).toEqual(lines);
  });

  test('nobody is told where nobody sits', async () => {
    expect(next(await brief('lint', files()))).toEqual([]);
    expect(next(await brief('lint --stdin', {}, { ...person, stdin: soundBrief() }))).toEqual([]);
  });

  test('an unknown path has none', async () => {
    expect(next(await brief('lint nope.md', files(), person))).toEqual([]);
  });
});
