import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/fix.ts';
import { parse } from '../../../src/core/parse.ts';
import { file, find, matter } from '../harness.ts';

const id = 'structure/h1-duplicates-title';
const found = (body: string, title = 'title: Heat pumps for flats') =>
  find(id, file(matter({ title }), body));
const fixed = (body: string) => file(matter(), body);

describe('the same title in other letters', () => {
  it.each([
    ['# Heat pumps for flats', 'title: Heat pumps for flats'],
    ['# HEAT PUMPS  FOR FLATS', 'title: Heat pumps for flats'],
    ['# Heat pumps for flats.', 'title: Heat pumps for flats'],
    ['# **Heat** _pumps_ for [flats](#a)', 'title: Heat pumps for flats'],
    ['# Heat pumps for flats #', 'title: "*Heat* pumps for flats"'],
    ['Heat pumps\nfor flats\n===', 'title: Heat pumps for flats'],
    ['# “Heat” – it’s for flats', `title: '"Heat" - it''s for flats'`],
    ['# Heat-pumps: flats', 'title: "Heat – pumps: flats?"'],
    ['# Heat pumps\u00A0for flats', 'title: Heat pumps for flats'],
    ['# 東京の住宅', 'title: 東京の住宅'],
  ])('%j', (heading, title) => {
    expect(found(`${heading}\n\nText.\n`, title)).toHaveLength(1);
  });
});

it.each([
  '# Heat pumps for houses',
  '# Heat pumps',
  '## Heat pumps for flats',
  '> # Heat pumps for flats',
  '`# Heat pumps for flats`',
  '    # Heat pumps for flats',
  '#Heat pumps for flats',
])('takes %j', (body) => {
  expect(found(`${body}\n`)).toEqual([]);
});

it('says nothing where there is no title', () => {
  expect(found('#\n\nText.\n', '')).toEqual([]);
  expect(found('# !\n\nText.\n', 'title: "!"')).toEqual([]);
});

describe('the heading goes with its line and one blank line', () => {
  it.each([
    ['# Heat pumps for flats\n\nText.\n', 'Text.\n'],
    ['# Heat pumps for flats\nText.\n', 'Text.\n'],
    ['# Heat pumps for flats\n\n\nText.\n', '\nText.\n'],
    ['\n# Heat pumps for flats  \n \nText.\n', '\nText.\n'],
    ['Heat pumps\nfor flats\n===\n\nText.\n', 'Text.\n'],
    ['Before.\n\n# Heat pumps for flats\n\nText.\n', 'Before.\n\nText.\n'],
    ['Before.\n# Heat pumps for flats\nText.\n', 'Before.\n\nText.\n'],
    ['Before.\n# Heat pumps for flats\n\nText.\n', 'Before.\n\nText.\n'],
    ['Before.\n\n# Heat pumps for flats\nText.\n', 'Before.\n\nText.\n'],
    ['# Heat pumps for flats', ''],
    ['# Heat pumps for flats\n', ''],
    ['Before.\n\n# Heat pumps for flats', 'Before.\n\n'],
    ['# Heat pumps for flats\n\n# Costs\n', '# Costs\n'],
  ])('%j leaves %j', (before, after) => {
    const [finding, ...others] = found(before);
    expect(others).toEqual([]);
    expect(finding?.fix?.safe).toBe(true);
    expect(finding?.fixed).toBe(fixed(after));
  });

  it('in a file with CRLF', () => {
    const text = file(matter(), 'Before.\n# Heat pumps for flats\nText.\n');
    const [finding] = find(id, text.replaceAll('\n', '\r\n'));
    expect(finding?.fixed).toBe(fixed('Before.\n\nText.\n').replaceAll('\n', '\r\n'));
  });

  it('right behind the front matter', () => {
    const text = file(matter(), '').replace(/\n$/, '# Heat pumps for flats\n\nText.\n');
    expect(find(id, text)[0]?.fixed).toBe(fixed('Text.\n'));
  });
});

describe('nothing is lost with it', () => {
  it.each([
    '# Heat pumps for flats[^1]\n\n[^1]: Note.\n',
    '# Heat pumps for flats ![](a.png)\n',
    '# Heat pumps [for flats](https://example.org)\n',
    '- a\n\n# Heat pumps for flats\n\n- b\n',
    '[^1]: Note.\n\n# Heat pumps for flats\n\n    More.\n',
  ])('%j', (body) => {
    const [finding] = found(body);
    expect(finding?.message).toBe('heading repeats the title of the front matter');
    expect(finding?.fix).toBeUndefined();
  });
});

it('fires on the founding brief, once its title can be read', () => {
  const path = new URL('../../fixtures/founding/as-found.md', import.meta.url);
  const brief = parse(readFileSync(path, 'utf8'), 'as-found.md');
  const colon = brief.problems[0]?.fix?.edits ?? [];
  const readable = applyEdits(brief.text, colon);
  const findings = find(id, readable);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.fixed).toBe(readable.replace(/^# May Brief.*\n\n/m, ''));
});
