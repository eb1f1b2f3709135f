import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { parse } from '../../src/core/parse.ts';
import type { Rule } from '../../src/core/rule.ts';
import { optionsOf, profileOf } from '../../src/core/ruling.ts';
import { ruling } from '../../src/core/run/select.ts';
import { readSettings } from '../../src/core/run/settings.ts';
import { suppressionsOf } from '../../src/core/suppressions.ts';
import { rules } from '../../src/rules/index.ts';
import { memoryIo } from '../memory.ts';

async function explain(...args: string[]) {
  const io = memoryIo();
  const code = await main(['explain', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

/** The lines of a page below one of its headings, as they are pasted. */
function pasted(page: string, title: string): string {
  const [, below = ''] = page.split(new RegExp(`^  ${title}.*:\n`, 'm'));
  return (below.split('\n\n')[0] ?? '').replace(/^ {4}/gm, '');
}

test('one rule is a page', async () => {
  const { code, out } = await explain('date/format');
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "error[date/format]: a date that is not written as \`YYYY-MM-DD\`
      why:     the date is printed in the reader's language and orders every list; other forms are misread abroad
      source:  ISO 8601-1:2019, section 5.2.2.1: calendar dates
      repair:  mended by \`brief lint --fix\` where that is safe, else suggested
      profile: recommended: it is checked unless you switch it off

      wrong:
        ---
        title: Heat pumps for flats
        date: Montag, 12. Februar 2024
        summary: Three changes to tenancy law would let two million flats heat witho…
        group: energy
        ---

        Two million flats heat with gas.

      right:
        ---
        title: Heat pumps for flats
        date: 2024-02-12
        summary: Three changes to tenancy law would let two million flats heat witho…
        group: energy
        ---

        Two million flats heat with gas.

      for one run:
        brief lint --rule date/format=off
        brief lint --rule date/format=warning

      for every run, in \`brief.yml\`:
        rules:
          date/format: off

      for one finding, above its key:
        # brief-ignore date/format -- the reason
    "
  `);
});

const flags = { only: [], ignore: [], rule: [] };

describe('every rule', () => {
  const cases = rules.filter(({ always }) => !always).map((rule) => [rule.id, rule] as const);

  test('one that cannot be switched off is not said to be', async () => {
    const { out } = await explain('workspace/settings');
    expect(out).toContain('\n  profile: all: it cannot be switched off\n');
    expect(out).not.toMatch(/=off|for every run/);
  });

  it.each(cases)('%s fits into 100 columns', async (id, rule) => {
    const { out } = await explain(id);
    expect(out.split('\n').slice(0, 3)).toEqual([
      `${rule.severity}[${id}]: ${rule.summary}`,
      `  why:     ${rule.why}`,
      `  source:  ${rule.source}`,
    ]);
    expect(out).toContain(`\n  profile: ${profileOf(rule)}: `);
    const examples = out.slice(out.indexOf('  wrong:'), out.indexOf('  options:'));
    for (const line of examples.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it.each(cases)('%s shows its options with what they are by default', async (id, rule) => {
    const { out } = await explain(id);
    const lines = Object.entries(rule.options ?? {}).map(([name, { about, default: usual }]) => {
      const list = Array.isArray(usual) ? `[${usual.join(', ')}]` : String(usual);
      return `${name}: ${about}; ${list === '[]' ? 'none' : list} where you do not set it`;
    });
    expect(pasted(out, 'options').split('\n').filter(Boolean)).toEqual(lines);
  });

  it.each(cases)('%s has lines for brief.yml that do what they say', async (id, rule) => {
    const { out } = await explain(id);
    const { settings, mistakes } = readSettings(pasted(out, 'for every run'), rules);
    expect(mistakes).toEqual([]);
    const chosen = (await ruling(rules, flags, { folder: '', ...settings }))('a.md');
    expect(chosen.rules.includes(rule)).toBe(rule.strict === true || rule.options !== undefined);
    // Pasted as they are, options change nothing.
    expect(optionsOf(rule, chosen)).toEqual(optionsOf(rule, { rules }));
    expect(chosen.levels?.[id] ?? rule.severity).toBe(rule.severity);
  });

  it.each(cases)('%s has command lines that do what they say', async (id, rule) => {
    const { out } = await explain(id);
    const lines = pasted(out, 'for one run').trimEnd().split('\n');
    if (rule.format) {
      const only = lines.pop()?.replace('brief lint --only ', '');
      expect(only).toBe(id);
      expect((await ruling(rules, { ...flags, only: [id] }, undefined))('a.md').rules).toEqual([
        ...rules.filter((one) => one.always || one === rule),
      ]);
    }
    const formats = rule.format ? [rule.format] : undefined;
    const levels = lines.map((line) => line.replace(`brief lint --rule ${id}=`, ''));
    expect(levels[0]).toBe(rule.strict ? rule.severity : 'off');
    for (const level of levels) {
      const of = await ruling(rules, { ...flags, formats, rule: [`${id}=${level}`] }, undefined);
      const { rules: chosen, levels: set = {} } = of('a.md');
      expect([chosen.includes(rule), set[id] ?? 'off']).toEqual([level !== 'off', level]);
    }
  });

  it.each(cases)('%s has a comment that hides it, where there is one', async (id, rule) => {
    const { out } = await explain(id);
    const comment = pasted(out, 'for one finding');
    if (rule.bad.settings !== undefined) expect(comment).toBe('');
    else expect(hiddenBy(comment, rule)).toEqual([id]);
  });
});

/** The rules that a comment hides in a brief. */
function hiddenBy(comment: string, { id }: Rule): readonly string[] {
  const inFrontMatter = /^(?:frontmatter|date)\//.test(id);
  const matter = inFrontMatter ? `${comment}\ntitle: A` : 'title: A';
  const body = inFrontMatter ? 'B' : `${comment}\n\nB`;
  return suppressionsOf(parse(`---\n${matter}\n---\n\n${body}\n`, 'a.md')).flatMap((one) => {
    expect([one.word, one.reason, one.covers === undefined]).toEqual([
      'ignore',
      'the reason',
      false,
    ]);
    return one.rules.map((named) => named.id);
  });
}

test('a group is the pages of its rules', async () => {
  const { out } = await explain('date');
  const ids = [...out.matchAll(/^\w+\[(.*?)\]/gm)].map(([, id]) => id);
  expect(ids).toEqual(rules.map(({ id }) => id).filter((id) => id.startsWith('date/')));
});

test('without a rule, all are listed', async () => {
  const { out } = await explain();
  for (const { id, summary } of rules) {
    expect(out).toContain(`\n${id} `.slice(out.startsWith(`${id} `) ? 1 : 0));
    expect(out).toContain(summary);
  }
});

test('JSON holds every rule with all that is known of it', async () => {
  const listed = JSON.parse((await explain('--format', 'json')).out);
  expect(listed).toEqual(
    rules.map((rule) => ({
      id: rule.id,
      summary: rule.summary,
      why: rule.why,
      source: rule.source,
      severity: rule.severity,
      profile: rule.strict ? 'strict' : 'recommended',
      format: rule.format,
      fixes: rule.fixes,
      options: rule.options ?? {},
      good: rule.good.text,
      bad: rule.bad.text,
    })),
  );
});

test('an unknown rule or format is refused with the nearest one', async () => {
  expect(await explain('date/formt')).toEqual({
    code: 2,
    out: '',
    err: 'error: unknown rule `date/formt`\n  help: did you mean `date/format`?\n',
  });
  expect((await explain('--format', 'jsn')).err).toContain('did you mean `json`?');
});
