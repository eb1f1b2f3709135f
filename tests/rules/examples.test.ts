import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/fix.ts';
import { parse } from '../../src/core/parse.ts';
import { SETTINGS_RULE } from '../../src/core/ruling.ts';
import { rules } from '../../src/rules/index.ts';
import { areApart, lintExample, lintStage, stage, wholeFile } from './harness.ts';

test('there are rules, and no two share an id', () => {
  expect(rules.length).toBeGreaterThan(20);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('the only rule that nobody can switch off is the one that makes a run fail', () => {
  expect(rules.filter(({ always }) => always).map(({ id }) => id)).toEqual([SETTINGS_RULE]);
});

describe.each(rules)('$id', (rule) => {
  const staged = stage(rule.bad);
  const { brief } = staged;
  const diagnostics = lintStage(staged, [rule]);
  const relint = (text: string) => lintExample({ ...rule.bad, text }, [rule]);

  test('says what it rests on', () => {
    expect(rule.source).toMatch(/^(?:`|\p{L})[^\r\n]*[^.\s]$/u);
    const how = [rule.check, rule.survey, rule.audit].filter(Boolean);
    expect(how).toHaveLength(1);
  });

  test('says what and why in one clause', () => {
    for (const words of [rule.summary, rule.why]) {
      expect(words).toMatch(/^(?:`|(?!an? error)\p{Ll}|YAML|[A-Z]+\b)/u);
      expect(words).not.toMatch(/[.!]$|please|invalid|illegal|failed to|oops/i);
      expect(words).not.toContain('\n');
    }
    expect(rule.why.length).toBeLessThan(160);
  });

  test('nothing at all is wrong with the good example', () => {
    expect(lintExample(rule.good, [rule])).toEqual([]);
  });

  test('the bad example is bad for this one reason', () => {
    expect(diagnostics.map((one) => one.rule)).toEqual([rule.id]);
  });

  test('the message is one clause, lowercase and without a full stop', () => {
    for (const { message, help, why } of diagnostics) {
      expect(message).toMatch(/^(?:`|\p{Ll})[^\r\n]*[^.\s]$/u);
      expect(help).toMatch(/^(?:`|\p{Ll})[^\r\n]*[^.\s]$/u);
      expect(`${message} ${help}`).not.toMatch(/please|invalid|illegal|failed to|oops/i);
      expect(why).toBe(rule.why);
    }
  });

  test('the finding and its related places lie inside the text', () => {
    for (const { start, end, related } of diagnostics) {
      for (const place of [{ start, end }, ...related]) {
        expect(place.start.offset).toBeGreaterThanOrEqual(0);
        expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset);
        expect(place.end.offset).toBeLessThanOrEqual(brief.text.length);
      }
    }
  });

  test(`repairs the bad example: ${rule.fixes}`, () => {
    const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
    if (rule.fixes === 'none') expect(fixes).toEqual([]);
    else expect(fixes).toHaveLength(diagnostics.length);
    for (const fix of fixes) {
      if (rule.fixes !== 'both') expect(fix.safe).toBe(rule.fixes === 'safe');
      expect(areApart(fix.edits, brief.text)).toBe(true);
    }
    if (fixes.length === 0) return;
    const edits = fixes.flatMap((fix) => fix.edits);
    const fixed = parse(applyEdits(brief.text, edits), brief.path);
    expect(relint(fixed.text)).toEqual([]);
    // Lines that no edit touches are still there, in their order.
    const touched = (line: number) =>
      edits.some(
        ({ start, end }) =>
          start < (brief.lines[line + 1] ?? brief.text.length) && end >= (brief.lines[line] ?? 0),
      );
    const kept = brief.text.split('\n').filter((_, line) => !touched(line));
    expect(fixed.text.split('\n').filter((line) => kept.includes(line))).toEqual(
      expect.arrayContaining(kept),
    );
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('finds the same in a file with %s', (_, ending) => {
    const text = wholeFile(rule.bad).replaceAll('\n', ending);
    const others = relint(text);
    const place = (one: (typeof others)[number]) => [one.rule, one.start.line, one.end.line];
    expect(others.map(place)).toEqual(diagnostics.map(place));
    for (const { fix } of others) {
      if (!fix) continue;
      const fixed = applyEdits(text, fix.edits);
      expect(fixed.replaceAll(ending, '\n')).toBe(
        applyEdits(brief.text, diagnostics[0]?.fix?.edits ?? []),
      );
    }
  });
});
