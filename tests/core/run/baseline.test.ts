import { describe, expect, test } from 'vitest';
import { namesFrom } from '../../../src/core/run/baseline.ts';
import { memoryIo } from '../../memory.ts';

// The working folder of memory is `/home/author/workspace`.
test.each([
  ['brief-baseline.json', 'briefs/a.md', 'briefs/a.md'],
  ['./brief-baseline.json', 'briefs/a.md', 'briefs/a.md'],
  ['ci/base.json', 'briefs/a.md', '../briefs/a.md'],
  ['ci/base.json', 'ci/a.md', 'a.md'],
  ['../base.json', 'a.md', 'workspace/a.md'],
  ['../base.json', '../b/a.md', 'b/a.md'],
  ['../ci/base.json', 'a.md', '../workspace/a.md'],
  ['base.json', '../b/a.md', '../b/a.md'],
])('from %s, %s is %s', (baseline, path, name) => {
  const { files } = memoryIo({ 'a.md': '', '../b/a.md': '' });
  expect(namesFrom(files, baseline)(path)).toBe(name);
});

describe('a file that is no baseline', () => {
  test.each(['', '{}', '{"version":2,"findings":{}}', '{"version":1,"findings":{"a":["b"]}}'])(
    '%j',
    async (text) => {
      const { brief, soundBrief } = await import('../../brief.ts');
      const files = { 'a.md': soundBrief(), 'b.json': text };
      const { code, stderr } = await brief('lint a.md --baseline b.json', files);
      expect([code, stderr]).toEqual([2, expect.stringContaining('`b.json`: it is no baseline')]);
      expect(stderr).toContain('help: write it anew with `--update-baseline`');
    },
  );
});
