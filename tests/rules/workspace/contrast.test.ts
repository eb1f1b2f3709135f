import { expect, it } from 'vitest';
import { contrast } from '../../../src/core/theme/color.ts';
import { designOf } from '../../../src/core/theme/design.ts';
import { find } from '../harness.ts';

const found = (settings: string) =>
  find('workspace/contrast', { text: 'A.\n', settings }).map(({ message, help, line, on }) => ({
    message,
    help,
    line,
    on,
  }));

it('finds a pale accent at its place, and names the nearest colour that can be read', () => {
  const settings = 'name: A\ntheme:\n  font: sans\n  accent: "#6AB0DE"\n';
  expect(found(settings)).toEqual([
    {
      message: '`#6ab0de` has a contrast of 2:1, text needs 4.5:1',
      help: 'write `accent: "#457391"`, the nearest of the same hue that can be read',
      line: 4,
      on: '"#6AB0DE"',
    },
  ]);
  expect(found(`\uFEFF${settings}`)).toMatchObject([{ line: 4, on: '"#6AB0DE"' }]);
});

it('is content with its own advice, and with what lies just above the bound', () => {
  expect(found('theme: { accent: "#457391" }\n')).toEqual([]);
  const { fill } = designOf().light;
  expect(contrast('#457391', fill)).toBeLessThan(4.6);
});

it.each([
  '',
  'theme: { font: sans }\n',
  'theme: { accent: navy }\n',
  'theme: { accent: "#000" }\n',
])('says nothing of %j', (settings) => expect(found(settings)).toEqual([]));

it('says nothing without a file', () => {
  const workspace = { folder: '', groups: {}, theme: { accent: '#ffffff' } };
  expect(find('workspace/contrast', 'A.\n', { workspace })).toEqual([]);
});
