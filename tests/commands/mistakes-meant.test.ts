import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { soundBrief } from '../brief.ts';
import { memoryIo } from '../memory.ts';

const workspace = {
  'brief.yml': 'groups:\n  housing: { name: Housing }\n  energy: { name: Energy }\n',
  'briefs/2026-11-02-rents.md': soundBrief(),
  'briefs/2026-10-02-heat-pumps.md': soundBrief(),
  'briefs/2026-09-02-heat-waves.md': soundBrief(),
  'notes/rents.txt': '',
};

async function mistake(argv: readonly string[]) {
  const io = memoryIo(workspace);
  expect([await main(argv, io), io.stdout]).toEqual([2, '']);
  return io.stderr;
}

const start = ['new', 'Why', '--summary', 'Homes are scarce.', '--yes'];

describe('a name that does not exist', () => {
  test.each([
    ['kind', [...start, '--group', 'housing', '--kind', 'polcy-brief'], '`policy-brief`'],
    ['group', [...start, '--group', 'huosing'], '`housing`'],
    ['rule', ['lint', '--only', 'dat'], '`date`'],
    ['rule by its second half', ['explain', 'format'], '`date/format`'],
    ['rule to set', ['lint', '--rule', 'date/futrue=off'], '`date/future`'],
    ['level', ['lint', '--rule', 'date=eror'], '`error`'],
    ['profile', ['lint', '--profile', 'strcit'], '`strict`'],
    ['format of a report', ['lint', '--format', 'jsno'], '`json`'],
    ['format of a reason', ['explain', '--format', 'jsn'], '`json`'],
    ['format of a build', ['build', '--format', 'html,pfd'], '`pdf`'],
    ['engine', ['build', '--engine', 'wsam'], '`wasm`'],
    ['kind of fix', ['lint', '--fix=unsfe'], '`unsafe`'],
    ['order', ['list', '--sort', 'dtae'], '`date`'],
    ['shell', ['completion', 'zhs'], '`zsh`'],
  ])('%s', async (_, argv, meant) => {
    expect(await mistake(argv)).toContain(`  help: did you mean ${meant}?\n`);
  });
});

describe('a path that leads nowhere', () => {
  test.each([
    ['breifs/2026-11-02-rents.md', 'briefs/2026-11-02-rents.md'],
    ['briefs/2026-11-02-rents', 'briefs/2026-11-02-rents.md'],
    ['briefs/2026-11-02-rnets.md', 'briefs/2026-11-02-rents.md'],
    ['breifs', 'briefs'],
    ['rents', 'briefs/2026-11-02-rents.md'],
    ['Rents.md', 'briefs/2026-11-02-rents.md'],
    ['Heat Pumps', 'briefs/2026-10-02-heat-pumps.md'],
  ])('%s', async (path, meant) => {
    const help = `  help: did you mean \`${meant}\`?\n`;
    const error = `error: cannot read \`${path}\`: no such file\n`;
    expect(await mistake(['lint', path])).toBe(error + help);
    expect(await mistake(['build', path])).toContain(help);
  });

  test.each(['heat', 'elsewhere', '../nowhere.md', '/nowhere', 'rents.csv', '-', '---'])(
    '%s might be anything',
    async (path) => {
      expect(await mistake(['lint', '--', path])).not.toContain('did you mean');
    },
  );
});
