import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageName } from '../../../src/core/links/page-name.ts';
import { slugify } from '../../../src/core/slug.ts';

const meta = {};

it.each([
  ['briefs/2024-02-12-heat-pumps.md', 'heat-pumps'],
  ['2024-02-12 Heat pumps.md', 'heat-pumps'],
  ['2024-02-12.md', '2024-02-12'],
  ['heat.md', 'heat'],
  ['con.md', 'con-brief'],
  ['Höfe.de.md', 'hoefe-de'],
])('%s becomes %s', (path, name) => {
  expect(pageName({ meta, path })).toBe(name);
});

it('is the slug of the front matter where there is one', () => {
  expect(pageName({ meta: { slug: 'a' }, path: 'b.md' })).toBe('a');
});

it('takes a short way to the same name', () => {
  const word = fc.stringMatching(/^[a-z\d]{1,30}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), (words) => {
      const stem = words.join('-');
      fc.pre(!/^\d{4}-\d{2}-\d{2}/.test(stem));
      expect(pageName({ meta, path: `${stem}.md` })).toBe(slugify(stem));
    }),
  );
});
