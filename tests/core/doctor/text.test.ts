import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Checkup, Fact, Trouble } from '../../../src/core/doctor/checkup.ts';
import { asJson } from '../../../src/core/doctor/json.ts';
import { asText } from '../../../src/core/doctor/text.ts';
import { columnsOf } from '../../../src/core/wording/width.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a word',
        ' ',
        '日本語',
        '👍🏽',
        '\x1b[31m',
        '\u202e',
        '\n',
        '`',
        'x'.repeat(99),
      ),
      fc.string({ unit: 'binary', maxLength: 9 }),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));
const optional = fc.option(text, { nil: undefined });
const fact: fc.Arbitrary<Fact> = fc.record({
  name: text,
  value: text,
  from: optional,
  state: fc.constantFrom('ok', 'none', 'wrong', undefined),
});
const trouble: fc.Arbitrary<Trouble> = fc.record({
  severity: fc.constantFrom('error', 'warning', 'info'),
  message: text,
  why: text,
  help: optional,
});
const facts = fc.array(fact, { maxLength: 3 });
const checkup: fc.Arbitrary<Checkup> = fc.record({
  program: facts,
  workspace: facts,
  settings: facts,
  kinds: facts,
  engines: facts,
  fonts: facts,
  tools: facts,
  environment: facts,
  troubles: fc.array(trouble, { maxLength: 3 }),
});

test('no line is wider than the terminal, and nothing in one is obeyed', () => {
  fc.assert(
    fc.property(checkup, fc.integer({ min: 50, max: 80 }), (found, width) => {
      const page = asText(found, width, false);
      expect(page).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      for (const line of page.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
    }),
  );
});

test('JSON reads back to what it was made of', () => {
  fc.assert(
    fc.property(checkup, (found) => {
      const { version, sound, ...rest } = JSON.parse(asJson(found));
      const nulled = JSON.parse(JSON.stringify(found, (_, value) => value ?? null));
      expect(rest).toEqual({
        ...Object.fromEntries(
          Object.entries(found).map(([name]) => [
            name,
            nulled[name].map((one: object) =>
              name === 'troubles' ? { help: null, ...one } : { from: null, state: null, ...one },
            ),
          ]),
        ),
      });
      expect([version, sound]).toEqual([
        1,
        !found.troubles.some((one) => one.severity === 'error'),
      ]);
    }),
  );
});
