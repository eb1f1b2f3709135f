import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { rules } from '../../src/rules/index.ts';
import { fullReport } from './hostile.ts';

describe.each(reporters)('$name', ({ name, load }) => {
  const print = async () =>
    (await load()).report({ ...fullReport, rules, version: '1.2.3' }, { color: false });

  test('prints nothing that a terminal would obey', async () => {
    const printed = (await print()).replace(/[\n\t]/g, '');
    expect(printed).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028]/u);
  });

  test('prints nothing that a runner would obey', async () => {
    const lines = (await print()).split('\n');
    expect(lines.filter((line) => /##\[|##vso\[/i.test(line))).toEqual([]);
    const commands = lines.filter((line) => /^\s*::/.test(line));
    expect(commands).toHaveLength(name === 'github' ? 3 : 0);
  });

  test('ends with a line break, and says little where there is little to say', async () => {
    expect(await print()).toMatch(/[^\n]\n$/);
    const nothing = await (await load()).report(
      { briefs: fullReport.briefs, diagnostics: [] },
      { color: false },
    );
    expect(nothing).toMatch(/^$|[^\n]\n$/);
  });
});
