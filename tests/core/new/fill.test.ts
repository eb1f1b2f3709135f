import { expect, test } from 'vitest';
import { fill } from '../../../src/core/new/fill.ts';

test('front matter in the order of the table, then the scaffold', () => {
  const values = {
    lang: 'en',
    group: 'housing',
    series: 'May Brief',
    summary: 'Rents: why they rise',
    date: '2024-02-12',
    title: 'Rents',
    period: undefined,
  };
  expect(fill('## Sources\n', values)).toBe(
    [
      '---',
      'title: Rents',
      'date: 2024-02-12',
      'summary: "Rents: why they rise"',
      'group: housing',
      'lang: en',
      'series: May Brief',
      'status: draft',
      '---',
      '',
      '## Sources',
      '',
    ].join('\n'),
  );
});
