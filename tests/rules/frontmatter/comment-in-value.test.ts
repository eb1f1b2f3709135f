import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (...lines: readonly string[]) => find('frontmatter/comment-in-value', file(lines));

describe('a text that is cut off', () => {
  it.each([
    ['title: Energy brief #4', 'title: "Energy brief #4"', '#4'],
    ['title: Energy brief # 4', 'title: "Energy brief # 4"', '# 4'],
    ['title: Brief\t#4: heat, “gas” ', 'title: "Brief\t#4: heat, “gas”" ', '#4: heat, “gas”'],
    ['summary: Say "no" #now', 'summary: \'Say "no" #now\'', '#now'],
    ['subtitle: The #metoo debate', 'subtitle: "The #metoo debate"', '#metoo debate'],
  ])('%j becomes %j', (before, after, lost) => {
    const [finding, ...others] = found(before);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(lost);
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.fixed).toBe(file([after]));
    expect(find('frontmatter/comment-in-value', finding?.fixed ?? '')).toEqual([]);
  });

  it('is said with what is lost', () => {
    expect(found('title: Energy brief #4')[0]?.message).toBe(
      '`title` ends before `#4`, which YAML takes for a comment',
    );
  });

  it('is shown whole up to 160 characters', () => {
    const help = (length: number) => found(`title: ${'a'.repeat(length - 12)} #4`)[0]?.help;
    expect(help(160)).toMatch(/a #4"`$/);
    expect(help(161)).toMatch(/a #4…`$/);
  });

  it('on several lines is left to its author', () => {
    const [finding] = found('summary: Energy', '  brief #4');
    expect(finding?.on).toBe('#4');
    expect(finding?.fix).toBeUndefined();
  });
});

it.each([
  'title: "Energy brief #4"',
  "title: 'Energy brief' #4",
  'title: Energy brief#4',
  'title: Energy brief # the working title',
  'title: Energy brief # brief-ignore frontmatter/title-length -- agreed',
  'title: C# for all',
  'date: 2026-03-02 #4',
  'group: energy #4',
  'title: Energy brief\n#4',
  'title: >\n  Energy brief #4',
  'title: #4',
  'title: ~ #4',
  'title: Energy brief #!',
])('takes %j', (line) => {
  expect(found(...line.split('\n'))).toEqual([]);
});

it('is about texts only', () => {
  expect(find('frontmatter/comment-in-value', file(matter({ tags: 'tags: [a] #1' })))).toEqual([]);
});
