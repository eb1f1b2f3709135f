import { describe, expect, it } from 'vitest';
import { kindFinder } from '../../../src/core/kinds.ts';
import { memoryIo } from '../../memory.ts';
import { file, find, matter } from '../harness.ts';

const ONE_GROUP = { workspace: { folder: '', groups: { energy: { name: 'Energy' } } } };
const NO_WORKSPACE = { workspace: undefined };

const found = (lines: Readonly<Record<string, string>>, overrides = {}) =>
  find('frontmatter/required', file(matter(lines)), overrides);

describe('a missing key', () => {
  it.each(['title', 'date', 'summary', 'group'])('%s is said at the closing fence', (key) => {
    const [finding, ...others] = found({ [key]: '' });
    expect(others).toEqual([]);
    expect(finding?.on).toBe('---');
    expect(finding?.line).toBe(5);
    expect(finding?.message).toBe(`missing \`${key}\` in the front matter`);
  });

  it('is said once for each of several', () => {
    const all = found({ title: '', date: '', summary: '', group: '' });
    expect(all.map(({ message }) => message.split('`')[1])).toEqual([
      'title',
      'date',
      'summary',
      'group',
    ]);
  });

  it('is one that stands elsewhere', () => {
    expect(found({ title: '', event: 'event:\n  name: A\n  title: B' })).toHaveLength(1);
  });
});

describe('an empty key', () => {
  it.each(['title:', 'title: ""', "title: '  '", 'title: ~', 'title: null', 'title: # to do'])(
    '%s',
    (title) => {
      const [finding, ...others] = found({ title });
      expect(others).toEqual([]);
      expect(finding?.on).toBe('title');
      expect(finding?.message).toBe('empty `title` in the front matter');
    },
  );

  it('is none with a value that is wrong', () => {
    expect(found({ title: 'title: 7', date: 'date: soon', group: 'group: [a]' })).toEqual([]);
  });
});

describe('what the file knows', () => {
  it('is the date of its name', () => {
    const text = file(matter({ date: '' }));
    const [finding] = find('frontmatter/required', { text, path: 'briefs/2024-02-12-a.md' });
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.help).toBe('add `date: 2024-02-12`');
    expect(finding?.fixed).toBe(file([...matter({ date: '' }), 'date: 2024-02-12']));
  });

  it.each(['2024-02-30-a.md', '2024-02-121.md', 'a-2024-02-12.md', 'a.md'])(
    'is no date in %s',
    (path) => {
      const text = file(matter({ date: '' }));
      const [finding] = find('frontmatter/required', { text, path });
      expect(finding?.fix).toBeUndefined();
      expect(finding?.help).toBe('add the day of publication, like `date: 2026-11-22`');
    },
  );

  it.each([
    ['# Heat pumps for flats', 'Heat pumps for flats'],
    ['Flats\n===', 'Flats'],
    ['# Heat *pumps*: a `plan`', '"Heat pumps: a plan"'],
    ['# "Heat" pumps\\: 5 #s', `'"Heat" pumps: 5 #s'`],
    ['# C:\\temp isn\'t "it"', '"C:\\\\temp isn\'t \\"it\\""'],
    ['# 2030', '"2030"'],
    ['# Yes', '"Yes"'],
    ['# [Not] a list', '"[Not] a list"'],
  ])('is the title of %j', (heading, value) => {
    const text = file(matter({ title: '' }), `${heading}\n\nFlats heat with gas.\n`);
    const [finding] = find('frontmatter/required', text);
    expect(finding?.fixed).toBe(
      file([...matter({ title: '' }), `title: ${value}`], `${heading}\n\nFlats heat with gas.\n`),
    );
    expect(find('frontmatter/required', finding?.fixed ?? '')).toEqual([]);
  });

  it('is shown whole up to 160 characters', () => {
    const title = (length: number) => {
      const text = file(matter({ title: '' }), `# ${'a'.repeat(length - 8)}b\n`);
      const [finding] = find('frontmatter/required', text);
      return [finding?.help?.slice(-3), finding?.fix?.title.slice(-3)];
    };
    expect(title(160)).toEqual(['ab`', 'ab`']);
    expect(title(161)).toEqual(['a…`', 'a…`']);
  });

  it.each(['## Flats\n', '#\n', 'Flats\n'])('is no title in %j', (body) => {
    const [finding] = find('frontmatter/required', file(matter({ title: '' }), body));
    expect(finding?.fix).toBeUndefined();
  });

  it('is the one group of the workspace', () => {
    const [finding] = found({ group: '' }, ONE_GROUP);
    expect(finding?.fixed).toBe(file([...matter({ group: '' }), 'group: energy']));
    expect(finding?.fix?.safe).toBe(false);
  });

  it('is none of several groups, and none without a workspace', () => {
    const [several] = found({ group: '' });
    expect(several?.fix).toBeUndefined();
    expect(several?.help).toBe('add `group:` and one of `energy` or `health`');
    const [one] = found({ group: '', title: '' }, { workspace: { folder: '', groups: {} } }).slice(
      -1,
    );
    expect(one?.help).toBe('add the id of your working group, like `group: energy`');
    const [none] = found({ group: '' }, NO_WORKSPACE);
    expect(none?.fix).toBeUndefined();
    expect(none?.help).toBe('add the id of your working group, like `group: energy`');
  });

  it('is the key that was misspelt', () => {
    const text = file(matter({ summary: 'excerpt: What we think.' }));
    const [finding] = find('frontmatter/required', text);
    expect(finding?.help).toBe('rename `excerpt` to `summary`');
    expect(finding?.fix).toBeUndefined();
    expect(finding?.related).toHaveLength(1);
  });

  it('is no misspelt key without a value', () => {
    const [finding] = found({ summary: 'excerpt:' });
    expect(finding?.help).toMatch(/^add what the brief says/);
    expect(finding?.related).toBeUndefined();
  });
});

describe('where a value is filled in', () => {
  it.each([
    ['group:', 'group: energy'],
    ['group: ""', 'group: energy'],
    ["group: ''", 'group: energy'],
    ['group: "  " # which?', 'group: energy # which?'],
    ['group: >', 'group: energy'],
    ['group: >\n\n', 'group: energy\n\n'],
    ['"group" :', 'group: energy'],
    ['group: # which?', 'group: energy # which?'],
    ['group: ~ # which?', 'group: energy # which?'],
  ])('%j becomes %j', (before, after) => {
    const [finding] = found({ group: before }, ONE_GROUP);
    expect(finding?.fixed).toBe(file(matter({ group: after })));
  });

  it('takes what YAML took for a comment', () => {
    const [finding] = found({ title: 'title: #HeatForAll, a plan' });
    expect(finding?.fixed).toBe(file(matter({ title: 'title: "#HeatForAll, a plan"' })));
  });

  it('keeps the line endings of the file', () => {
    const text = file(matter({ group: '' })).replaceAll('\n', '\r\n');
    const [finding] = find('frontmatter/required', text, ONE_GROUP);
    expect(finding?.fixed).toBe(
      file([...matter({ group: '' }), 'group: energy']).replaceAll('\n', '\r\n'),
    );
  });

  it('takes a group whose id needs quotes', () => {
    const workspace = { folder: '', groups: { 'a: b': { name: 'A' } } };
    const [finding] = found({ group: '' }, { workspace });
    expect(finding?.fixed).toBe(file([...matter({ group: '' }), 'group: "a: b"']));
  });
});

it.each(['No front matter.\n', '---\ntitle: a: b\n---\n', '---\ntitle: a\n'])(
  'leaves front matter that cannot be read to the rule that says why: %j',
  (text) => {
    const example = { text: `\uFEFF${text}` };
    expect(find('frontmatter/required', example)).toEqual([]);
  },
);

it('speaks of an empty front matter, too', () => {
  expect(find('frontmatter/required', '---\n---\n')).toHaveLength(4);
});

describe('what a kind of brief needs beside the four', () => {
  const kind = kindFinder(memoryIo().templates)('situation-brief');
  const messages = (...lines: string[]) =>
    find('frontmatter/required', file([...matter(), 'kind: situation-brief', ...lines]), { kind });

  it('is one finding, at the kind', () => {
    expect(messages('number: 7', 'place:', 'asOf: 2026-03-01')).toMatchObject([
      {
        on: 'situation-brief',
        severity: 'warning',
        message:
          'missing `place` and `nextReport` in the front matter of a brief of the kind `situation-brief`',
        help: 'add the lines `place: …` and `nextReport: …`',
      },
    ]);
  });

  it('is not asked of a draft', () => {
    expect(messages('status: draft')).toEqual([]);
  });
});
