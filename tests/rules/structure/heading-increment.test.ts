import { describe, expect, it } from 'vitest';
import { find, wholeFile } from '../harness.ts';

const found = (body: string) => find('structure/heading-increment', body);

it.each([
  '# A\n\n## B\n\n### C\n',
  '## A\n\n### B\n\n#### C\n\n## D\n',
  '## A\n\n# B\n\n## C\n',
  'A\n===\n\nB\n---\n',
  '## A\n\n## B\n',
  '## A\n\n> #### B\n',
  '## A\n\n```\n#### B\n```\n',
  'No heading.\n',
])('takes %j', (body) => {
  expect(found(body)).toEqual([]);
});

describe('a level that is left out', () => {
  it.each([
    ['## A\n\n#### B\n', 'unexpected heading level 4 after 2, expected 3', '## A\n\n### B\n'],
    ['# A\n\n### B\n', 'unexpected heading level 3 after 1, expected 2', '# A\n\n## B\n'],
    ['### A\n', 'unexpected heading level 3 at the start, expected 2', '## A\n'],
    [
      'A\n===\n\n### B ###\n',
      'unexpected heading level 3 after 1, expected 2',
      'A\n===\n\n## B ###\n',
    ],
    [
      '## A\n\n#### B\n\n### C\n\n#### D\n',
      'unexpected heading level 4 after 2, expected 3',
      '## A\n\n### B\n\n### C\n\n#### D\n',
    ],
    ['## A\n\n######\n', 'unexpected heading level 6 after 2, expected 3', '## A\n\n###\n'],
  ])('%j', (body, message, fixed) => {
    const [finding, ...others] = found(body);
    expect(others).toEqual([]);
    expect(finding?.message).toBe(message);
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.fixed).toBe(wholeFile({ text: fixed }));
  });

  it('is named with the heading before', () => {
    const [finding] = found('## A\n\n#### B\n');
    expect(finding?.on).toBe('#### B');
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      'the heading before has level 2',
    ]);
  });

  it('is closed for all headings that stand beside and below', () => {
    const before = '## A\n\n#### B\n\n##### C\n\n#### D\n\n## E\n\n#### F\n';
    const after = '## A\n\n### B\n\n#### C\n\n### D\n\n## E\n\n#### F\n';
    const [first, second, ...others] = found(before);
    expect(others).toEqual([]);
    expect(first?.fixed).toBe(wholeFile({ text: after }));
    expect(second?.on).toBe('#### F');
  });

  it('in a quotation is none of the outline', () => {
    expect(found('## A\n\n> ##### B\n\n### C\n')).toEqual([]);
  });
});

it('takes a first level further down for the second, which another rule asks for', () => {
  expect(found('## A\n\n# B\n\n### C\n')).toEqual([]);
  expect(found('## A\n\n# B\n\n#### C\n').map(({ message }) => message)).toEqual([
    'unexpected heading level 4 after 1, expected 3',
  ]);
});
