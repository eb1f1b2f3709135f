import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { memoryIo } from '../memory.ts';

const brief = '---\ntitle: A\ndate: 2026-11-02\nsummary: B\ngroup: a\n---\n\nC\n';
const one = 'lnag: en\ngroups: { a: { name: A } }\n';

test.each([
  ['build', ['build']],
  ['build with a path', ['build', 'briefs/a.md']],
  ['new', ['new', 'Why rents rise', '--summary', 'Homes are scarce.', '--group', 'a', '--yes']],
])('%s writes nothing while there is a mistake in brief.yml', async (_, argv) => {
  const io = memoryIo({ 'brief.yml': one, 'briefs/a.md': brief });
  expect(await main(argv, io)).toBe(2);
  expect([io.stdout, io.stderr]).toEqual([
    '',
    'error: brief.yml:1:1: unknown key `lnag`\n  help: did you mean `lang`?\n',
  ]);
  const paths = io.paths().filter((path) => !path.startsWith('.brief-cache/'));
  expect(paths).toEqual(['brief.yml', 'briefs/a.md']);
});

test('build says every mistake', async () => {
  const io = memoryIo({ 'brief.yml': `${one}rules: { dat: off }\n`, 'briefs/a.md': brief });
  expect(await main(['build'], io)).toBe(2);
  expect(io.stderr).toContain('error: brief.yml:1:1: unknown key `lnag`');
  expect(io.stderr).toContain('error: brief.yml:3:10: unknown rule `dat`');
});
