import { describe, expect, it, test } from 'vitest';
import { parse } from '../../src/core/parse.ts';
import { sectionName } from '../../src/core/section-name.ts';
import { openingOf, passagesIn, sectionsOf } from '../../src/core/sections.ts';

const brief = (body: string) => parse(`---\ntitle: A\n---\n\n${body}`, 'a.md');

test('a section reaches to the next heading of its level or above', () => {
  const { tree } = brief('intro\n\n## A\n\na\n\n#### B\n\nb\n\n### C\n\nc\n\n## D\n\n# E\n\ne\n');
  expect(
    sectionsOf(tree).map(({ title, parent, content }) => [title, parent?.title, content.length]),
  ).toEqual([
    ['A', undefined, 5],
    ['B', 'A', 1],
    ['C', 'A', 1],
    ['D', undefined, 0],
    ['E', undefined, 1],
  ]);
  expect(sectionsOf(tree)).toBe(sectionsOf(tree));
});

test('a section of the deepest level ends at the next', () => {
  const { tree } = brief('###### A\n\na\n\n###### B\n\nb\n');
  expect(sectionsOf(tree).map(({ content }) => content.length)).toEqual([1, 1]);
});

test('the running text of a section is everything below its heading', () => {
  const one = brief('## A\n\na **b**\n\n### B\n\n- c\n\n> d\n\n## E\n\ne\n');
  const texts = sectionsOf(one.tree).map((section) => passagesIn(one, section).map((p) => p.text));
  expect(texts).toEqual([['a b', 'B', 'c', 'd'], ['c', 'd'], ['e']]);
});

test('the opening of a body is its first line of text', () => {
  const place = (body: string) => {
    const { start, end } = openingOf(brief(body));
    return brief(body).text.slice(start, end);
  };
  expect(place('<!-- a -->\n\none\ntwo\n\nthree\n')).toBe('one');
  expect(place('<!-- a -->\n')).toBe('<!-- a -->');
  expect(place('')).toBe('---');
});

describe('names of sections', () => {
  it.each([
    ['The Problem:', 'problem'],
    ['1. The problem', 'problem'],
    ['2.1 Problem', 'problem'],
    ['III. Problem', 'problem'],
    ['V. Problem', 'problem'],
    ['XVIII. Problem', 'problem'],
    ['B) Problem', 'problem'],
    ['Das Problem', 'problem'],
    ['LE PROBLÈME', 'probleme'],
    ['L’essentiel', 'essentiel'],
    ["L'essentiel", 'essentiel'],
    ['Unsere Einschätzung', 'einschatzung'],
    ['En un coup d’œil', 'en un coup d oeil'],
    ['Fußnoten', 'fussnoten'],
    ['What is it about ?', 'what is it about'],
    ['A', 'a'],
    ['The', 'the'],
    ['2024', '2024'],
    ['Theory', 'theory'],
    ['Dieselgate', 'dieselgate'],
    ['…', ''],
  ])('%s', (title, name) => {
    expect(sectionName(title)).toBe(name);
  });
});
