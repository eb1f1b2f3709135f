import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { rules } from '../../src/rules/index.ts';
import { memoryIo } from '../memory.ts';

async function explain(...args: string[]) {
  const io = memoryIo();
  const code = await main(['explain', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

test('one rule is a page', async () => {
  const { code, out } = await explain('date/format');
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "error[date/format]: a date that is not written as \`YYYY-MM-DD\`
      why:  the date is printed in the reader's language and orders every list; other forms are misread abroad
      how:  mended by \`brief lint --fix\` where that is safe, else suggested
      off:  \`brief lint --rule date/format=off\`

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
    "
  `);
});

describe('every rule', () => {
  it.each(rules.map(({ id }) => id))('%s fits into 100 columns', async (id) => {
    const { out } = await explain(id);
    const rule = rules.find((one) => one.id === id);
    expect(out).toContain(`${rule?.severity}[${id}]: ${rule?.summary}\n  why:  ${rule?.why}\n`);
    const examples = out.slice(out.indexOf('  wrong:'));
    for (const line of examples.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

test('a group is the pages of its rules', async () => {
  const { out } = await explain('date');
  const ids = [...out.matchAll(/^\w+\[(.*?)\]/gm)].map(([, id]) => id);
  expect(ids).toEqual(rules.map(({ id }) => id).filter((id) => id.startsWith('date/')));
});

test('without a rule, all are listed', async () => {
  const { out } = await explain();
  for (const { id, summary } of rules)
    expect(out).toMatch(new RegExp(`^${id} .*${summary.slice(-8)}`, 'm'));
});

test('JSON holds every rule with its examples', async () => {
  const listed = JSON.parse((await explain('--format', 'json')).out);
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  expect(listed[0]).toEqual({
    id: rules[0]?.id,
    summary: rules[0]?.summary,
    why: rules[0]?.why,
    severity: rules[0]?.severity,
    fixes: rules[0]?.fixes,
    bad: rules[0]?.bad.text,
    good: rules[0]?.good.text,
  });
});

test('an unknown rule or format is refused with the nearest one', async () => {
  expect(await explain('date/formt')).toEqual({
    code: 2,
    out: '',
    err: 'error: unknown rule `date/formt`\n  help: did you mean `date/format`?\n',
  });
  expect((await explain('--format', 'jsn')).err).toContain('did you mean `json`?');
});
